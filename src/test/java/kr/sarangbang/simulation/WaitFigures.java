package kr.sarangbang.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Wait;

/** What people were told of their wait, and how long it was. */
final class WaitFigures {
    private final List<Told> all = new ArrayList<>();

    /** One wait, from the number to the first call. */
    record Told(Lane lane, Wait foretold, Duration real) {
        boolean isInside() {
            return real.toSeconds() >= foretold.from() * 60L
                    && real.toSeconds() <= foretold.to() * 60L;
        }

        double offMinutes() {
            return (foretold.middleSeconds() - real.toSeconds()) / 60.0;
        }

        int width() {
            return foretold.to() - foretold.from();
        }
    }

    /** Everybody who was called for stock that was promised to them at once. */
    void add(List<Customer> customers) {
        customers.stream()
                .filter(c -> c.called.isPresent() && c.promise.holdsStock())
                .map(
                        c ->
                                new Told(
                                        c.lane,
                                        c.foretold,
                                        Duration.between(c.taken, c.called.orElseThrow())))
                .forEach(all::add);
    }

    double inside() {
        return share(all);
    }

    /** Mean absolute error of the middle, minutes. */
    double error() {
        return error(all);
    }

    /** How much longer than the truth the middle is, in the mean, minutes. */
    double bias() {
        return all.stream().mapToDouble(Told::offMinutes).average().orElse(0);
    }

    int count() {
        return all.size();
    }

    private static double share(List<Told> some) {
        return some.isEmpty()
                ? 0
                : 100.0 * some.stream().filter(Told::isInside).count() / some.size();
    }

    private static double error(List<Told> some) {
        return some.stream().mapToDouble(t -> Math.abs(t.offMinutes())).average().orElse(0);
    }

    /** A row for everybody, each lane, and each length of wait. */
    List<String> rows(String name) {
        var rows = new ArrayList<String>();
        rows.add(row(name, "everybody", t -> true));
        rows.add(row(name, "general lane", t -> t.lane() == Lane.GENERAL));
        rows.add(row(name, "priority lane", t -> t.lane() == Lane.PRIORITY));
        rows.add(row(name, "wait below 10 min", t -> t.real().toMinutes() < 10));
        rows.add(
                row(
                        name,
                        "10 to 30 min",
                        t -> t.real().toMinutes() >= 10 && t.real().toMinutes() < 30));
        rows.add(
                row(
                        name,
                        "30 to 60 min",
                        t -> t.real().toMinutes() >= 30 && t.real().toMinutes() < 60));
        rows.add(row(name, "an hour and more", t -> t.real().toMinutes() >= 60));
        return rows;
    }

    private String row(String name, String who, Predicate<Told> which) {
        List<Told> some = all.stream().filter(which).toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.0f %% | %.1f | %+.1f | %.0f |",
                name,
                who,
                some.size(),
                share(some),
                error(some),
                some.stream().mapToDouble(Told::offMinutes).average().orElse(0),
                some.stream().mapToInt(Told::width).average().orElse(0));
    }

    static List<String> head() {
        return List.of(
                "| day | who | waits | inside the printed range | mean error, min | bias, min |"
                        + " width, min |",
                "|---|---|---:|---:|---:|---:|---:|");
    }
}
