package kr.sarangbang.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A right at its holder can be used up, and not beyond. */
@PropertyDefaults(tries = 300)
class LentTest {
    private static final long MOST = 400_000;

    @Property
    void aLimitIsUsedToItsLastWonAndNotBeyond(@ForAll("amounts") List<Long> amounts) {
        SignedRight right = new Lendings().limit(MOST);
        LentLimit lent = new LentLimit(right, Won.of(MOST));
        long left = MOST;
        for (long amount : amounts) {
            LentLimit before = lent;
            if (amount > left) {
                assertThatThrownBy(() -> before.without(Won.of(amount)))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                lent = before.without(Won.of(amount));
                left -= amount;
            }
            assertThat(lent.remaining()).isEqualTo(Won.of(left));
            assertThat(lent.right().amount()).as("as it was lent").isEqualTo(Won.of(MOST));
        }
    }

    @Property
    void aGuaranteeIsUsedToItsLastWonAndNotBeyond(@ForAll("amounts") List<Long> amounts) {
        SignedRight right = new Lendings().guarantee(MOST);
        LentGuarantee lent = new LentGuarantee(right, Won.of(MOST));
        long left = MOST;
        for (long amount : amounts) {
            LentGuarantee before = lent;
            if (amount > left) {
                assertThatThrownBy(() -> before.without(Won.of(amount)))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                lent = before.without(Won.of(amount));
                left -= amount;
            }
            assertThat(lent.remaining()).isEqualTo(Won.of(left));
            assertThat(lent.right().total()).as("as it was lent").isEqualTo(Won.of(MOST));
        }
    }

    /** Rule 2: a site sells only from rights that it holds. */
    @Property
    void aUnitIsSoldOnlyWhileItIsThereAndOnce(
            @ForAll @LongRange(max = 20) long from, @ForAll @IntRange(min = 1, max = 9) int count) {
        SignedRight right = new Lendings().stock(12, false);
        LentStock lent = new LentStock(right, ((StockRight) right.right()).units());
        UnitRanges run = UnitRanges.of(new UnitRange(from, from + count));
        if (from + count > 12) {
            assertThatThrownBy(() -> lent.without(run))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            LentStock left = lent.without(run);
            assertThat(left.remaining().size()).isEqualTo(12 - count);
            assertThat(left.right()).isEqualTo(lent.right());
            assertThatThrownBy(() -> left.without(run))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Of a size that comes to the limit now and then. */
    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0L, 1L, 10_000L, 100_000L, 200_000L, MOST, MOST + 1),
                        Arbitraries.longs().between(0, MOST))
                .list()
                .ofMaxSize(8);
    }
}
