package kr.sarangbang.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.codec.SignedValues;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A sold voucher as its first slip says it. */
class SaleTest {
    @Property(tries = 40)
    void theFaceIsTheUnitTimesTheRun(@ForAll("sales") SignedSale sale) {
        Slip slip = new Slip.OfSale(sale);
        long units = sale.claims().run().to() - sale.claims().run().from();
        assertThat(slip.face().amount()).isEqualTo(units * sale.stockRight().unit());
        assertThat(slip.balance()).isEqualTo(slip.face());
    }

    /** Rule 10: the version is the act that made it. */
    @Property(tries = 40)
    void theFirstVersionIsTheSale(@ForAll("sales") SignedSale sale) {
        Slip slip = new Slip.OfSale(sale);
        assertThat(slip.version()).isEqualTo(new SlipVersion(sale.claims().act()));
        assertThat(slip.version()).hasToString(sale.claims().act().toString());
        assertThat(slip.base()).isSameAs(slip);
    }

    @Property(tries = 40)
    void whereItIsGoodAndWhoSoldItIsSaidByTheRight(@ForAll("sales") SignedSale sale) {
        Slip slip = new Slip.OfSale(sale);
        assertThat(slip.scope()).isEqualTo(sale.stockRight().scope());
        assertThat(slip.madeAt()).isEqualTo(sale.stockRight().holder().site());
        assertThat(slip.expires()).isEqualTo(sale.claims().expires());
        assertThat(slip.number())
                .isEqualTo(
                        VoucherNumber.of(
                                sale.stockRight().seriesNumber(), sale.claims().run().from()));
    }

    @Property(tries = 40)
    void claimsOfAnotherRightAreNoSale(
            @ForAll("sales") SignedSale sale, @ForAll("rights") SignedRight other) {
        boolean own =
                other.right() instanceof StockRight right
                        && right.id().equals(sale.claims().stock());
        if (!own) {
            assertThatThrownBy(() -> new SignedSale(other, sale.claims(), sale.signature()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 40)
    void aSaleTakesItsLimitFromOneToThreeRights(
            @ForAll("sales") SignedSale sale, @ForAll @IntRange(max = 6) int count) {
        List<LimitPart> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parts.add(new LimitPart(new RightId(1, i), Won.of(10_000L * i)));
        }
        if (count < 1 || count > SaleClaims.MOST_LIMIT_PARTS) {
            assertThatThrownBy(() -> withLimit(sale.claims(), parts))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            SaleClaims claims = withLimit(sale.claims(), parts);
            parts.clear();
            assertThat(claims.limitTaken()).isEqualTo(Won.of(5_000L * count * (count + 1)));
            assertThat(claims.limit()).hasSize(count);
        }
    }

    @Property(tries = 40)
    void aSaleMakesOneToEightVouchers(
            @ForAll("sales") SignedSale sale, @ForAll @IntRange(max = 12) int count) {
        List<SignedSale> vouchers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vouchers.add(sale);
        }
        if (count < 1 || count > Entry.VoucherSold.MOST_VOUCHERS) {
            assertThatThrownBy(() -> sold(vouchers)).isInstanceOf(IllegalArgumentException.class);
        } else {
            Entry.VoucherSold sold = sold(vouchers);
            vouchers.clear();
            assertThat(sold.vouchers()).hasSize(count);
        }
    }

    private static Entry.VoucherSold sold(List<SignedSale> vouchers) {
        return new Entry.VoucherSold(vouchers, Won.ZERO, Won.ZERO, PaymentMeans.CASH);
    }

    private static SaleClaims withLimit(SaleClaims claims, List<LimitPart> parts) {
        return new SaleClaims(
                claims.act(),
                claims.stock(),
                claims.run(),
                claims.member(),
                claims.soldAt(),
                claims.expires(),
                parts,
                claims.cash());
    }

    @Provide
    Arbitrary<SignedSale> sales() {
        return SignedValues.sales();
    }

    /** Stock rights of other numbers, and rights that are no stock at all. */
    @Provide
    Arbitrary<SignedRight> rights() {
        return Arbitraries.oneOf(
                SignedValues.signedRights(),
                Combinators.combine(SignedValues.limitRights(), Values.bytes(0, 3))
                        .as(SignedRight::new));
    }
}
