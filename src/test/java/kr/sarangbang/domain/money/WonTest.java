package kr.sarangbang.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WonTest {
    private static final long MOST = 1_000_000_000_000_000L;

    @Property
    void anAmountIsNeverNegativeAndNeverBeyondTheMost(@ForAll("anyLongs") long amount) {
        if (amount < 0 || amount > MOST) {
            assertThatThrownBy(() -> Won.of(amount))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Long.toString(amount));
        } else {
            assertThat(Won.of(amount).amount()).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -MOST, -1, MOST + 1, Long.MAX_VALUE})
    void whatIsNoAmountIsRefused(long amount) {
        assertThatThrownBy(() -> Won.of(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void plusAddsOrRefuses(@ForAll("won") Won one, @ForAll("won") Won other) {
        exactlyOrNotAtAll(
                () -> one.plus(other), exact(one.amount()).add(exact(other.amount())), one);
        assertThat(one.plus(Won.ZERO)).isEqualTo(one);
    }

    @Property
    void plusKnowsNoOrder(
            @ForAll("thirds") Won a, @ForAll("thirds") Won b, @ForAll("thirds") Won c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void minusUndoesPlus(@ForAll("thirds") Won one, @ForAll("thirds") Won other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(one)).isEqualTo(Won.ZERO);
    }

    @Property
    void moneyNeverGoesBelowZeroUnnoticed(@ForAll("pairs") Tuple2<Won, Won> pair) {
        exactlyOrNotAtAll(
                () -> pair.get1().minus(pair.get2()),
                exact(pair.get1().amount()).subtract(exact(pair.get2().amount())),
                pair.get1());
    }

    @Property
    void minusOrZeroIsWhatIsLeftOrNothing(@ForAll("pairs") Tuple2<Won, Won> pair) {
        Won one = pair.get1();
        Won other = pair.get2();
        assertThat(one.minusOrZero(other).amount())
                .isEqualTo(Math.max(0, one.amount() - other.amount()));
        assertThat(one.minusOrZero(other).plus(one.min(other))).isEqualTo(one);
    }

    @Property
    void timesMultipliesOrRefuses(@ForAll("won") Won won, @ForAll("anyLongs") long count) {
        exactlyOrNotAtAll(() -> won.times(count), exact(won.amount()).multiply(exact(count)), won);
    }

    @Property
    void orderIsOfAmounts(@ForAll("pairs") Tuple2<Won, Won> pair) {
        Won one = pair.get1();
        Won other = pair.get2();
        assertThat(one.isOver(other)).isEqualTo(one.amount() > other.amount());
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Long.compare(one.amount(), other.amount())));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(one.min(other).amount()).isEqualTo(Math.min(one.amount(), other.amount()));
        assertThat(one.isZero()).isEqualTo(one.equals(Won.ZERO));
    }

    /** A limit may be used to its last won. */
    @Test
    void asMuchAsThereIsIsNotOver() {
        assertThat(Won.of(400_000).isOver(Won.of(400_000))).isFalse();
        assertThat(Won.of(400_001).isOver(Won.of(400_000))).isTrue();
    }

    @Test
    void itIsWrittenWithItsUnit() {
        assertThat(Won.of(93_000)).hasToString("93000원");
    }

    /** The right figure or a refusal; never a wrong figure. */
    private static void exactlyOrNotAtAll(
            java.util.function.Supplier<Won> work, BigInteger right, Won untouched) {
        long before = untouched.amount();
        boolean isAmount = right.signum() >= 0 && right.compareTo(exact(MOST)) <= 0;
        if (isAmount) {
            assertThat(exact(work.get().amount())).isEqualTo(right);
        } else {
            ThrowingCallable call = work::get;
            assertThatThrownBy(call)
                    .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
        }
        assertThat(untouched.amount()).isEqualTo(before);
    }

    private static BigInteger exact(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Provide
    Arbitrary<Won> won() {
        return Values.won();
    }

    @Provide
    Arbitrary<Won> thirds() {
        return Arbitraries.longs().between(0, MOST / 3).map(Won::of);
    }

    @Provide
    Arbitrary<Long> anyLongs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-3, 3),
                Arbitraries.longs().between(MOST - 3, MOST + 3));
    }

    /** Any two, often the same or neighbours. */
    @Provide
    Arbitrary<Tuple2<Won, Won>> pairs() {
        Arbitrary<Tuple2<Won, Won>> near =
                Arbitraries.longs()
                        .between(1, MOST - 1)
                        .flatMap(
                                one ->
                                        Arbitraries.longs()
                                                .between(one - 1, one + 1)
                                                .map(
                                                        other ->
                                                                Tuple.of(
                                                                        Won.of(one),
                                                                        Won.of(other))));
        return Arbitraries.oneOf(Combinators.combine(won(), won()).as(Tuple::of), near);
    }
}
