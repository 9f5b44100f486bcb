package kr.sarangbang.codec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * The domain's small values as fields of a map, each under one key. Absent is what has no key.
 * Readers throw {@link Malformed}, or what the domain's record throws for a value that cannot be;
 * {@link Reading} makes one of both.
 */
final class Fields {
    private static final int MOST_RUNS = 64;

    private Fields() {}

    static void put(CborMap map, int key, Won won) {
        map.put(key, won.amount());
    }

    static Won won(CborReader map, int key) {
        return new Won(map.natural(key));
    }

    static void put(CborMap map, int key, Bytes bytes) {
        map.put(key, bytes.toArray());
    }

    static Bytes bytes(CborReader map, int key, int most) {
        return Bytes.of(map.bytes(key, most));
    }

    static void put(CborMap map, int key, MemberNumber member) {
        map.put(key, member.number());
    }

    static MemberNumber member(CborReader map, int key) {
        return new MemberNumber(map.natural(key));
    }

    static void put(CborMap map, int key, VoucherNumber number) {
        map.put(key, number.number());
    }

    static VoucherNumber voucher(CborReader map, int key) {
        return new VoucherNumber(map.natural(key));
    }

    static void put(CborMap map, int key, RightId right) {
        map.putIntegers(key, right.epoch(), right.number());
    }

    static RightId right(CborReader map, int key) {
        long[] numbers = map.integers(key, 2, 1, Long.MAX_VALUE);
        requireLength(numbers, 2);
        return new RightId(Math.toIntExact(numbers[0]), numbers[1]);
    }

    /** Site, incarnation, sequence. */
    static void put(CborMap map, int key, ActId act) {
        map.put(
                key,
                new CborMap()
                        .put(1, act.site().text())
                        .put(2, act.incarnation())
                        .put(3, act.sequence()));
    }

    static ActId act(CborReader map, int key) {
        CborReader act = map.map(key);
        return new ActId(
                new SiteId(act.text(1, 12)), act.small(2, 1, Integer.MAX_VALUE), act.natural(3));
    }

    static void put(CborMap map, int key, SlipVersion version) {
        put(map, key, version.madeBy());
    }

    static SlipVersion version(CborReader map, int key) {
        return new SlipVersion(act(map, key));
    }

    static void put(CborMap map, int key, Scope scope) {
        map.put(key, scope.number());
    }

    static Scope scope(CborReader map, int key) {
        return new Scope(map.small(key, 0, District.values().length));
    }

    static void put(CborMap map, int key, LocalDate day) {
        map.put(key, day.toEpochDay());
    }

    static LocalDate day(CborReader map, int key) {
        return LocalDate.ofEpochDay(map.integer(key, 0, Instants.MOST_SECONDS / 86_400));
    }

    /** Year and month, as 202207. */
    static void put(CborMap map, int key, YearMonth month) {
        map.put(key, month.getYear() * 100L + month.getMonthValue());
    }

    static YearMonth month(CborReader map, int key) {
        int number = map.small(key, 200_001, 999_912);
        return YearMonth.of(number / 100, number % 100);
    }

    /** First unit and count of each run. */
    static void put(CborMap map, int key, UnitRanges units) {
        map.putIntegers(
                key,
                units.runs().stream()
                        .mapMultiToLong(
                                (run, out) -> {
                                    out.accept(run.from());
                                    out.accept(run.size());
                                })
                        .toArray());
    }

    static UnitRanges units(CborReader map, int key) {
        long[] numbers = map.integers(key, 2 * MOST_RUNS, 0, 10_000_000);
        if (numbers.length % 2 != 0) {
            throw new Malformed("key " + key + ": first unit and count of each run expected");
        }
        List<UnitRange> runs = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            runs.add(new UnitRange(numbers[i], numbers[i] + numbers[i + 1]));
        }
        return new UnitRanges(runs);
    }

    static <T> Optional<T> optional(CborReader map, int key, IntFunction<T> reading) {
        return map.has(key) ? Optional.of(reading.apply(key)) : Optional.empty();
    }

    private static void requireLength(long[] numbers, int length) {
        if (numbers.length != length) {
            throw new Malformed(length + " integers expected");
        }
    }
}
