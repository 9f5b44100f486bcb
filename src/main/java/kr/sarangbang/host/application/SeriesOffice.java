package kr.sarangbang.host.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.host.application.IssuerOffice.Outcome;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;

/**
 * What an officer does with series and policies while the issuer serves. Every act is durable when
 * it returns; sites hear of it with their next news. Any thread.
 */
public final class SeriesOffice {
    /** News of all series must fit into one message. */
    static final int MOST_SERIES = 200;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final OfficeWork work;

    public SeriesOffice(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this.work = new OfficeWork(store, instruments, clock, random);
    }

    /**
     * Adds a series and lends its first stock to the sites that sell. The same once more changes
     * nothing.
     *
     * @param file its name, for what is told of mistakes
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public Outcome<Series> add(String file, String text) {
        Series series = SeriesFile.read(YamlFile.parse(file, text));
        return work.act(desk -> add(desk, series, text));
    }

    private static Outcome<Series> add(Desk desk, Series series, String text) {
        List<Series> there = desk.allSeries();
        for (Series one : there) {
            if (one.equals(series)) {
                return new Outcome.Done<>(series);
            }
            if (one.number() == series.number() || one.id().equals(series.id())) {
                return new Outcome.Refused<>(
                        "There is already a series %s with number %d; change-series changes it."
                                .formatted(one.id(), one.number()));
            }
        }
        if (there.size() >= MOST_SERIES) {
            return new Outcome.Refused<>("An issuer has at most " + MOST_SERIES + " series.");
        }
        SeriesRow row = row(series, text);
        desk.tables().series().add(row);
        for (SiteRow site : desk.tables().sites().list(Query.all())) {
            Joining.find(desk, site.id, site.incarnation)
                    .filter(journal -> !site.closed && RoleOf.barred(site).isEmpty())
                    .ifPresent(
                            journal ->
                                    new StockRights(desk)
                                            .lendFirst(Joining.holder(journal), site, row));
        }
        return new Outcome.Done<>(series);
    }

    /**
     * Changes windows, name or ceiling of a series. What a voucher was sold under stays: unit,
     * discount, scope, validity and refund rule are a new series' matter.
     *
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public Outcome<Series> change(String file, String text) {
        Series series = SeriesFile.read(YamlFile.parse(file, text));
        return work.act(
                desk -> {
                    SeriesRow row = desk.seriesRow(series.number()).orElse(null);
                    if (row == null || !row.name.equals(series.id().text())) {
                        return unknown(series.id());
                    }
                    Series before = desk.series(row);
                    if (!isOfOneKind(before, series)) {
                        return new Outcome.Refused<>(
                                "Unit, discount, scope, validity and refund rule of "
                                        + series.id()
                                        + " stand on vouchers already; make a new series.");
                    }
                    Optional<String> refusal = moveCeiling(row, before, series);
                    if (refusal.isPresent()) {
                        return new Outcome.Refused<>(refusal.get());
                    }
                    row.definition = text;
                    desk.tables().series().change(row);
                    new Reserve(desk).settle(row);
                    return new Outcome.Done<>(series);
                });
    }

    private static boolean isOfOneKind(Series before, Series after) {
        return before.unit().equals(after.unit())
                && before.basisPoints() == after.basisPoints()
                && before.scope().equals(after.scope())
                && before.validityYears() == after.validityYears()
                && before.refundRule().equals(after.refundRule());
    }

    /** Only units that nobody was lent can be taken off again. */
    private static Optional<String> moveCeiling(SeriesRow row, Series before, Series after) {
        Reserve.release(row);
        UnitRanges pool = Ranges.read(row.pool);
        if (after.units() > before.units()) {
            var more = new UnitRange(before.units(), after.units());
            row.pool = Ranges.write(pool.plus(UnitRanges.of(more)));
        } else if (after.units() < before.units()) {
            var less = new UnitRange(after.units(), before.units());
            if (!pool.contains(less)) {
                return Optional.of(
                        "Units above "
                                + after.ceiling()
                                + " are lent or sold; the ceiling cannot go below them.");
            }
            row.pool = Ranges.write(pool.minus(UnitRanges.of(less)));
        }
        return Optional.empty();
    }

    /**
     * Closes a series early.
     *
     * @param from when; at once if empty. A time that is over is taken for now
     */
    public Outcome<Series> close(SeriesId id, Optional<Instant> from) {
        return work.act(
                desk -> {
                    SeriesRow row =
                            desk.seriesRows().stream()
                                    .filter(one -> one.name.equals(id.text()))
                                    .findFirst()
                                    .orElse(null);
                    if (row == null) {
                        return unknown(id);
                    }
                    Instant at =
                            from.filter(wished -> wished.isAfter(desk.now())).orElse(desk.now());
                    Series closed = closed(desk.series(row), at, desk.now());
                    row.definition = SeriesFile.write(closed);
                    desk.tables().series().change(row);
                    return new Outcome.Done<>(closed);
                });
    }

    private static Series closed(Series series, Instant at, Instant now) {
        List<SaleWindow> windows = new ArrayList<>();
        for (SaleWindow window : series.windows()) {
            if (window.contains(at)) {
                if (window.from().isBefore(at)) {
                    windows.add(new SaleWindow(window.from(), at, window.who()));
                }
            } else if (window.from().isBefore(at)) {
                windows.add(window);
            }
        }
        if (windows.isEmpty()) {
            // It never opens: all that is left is a moment that is over.
            windows.add(
                    new SaleWindow(now.minus(A_MOMENT), now, series.windows().getFirst().who()));
        }
        return new Series(
                series.id(),
                series.number(),
                series.korean(),
                series.scope(),
                series.ceiling(),
                series.unit(),
                series.basisPoints(),
                windows,
                series.validityYears(),
                series.refundRule());
    }

    /**
     * Takes a policy in, which stands from its own date on. The same once more changes nothing.
     *
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public Outcome<Policy> policy(String file, String text) {
        Policy policy = PolicyFile.read(YamlFile.parse(file, text));
        return work.act(
                desk -> {
                    int last = 0;
                    for (PolicyRow row : desk.tables().policies().list(Query.all())) {
                        last = Math.max(last, row.version);
                        if (row.definition.equals(text)) {
                            return new Outcome.Done<>(policy);
                        }
                    }
                    if (policy.version() <= last) {
                        return new Outcome.Refused<>(
                                "Version %d is there already; a change has a higher one."
                                        .formatted(last));
                    }
                    desk.tables().policies().add(row(policy, text));
                    return new Outcome.Done<>(policy);
                });
    }

    static SeriesRow row(Series series, String text) {
        var row = new SeriesRow();
        row.id = Integer.toString(series.number());
        row.number = series.number();
        row.name = series.id().text();
        row.definition = text;
        row.pool = Ranges.write(UnitRanges.of(new UnitRange(0, series.units())));
        return row;
    }

    static PolicyRow row(Policy policy, String text) {
        var row = new PolicyRow();
        row.id = Integer.toString(policy.version());
        row.version = policy.version();
        row.definition = text;
        return row;
    }

    private static <T> Outcome<T> unknown(SeriesId id) {
        return new Outcome.Refused<>("There is no series " + id + ".");
    }
}
