package kr.sarangbang.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.VoucherNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The domain's small values, at random over all that they may be. */
public final class Values {
    private Values() {}

    public static byte[] key(int fill) {
        byte[] key = new byte[Ed25519.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    public static Arbitrary<Bytes> bytes(int least, int most) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Bytes::of);
    }

    public static Arbitrary<SiteId> sites() {
        Arbitrary<String> first = Arbitraries.strings().alpha().numeric().ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars('-').ofMaxLength(11);
        return Combinators.combine(first, rest).as((a, b) -> new SiteId(a + b));
    }

    public static Arbitrary<Integer> incarnations() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE);
    }

    public static Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(1, Long.MAX_VALUE);
    }

    public static Arbitrary<ActId> acts() {
        return Combinators.combine(sites(), incarnations(), numbers()).as(ActId::new);
    }

    public static Arbitrary<RightId> rights() {
        return Combinators.combine(incarnations(), numbers()).as(RightId::new);
    }

    public static Arbitrary<Won> won() {
        return Arbitraries.longs().between(0, 1_000_000_000_000_000L).map(Won::of);
    }

    public static Arbitrary<Won> positive() {
        return Arbitraries.longs().between(1, 1_000_000_000L).map(Won::of);
    }

    public static Arbitrary<MemberNumber> members() {
        return Arbitraries.longs().between(0, 999_999_999).map(MemberNumber::ofRandom);
    }

    public static Arbitrary<VoucherNumber> vouchers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.longs().between(0, 9_999_999))
                .as(VoucherNumber::of);
    }

    public static Arbitrary<Scope> scopes() {
        return Arbitraries.integers().between(0, 25).map(Scope::new);
    }

    public static Arbitrary<Instant> seconds() {
        return Arbitraries.longs().between(0, Instants.MOST_SECONDS).map(Instant::ofEpochSecond);
    }

    public static Arbitrary<Instant> micros() {
        return Arbitraries.longs().between(0, Instants.MOST_MICROS).map(Instants::ofMicros);
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 60_000).map(LocalDate::ofEpochDay);
    }

    public static Arbitrary<YearMonth> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(2001, 9999),
                        Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
    }

    /** From {@code least} to {@code most} runs, in order and apart. */
    public static Arbitrary<UnitRanges> units(int least, int most) {
        return Arbitraries.longs()
                .between(0, 9_999_999)
                .set()
                .ofMinSize(2 * least)
                .ofMaxSize(2 * most)
                .map(
                        ends -> {
                            long[] sorted =
                                    ends.stream().mapToLong(Long::longValue).sorted().toArray();
                            UnitRanges units = UnitRanges.NONE;
                            for (int i = 0; i + 1 < sorted.length; i += 2) {
                                units =
                                        units.plus(
                                                UnitRanges.of(
                                                        new UnitRange(sorted[i], sorted[i + 1])));
                            }
                            return units;
                        });
    }

    public static Arbitrary<String> texts(int most) {
        return Arbitraries.strings().withChars("Aa0 감자-₩").ofMaxLength(most);
    }
}
