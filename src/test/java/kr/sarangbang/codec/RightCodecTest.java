package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.SignedSale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RightCodecTest {
    @Property(tries = 500)
    void everyRightIsReadAsItWasSigned(@ForAll("rights") SignedRight right) {
        assertThat(RightCodec.readRight(right.signed())).isEqualTo(right);
        assertThat(RightCodec.verifies(right, SignedValues.ISSUER_KEY)).isTrue();
        assertThat(RightCodec.verifies(right, SignedValues.SITE_KEY)).isFalse();
        assertThat(right.signed().length()).isLessThanOrEqualTo(RightCodec.MOST_BYTES);
    }

    @Property(tries = 200)
    void everyCredentialIsReadAsItWasSigned(@ForAll("credentials") SignedCredential credential) {
        assertThat(RightCodec.readCredential(credential.signed())).isEqualTo(credential);
        assertThat(RightCodec.verifies(credential, SignedValues.ISSUER_KEY)).isTrue();
        assertThat(RightCodec.verifies(credential, SignedValues.SITE_KEY)).isFalse();
    }

    @Property(tries = 300)
    void everySaleVerifiesAndNoOtherDoes(
            @ForAll("sales") SignedSale sale, @ForAll("sales") SignedSale other) {
        assertThat(ClaimsCodec.verifies(sale, SignedValues.ISSUER_KEY)).isTrue();
        assertThat(ClaimsCodec.verifies(sale, SignedValues.SITE_KEY)).isFalse();
        if (!sale.equals(other)) {
            SignedSale mixed = new SignedSale(sale.stock(), sale.claims(), other.signature());
            assertThat(ClaimsCodec.verifies(mixed, SignedValues.ISSUER_KEY)).isFalse();
        }
    }

    @Test
    void aRightThatSaysMoreThanItsBytesDoesNotVerify() {
        SignedRight stock = Samples.stock();
        StockRight right = (StockRight) stock.right();
        StockRight more =
                new StockRight(
                        right.id(),
                        right.holder(),
                        right.seriesNumber(),
                        right.unit() * 10,
                        right.scope(),
                        right.units(),
                        right.sellUntil());
        assertThat(RightCodec.verifies(new SignedRight(more, stock.signed()), Samples.ISSUER_KEY))
                .isFalse();
    }

    @Test
    void aRightIsNoCredentialAndACredentialNoRight() {
        Bytes right = Samples.stock().signed();
        Bytes credential = Samples.shopCredential().signed();
        assertThatThrownBy(() -> RightCodec.readCredential(right)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> RightCodec.readRight(credential)).isInstanceOf(Malformed.class);
        CoseSign1 message = CoseSign1.read(right.toArray(), RightCodec.MOST_BYTES);
        assertThat(message.verifies(Samples.ISSUER_KEY.toArray(), RightCodec.CREDENTIAL)).isFalse();
    }

    @Test
    void whatIsSignedIsToTheSecond() {
        StockRight right = (StockRight) Samples.stock().right();
        SignedRight signed =
                RightCodec.sign(
                        Samples.ISSUER,
                        new StockRight(
                                right.id(),
                                right.holder(),
                                right.seriesNumber(),
                                right.unit(),
                                right.scope(),
                                right.units(),
                                Instant.parse("2022-07-15T14:59:59.999Z")));
        assertThat(((StockRight) signed.right()).sellUntil()).isEqualTo("2022-07-15T14:59:59Z");
        assertThat(RightCodec.readRight(signed.signed())).isEqualTo(signed);
    }

    @Test
    void everyNamedValueHasACode() {
        assertThat(Codes.CLOCK.values()).containsExactlyInAnyOrder(ClockQuality.values());
        assertThat(Codes.MEANS.values()).containsExactlyInAnyOrder(PaymentMeans.values());
        assertThat(Codes.PAYMENT.values()).containsExactlyInAnyOrder(PaymentState.values());
        assertThat(Codes.SALE_END.values()).containsExactlyInAnyOrder(SaleEnd.values());
        assertThat(Codes.ROLE.values()).containsExactlyInAnyOrder(SiteRole.values());
        assertThat(Codes.REDEMPTION.values()).containsExactlyInAnyOrder(RedemptionRefusal.values());
        assertThat(Codes.REFUND.values()).containsExactlyInAnyOrder(RefundRefusal.values());
        Arrays.stream(SiteRole.values())
                .forEach(role -> assertThat(Codes.ROLE.of(role)).isEqualTo(role.code()));
    }

    @Provide
    Arbitrary<SignedRight> rights() {
        return SignedValues.signedRights();
    }

    @Provide
    Arbitrary<SignedCredential> credentials() {
        return SignedValues.credentials();
    }

    @Provide
    Arbitrary<SignedSale> sales() {
        return SignedValues.sales();
    }
}
