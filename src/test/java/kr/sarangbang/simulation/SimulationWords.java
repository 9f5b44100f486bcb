package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sarangbang.simulation.plants.Plant;

/** What a simulation came to, as JSON or in words of the person's language. */
final class SimulationWords {
    private final boolean korean;

    SimulationWords(Locale locale) {
        this.korean = locale.getLanguage().equals("ko");
    }

    static String json(Simulation.Report report) {
        List<String> faults = new ArrayList<>();
        report.faults().forEach((fault, count) -> faults.add(quoted(fault.word()) + ":" + count));
        List<String> broken =
                report.broken().stream()
                        .map(
                                one ->
                                        "{\"seed\":"
                                                + one.seed()
                                                + ",\"step\":"
                                                + one.step()
                                                + ",\"invariant\":"
                                                + quoted(one.invariant())
                                                + "}")
                        .toList();
        return "{\"seeds\":"
                + report.seeds()
                + ",\"steps\":"
                + report.steps()
                + ",\"acts\":"
                + report.acts()
                + ",\"faults\":{"
                + String.join(",", faults)
                + "},\"broken\":["
                + String.join(",", broken)
                + "]}";
    }

    static String json(List<Plant> plants) {
        List<String> all =
                plants.stream()
                        .map(
                                plant ->
                                        "{\"name\":"
                                                + quoted(plant.name())
                                                + ",\"sentence\":"
                                                + quoted(plant.sentence())
                                                + "}")
                        .toList();
        return "{\"plants\":[" + String.join(",", all) + "]}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static String list(List<Plant> plants) {
        return String.join(
                System.lineSeparator(),
                plants.stream().map(plant -> plant.name() + ": " + plant.sentence()).toList());
    }

    String report(Simulation.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                korean
                        ? "씨앗 %,d개, 걸음 %,d번, 거래 %,d건."
                                .formatted(report.seeds(), report.steps(), report.acts())
                        : "%,d seeds, %,d steps, %,d acts."
                                .formatted(report.seeds(), report.steps(), report.acts()));
        lines.add(
                (korean ? "일어난 고장: " : "Faults that struck: ")
                        + String.join(
                                ", ",
                                report.faults().entrySet().stream()
                                        .filter(one -> one.getValue() > 0)
                                        .map(SimulationWords::fault)
                                        .toList()));
        lines.add(
                (korean ? "번호표 줄: " : "In the lines: ")
                        + String.join(
                                ", ",
                                report.deeds().entrySet().stream()
                                        .filter(one -> one.getValue() > 0)
                                        .map(one -> one.getKey().word() + " " + one.getValue())
                                        .toList()));
        lines.add(
                (korean ? "때마다의 걸음: " : "Steps by the hour: ")
                        + String.join(
                                ", ",
                                report.habits().entrySet().stream()
                                        .map(one -> one.getKey().word() + " " + one.getValue())
                                        .toList()));
        if (report.broken().isEmpty()) {
            lines.add(korean ? "모든 규칙이 지켜졌어요." : "Every invariant held.");
        }
        for (Simulation.BrokenSeed one : report.broken()) {
            lines.add(
                    (korean ? "씨앗 %d, 걸음 %d에서 어긋났어요: %s" : "Seed %d broke at step %d: %s")
                            .formatted(one.seed(), one.step(), one.invariant()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String fault(Map.Entry<Fault, Long> one) {
        return one.getKey().word() + " " + one.getValue();
    }
}
