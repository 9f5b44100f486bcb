package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a branch with several windows keeps what its numbers promise while its hub is killed, a
 * window loses the wire and a printer dies. Method: a real hub, killed by SIGKILL, and stations
 * that reach it over TLS through cables that are pulled out; the papers of the people say at the
 * end whether anybody passed them.
 */
class BranchCommandsTest {
    private static final String OPENING = "2022-07-14T10:00:00+09:00";

    @TempDir private Path folder = Path.of("");

    /** Somebody with a number. */
    private record Person(int number, String promise, String slip, String member) {}

    @Test
    void aSmallBranchServesEverybodyWhateverBreaks() throws Exception {
        day(2, 8);
    }

    @Test
    @Tag("nightly")
    void aLargeBranchServesEverybodyWhateverBreaks() throws Exception {
        day(6, 48);
    }

    private void day(int windows, int people) throws Exception {
        try (var branch = new BranchTown(folder, OPENING)) {
            branch.station("kiosk-1");
            for (int window = 1; window <= windows; window++) {
                branch.station("window-" + window);
            }
            List<Person> all = numbers(branch, people);
            serve(branch, windows, all);
            branch.hubDown();
            judge(branch, all);
        }
    }

    private static List<Person> numbers(BranchTown branch, int people) {
        var all = new ArrayList<Person>();
        for (int i = 0; i < people; i++) {
            String member = branch.town.member();
            List<String> words = new ArrayList<>(List.of("--amount", "50000"));
            words.addAll(List.of("--series", DemoTown.SERIES));
            if (i % 3 != 2) {
                words.addAll(List.of("--member", member, "--pin", "2580"));
            }
            if (i % 4 == 3) {
                words.addAll(List.of("--lane", "priority"));
            }
            Ran taken =
                    branch.at("kiosk-1", "number", words.toArray(new String[0]))
                            .ends(ExitStatus.DONE);
            all.add(
                    new Person(
                            (int) taken.number("ticket"),
                            taken.text("promise"),
                            taken.text("slip"),
                            member));
        }
        return all;
    }

    /** Windows take turns; at set moments something breaks, and is mended again. */
    private static void serve(BranchTown branch, int windows, List<Person> all) throws Exception {
        Map<Integer, Person> waiting = new LinkedHashMap<>();
        all.forEach(person -> waiting.put(person.number(), person));
        String lost = "window-" + windows;
        int served = 0;
        int turn = 0;
        while (!waiting.isEmpty()) {
            int window = turn++ % windows + 1;
            String station = "window-" + window;
            if (turn == windows + 1) {
                branch.cable(lost).pull();
            }
            if (turn == 3 * windows + 1) {
                branch.cable(lost).plugIn();
            }
            boolean cut = station.equals(lost) && turn > windows && turn <= 3 * windows;
            if (cut) {
                branch.at(station, "call", "--window", "" + window).ends(ExitStatus.FAILED);
                continue;
            }
            Ran called = branch.at(station, "call", "--window", "" + window).ends(ExitStatus.DONE);
            int number = (int) called.number("ticket");
            assertThat(waiting).as("called twice, or never taken: %s", called).containsKey(number);
            Person person = Objects.requireNonNull(waiting.remove(number));
            if (served == all.size() / 2) {
                branch.hubKilled();
                branch.at(station, "call", "--window", "9").ends(ExitStatus.FAILED);
                branch.hubUp();
            }
            boolean dead = served == 1;
            sell(branch, station, person, dead);
            served++;
        }
    }

    private static void sell(
            BranchTown branch, String station, Person person, boolean deadPrinter) {
        List<String> words = new ArrayList<>(List.of("--member", person.member(), "--pin", "2580"));
        words.addAll(List.of("--series", DemoTown.SERIES, "--amount", "50000", "--pay", "card"));
        words.addAll(List.of("--ticket", "" + person.number()));
        if (deadPrinter) {
            words.addAll(List.of("--device", "printer=dead"));
            branch.at(station, "sell", words.toArray(new String[0])).ends(ExitStatus.REFUSED);
            words.set(words.size() - 1, "printer=ok");
        }
        branch.at(station, "sell", words.toArray(new String[0])).ends(ExitStatus.DONE);
    }

    private static void judge(BranchTown branch, List<Person> all) throws Exception {
        String home = branch.town.home(BranchTown.SITE);
        assertThat(new HashSet<>(all.stream().map(Person::number).toList())).hasSize(all.size());
        assertThat(all).noneMatch(person -> person.promise().equals("NotToday"));
        for (Person person : all) {
            Ran checked =
                    branch.town
                            .here("line", "--home", home, "--check", person.slip())
                            .ends(ExitStatus.DONE);
            assertThat(checked.text("outcome")).isEqualTo("Fair");
            assertThat(checked.text("stage")).isEqualTo("Served");
        }
        branch.town.sync(BranchTown.SITE);
        branch.town.verify(BranchTown.SITE, "I");
        assertThat(branch.town.account("Cash")).isEqualTo(all.size() * 46_500L);
        long papers = 0;
        for (Path station : stations(branch)) {
            papers += papers(station);
        }
        // A number and a voucher for each, and nobody's twice.
        assertThat(papers).isEqualTo(2L * all.size());
    }

    private static List<Path> stations(BranchTown branch) throws Exception {
        try (var homes = Files.list(branch.town.folder())) {
            return homes.filter(home -> Files.exists(home.resolve("station.yaml"))).toList();
        }
    }

    private static long papers(Path home) throws Exception {
        if (!Files.isDirectory(home.resolve("paper"))) {
            return 0;
        }
        try (var files = Files.list(home.resolve("paper"))) {
            return files.filter(file -> file.toString().endsWith(".escpos")).count();
        }
    }
}
