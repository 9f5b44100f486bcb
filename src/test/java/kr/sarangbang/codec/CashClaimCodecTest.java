package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.voucher.BadSlip;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A claim is believed from its paper alone, and only as its site signed it. */
class CashClaimCodecTest {
    private static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(Values.key(1)));

    @Provide
    Arbitrary<SignedCashClaim> claims() {
        return SignedValues.cashClaims();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAndBelieved(@ForAll("claims") SignedCashClaim claim) {
        Bytes bytes = CashClaimCodec.bytes(claim);
        assertThat(bytes.length()).isLessThanOrEqualTo(CashClaimCodec.MOST_BYTES);
        assertThat(CashClaimCodec.read(bytes, SignedValues.ISSUER_KEY))
                .isEqualTo(new CashClaimReading.Genuine(claim));
    }

    /** Every single bit that turns over is noticed. */
    @Test
    void noBitOfAClaimCanBeChanged() {
        byte[] bytes = CashClaimCodec.bytes(Samples.cashClaim()).toArray();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(CashClaimCodec.read(Bytes.of(changed), ISSUER_KEY))
                    .as("bit %d", bit)
                    .isInstanceOf(CashClaimReading.Bad.class);
        }
    }

    private static CashClaimReading signed(Signer signer, CashClaim claim) {
        return CashClaimCodec.read(
                CashClaimCodec.bytes(CashClaimCodec.sign(signer, Samples.kioskCredential(), claim)),
                ISSUER_KEY);
    }

    @Test
    void anotherSitesKeyOrJournalIsForged() {
        CashClaim claim = Samples.cashClaim().claim();
        assertThat(signed(Samples.KIOSK, claim)).isInstanceOf(CashClaimReading.Genuine.class);
        var forged = new CashClaimReading.Bad(BadSlip.FORGED);
        assertThat(signed(Samples.SHOP, claim)).isEqualTo(forged);
        var ofOther =
                new CashClaim(
                        new ActId(claim.act().site(), 2, 21),
                        new ActId(claim.act().site(), 2, 17),
                        claim.amount(),
                        claim.at());
        assertThat(signed(Samples.KIOSK, ofOther)).isEqualTo(forged);
    }

    @Test
    void aClaimOfAnotherIssuersSiteIsForged() {
        assertThat(
                        CashClaimCodec.read(
                                CashClaimCodec.bytes(Samples.cashClaim()),
                                Bytes.of(Ed25519.publicKey(Values.key(9)))))
                .isEqualTo(new CashClaimReading.Bad(BadSlip.FORGED));
    }

    /** What a site signs as a claim never passes for what it signs otherwise. */
    @Test
    void aClaimsSignatureIsForAClaimAlone() {
        SignedCashClaim claim = Samples.cashClaim();
        assertThat(
                        EntryCodec.verifies(
                                CashClaimCodec.bytes(claim),
                                claim.signature(),
                                Samples.kiosk().publicKey()))
                .isFalse();
    }

    @Test
    void aClaimFollowsASaleOfItsJournalAndIsOnSomething() {
        ActId sale = ActId.parse("K1.1.7");
        Instant at = Instant.parse("2022-07-14T01:00:00Z");
        for (CashClaim fine :
                new CashClaim[] {new CashClaim(ActId.parse("K1.1.8"), sale, Won.of(1), at)}) {
            assertThat(fine.amount()).isEqualTo(Won.of(1));
        }
        assertThatThrownBy(() -> new CashClaim(sale, sale, Won.of(1), at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CashClaim(ActId.parse("K1.2.8"), sale, Won.of(1), at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CashClaim(ActId.parse("K2.1.8"), sale, Won.of(1), at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CashClaim(ActId.parse("K1.1.8"), sale, Won.ZERO, at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new CashClaim(
                                        ActId.parse("K1.1.8"), sale, Won.of(1), at.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
