package kr.sarangbang.infrastructure.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.codec.CborMap;
import kr.sarangbang.codec.CborReader;
import kr.sarangbang.codec.LineRulesForm;
import kr.sarangbang.codec.PromiseRooms;
import kr.sarangbang.codec.ReserveRulesForm;
import kr.sarangbang.codec.RightsRulesForm;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;

/** Policy, series and profile as bytes in a row. Durations in microseconds. */
final class BulletinForms {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_TEXT = 200;
    private static final int MOST_WINDOWS = 400;

    private BulletinForms() {}

    static byte[] of(Policy policy) {
        var form =
                new CborMap()
                        .put(1, policy.version())
                        .put(2, Micros.of(policy.validFrom()))
                        .putIntegers(3, limits(policy.city()))
                        .putIntegers(4, limits(policy.district()))
                        .put(6, policy.homeShare().amount())
                        .put(7, policy.monthsAhead())
                        .put(8, policy.bearerUpTo().amount())
                        .put(9, policy.perVoucher().amount())
                        .put(10, policy.perTerminal().amount())
                        .put(11, policy.guaranteeBudget().amount())
                        .put(12, micros(policy.listMaxAge()))
                        .put(13, micros(policy.clockTolerance()))
                        .put(14, policy.stockDefault().amount())
                        .put(15, policy.stockMostWithoutCounter().amount())
                        .put(16, policy.sellUntilBusinessDays())
                        .put(17, policy.pinTries())
                        .put(18, policy.settlementBusinessDays())
                        .put(19, policy.helpTelephone())
                        .put(20, LineRulesForm.of(policy.line()))
                        .put(21, RightsRulesForm.of(policy.rights()))
                        .put(22, ReserveRulesForm.of(policy.reserve()));
        List<CborMap> exceptions = new ArrayList<>();
        policy.exceptions()
                .forEach(
                        (scope, limits) ->
                                exceptions.add(
                                        new CborMap()
                                                .put(1, scope.number())
                                                .putIntegers(2, limits(limits))));
        return form.putMaps(5, exceptions).encode();
    }

    static Policy policy(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        Map<Scope, Limits> exceptions = new HashMap<>();
        for (CborReader exception : form.maps(5, 26)) {
            exceptions.put(new Scope(exception.small(1, 0, 25)), limits(exception, 2));
        }
        return new Policy(
                form.small(1, 0, Integer.MAX_VALUE),
                Micros.instant(form.integer(2, Long.MIN_VALUE, Long.MAX_VALUE)),
                limits(form, 3),
                limits(form, 4),
                exceptions,
                Won.of(form.natural(6)),
                form.small(7, 0, Integer.MAX_VALUE),
                Won.of(form.natural(8)),
                Won.of(form.natural(9)),
                Won.of(form.natural(10)),
                Won.of(form.natural(11)),
                duration(form.natural(12)),
                duration(form.natural(13)),
                Won.of(form.natural(14)),
                Won.of(form.natural(15)),
                form.small(16, 0, Integer.MAX_VALUE),
                form.small(17, 0, Integer.MAX_VALUE),
                form.small(18, 0, Integer.MAX_VALUE),
                form.text(19, MOST_TEXT),
                LineRulesForm.read(form, 20),
                RightsRulesForm.read(form, 21),
                ReserveRulesForm.read(form, 22));
    }

    static byte[] of(Series series) {
        List<CborMap> windows = new ArrayList<>();
        for (SaleWindow window : series.windows()) {
            windows.add(
                    new CborMap()
                            .putIntegers(1, seconds(window.from()))
                            .putIntegers(2, seconds(window.until()))
                            .put(3, window.who().name()));
        }
        return new CborMap()
                .put(1, series.id().text())
                .put(2, series.number())
                .put(3, series.korean())
                .put(4, series.scope().number())
                .put(5, series.ceiling().amount())
                .put(6, series.unit().amount())
                .put(7, series.basisPoints())
                .putMaps(8, windows)
                .put(9, series.validityYears())
                .put(10, series.refundRule().usedBasisPoints())
                .encode();
    }

    static Series series(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        List<SaleWindow> windows = new ArrayList<>();
        for (CborReader window : form.maps(8, MOST_WINDOWS)) {
            windows.add(
                    new SaleWindow(
                            instant(window, 1),
                            instant(window, 2),
                            BirthYears.valueOf(window.text(3, MOST_TEXT))));
        }
        return new Series(
                new SeriesId(form.text(1, MOST_TEXT)),
                form.small(2, 1, 8999),
                form.text(3, MOST_TEXT),
                new Scope(form.small(4, 0, 25)),
                Won.of(form.natural(5)),
                Won.of(form.natural(6)),
                form.small(7, 0, 10_000),
                windows,
                form.small(9, 0, 1000),
                new RefundRule(form.small(10, 0, 10_000)));
    }

    static byte[] of(SiteProfile profile) {
        var form =
                new CborMap()
                        .put(1, profile.site().text())
                        .put(2, profile.role().code())
                        .put(3, profile.name())
                        .put(6, profile.closed());
        profile.district().ifPresent(district -> form.put(4, district.number()));
        profile.category().ifPresent(category -> form.put(5, category));
        profile.blocked().ifPresent(blocked -> form.put(7, blocked));
        return form.put(8, profile.writtenOff())
                .putMaps(9, PromiseRooms.of(profile.promiseRoom()))
                .encode();
    }

    static SiteProfile profile(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return new SiteProfile(
                new SiteId(form.text(1, MOST_TEXT)),
                SiteRole.ofCode(form.small(2, 1, 100)),
                form.text(3, MOST_TEXT),
                form.has(4)
                        ? Optional.of(District.ofNumber(form.small(4, 1, 25)))
                        : Optional.empty(),
                optional(form, 5),
                form.flag(6),
                optional(form, 7),
                form.has(8) && form.flag(8),
                PromiseRooms.read(form, 9));
    }

    private static Optional<String> optional(CborReader form, int key) {
        return form.has(key) ? Optional.of(form.text(key, MOST_TEXT)) : Optional.empty();
    }

    private static long[] limits(Limits limits) {
        return new long[] {limits.perMonth().amount(), limits.held().amount()};
    }

    private static Limits limits(CborReader form, int key) {
        long[] two = form.integers(key, 2, 0, Long.MAX_VALUE);
        return new Limits(Won.of(two[0]), Won.of(two[1]));
    }

    private static Instant instant(CborReader form, int key) {
        long[] two = form.integers(key, 2, Long.MIN_VALUE, Long.MAX_VALUE);
        return Instant.ofEpochSecond(two[0], two[1]);
    }

    /** Seconds and the nanoseconds after them: a window may end in a far future. */
    private static long[] seconds(Instant at) {
        return new long[] {at.getEpochSecond(), at.getNano()};
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(Math.multiplyExact(micros, 1_000L));
    }
}
