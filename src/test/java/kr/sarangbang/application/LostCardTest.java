package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.IssuerOffice.Outcome;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/**
 * Goal: whoever finds a card can do nothing with it once it was reported. Method: one member, a
 * card given out before the report and one after it, a kiosk and a shop with and without the line.
 */
class LostCardTest {
    private static final long ABOVE = 200_001;

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site shop = town.shop();
    private final Slip slip = town.voucher(390_000);

    private Presence.CardAnswered card(Instant issued) {
        return new Presence.CardAnswered(town.cards().of(town.member, issued));
    }

    private Presence.CardAnswered old() {
        return card(town.time.now().minusSeconds(3600));
    }

    private void report() {
        assertThat(town.issuer.office().loseCards(town.member)).isInstanceOf(Outcome.Done.class);
    }

    private SaleOutcome sale(Presence presence) {
        return kiosk.sell(
                new SaleRequest(
                        town.member,
                        presence,
                        new SeriesId("open"),
                        Won.of(10_000),
                        PaymentMeans.CARD,
                        Won.of(10_000),
                        Actor.CUSTOMER));
    }

    private static RedemptionRefusal refused(RedemptionOutcome outcome) {
        assertThat(outcome).isInstanceOf(RedemptionOutcome.Refused.class);
        return ((RedemptionOutcome.Refused) outcome).reason();
    }

    @Test
    void theIssuerRefusesItAtOnceThoughTheShopHasNotHeard() {
        Presence.CardAnswered lost = old();
        report();
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, lost)))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(shop.line.asked(Request.Decide.class)).hasSize(1);
        town.settleAndVerify();
    }

    @Test
    void aSiteThatHasHeardRefusesItWithoutTheLine() {
        Presence.CardAnswered lost = old();
        kiosk.lineDown();
        assertThat(sale(lost)).as("before").isInstanceOf(SaleOutcome.Sold.class);
        report();
        kiosk.comeOnline();
        shop.comeOnline();
        kiosk.lineDown();
        shop.lineDown();
        assertThat(sale(lost)).isEqualTo(new SaleOutcome.NeedsMember());
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, lost)))
                .as("as if nothing was shown, and not for want of a line")
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
    }

    @Test
    void whatBearersMaySpendIsSpentAllTheSame() {
        Presence.CardAnswered lost = old();
        report();
        shop.comeOnline();
        assertThat(shop.redeem(shop.text(slip), ABOVE - 1, lost))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    @Test
    void aCardGivenOutLaterIsGoodEverywhere() {
        report();
        kiosk.comeOnline();
        shop.comeOnline();
        Presence.CardAnswered later = card(town.time.now().plusSeconds(1));
        assertThat(sale(later)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(shop.redeem(shop.text(slip), ABOVE, later))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    @Test
    void aSecondLossTakesTheSecondCardToo() {
        report();
        town.time.pass(Duration.ofDays(1));
        Presence.CardAnswered second = card(town.time.now());
        kiosk.comeOnline();
        assertThat(sale(second)).isInstanceOf(SaleOutcome.Sold.class);
        report();
        kiosk.comeOnline();
        assertThat(sale(second)).isEqualTo(new SaleOutcome.NeedsMember());
    }

    /** A member at the card office: the report and the new card fall into one second. */
    @Test
    void theCardThatReplacesALostOneIsGoodInTheVerySecondOfTheReport() {
        report();
        byte[] key = new byte[P256.PRIVATE_KEY_BYTES];
        key[0] = 7;
        Outcome<Bytes> issued =
                town.issuer.office().issueCard(town.member, Bytes.of(P256.publicKey(key)));
        Bytes statement = ((Outcome.Done<Bytes>) issued).result();
        Bytes challenge = Bytes.of(new byte[CardCodec.LEAST_CHALLENGE_BYTES]);
        Instant until =
                CardCodec.verified(
                                CardCodec.prove(key, statement, challenge),
                                challenge,
                                town.issuer.key())
                        .orElseThrow()
                        .issued();
        assertThat(until).isAfter(town.time.now());
        kiosk.comeOnline();
        assertThat(sale(card(until))).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void anotherMembersCardIsNotTouched() {
        report();
        kiosk.comeOnline();
        assertThat(kiosk.bulletin().lost(town.stranger, Instant.EPOCH)).isFalse();
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void nobodyUnknownLosesACard() {
        assertThat(town.issuer.office().loseCards(MemberNumber.ofRandom(5)))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** Nothing that says who it is stands in a log. */
    @Test
    void fault68WhoLostACardIsNotInAnyText() {
        var lost = new LostCards(town.member, Instant.EPOCH).toString();
        MemberProof.Card proof = town.cards().proof(town.member, Instant.EPOCH);
        assertThat(lost + proof + ShownCards.show(town.member))
                .doesNotContain(Long.toString(town.member.number()));
    }
}
