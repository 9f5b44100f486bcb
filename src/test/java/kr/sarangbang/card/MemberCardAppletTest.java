package kr.sarangbang.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.P256;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import org.junit.jupiter.api.Test;

/** The applet by itself, as a card runs it. */
class MemberCardAppletTest {
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final Signer ISSUER = Ed25519.signer(new byte[Ed25519.KEY_BYTES]);
    private static final int DONE = 0x9000;
    private static final int NOT_YET = 0x6985;
    private static final int NEVER_AGAIN = 0x6986;
    private static final int WRONG_LENGTH = 0x6700;

    private static ResponseAPDU authenticate(SoftwareCard card, byte[] challenge) {
        return card.transmit(new CommandAPDU(0x00, 0x88, 0x00, 0x00, challenge, 256));
    }

    private static int put(SoftwareCard card, Bytes statement) {
        return card.transmit(new CommandAPDU(0x00, 0xda, 0x01, 0x01, statement.toArray())).getSW();
    }

    private static ResponseAPDU statement(SoftwareCard card) {
        return card.transmit(new CommandAPDU(0x00, 0xca, 0x01, 0x01, 256));
    }

    private static byte[] challenge(int length) {
        byte[] challenge = new byte[length];
        Arrays.fill(challenge, (byte) 7);
        return challenge;
    }

    @Test
    void eachCardMakesAKeyOfItsOwn() {
        SoftwareCard one = SoftwareCard.fresh();
        SoftwareCard other = SoftwareCard.fresh();
        assertThat(one.select()).isEqualTo(DONE);
        assertThat(other.select()).isEqualTo(DONE);
        assertThat(P256.isPublicKey(one.key().toArray())).isTrue();
        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @Test
    void aCardWithoutAStatementAnswersNobody() {
        SoftwareCard card = SoftwareCard.fresh();
        card.select();
        assertThat(statement(card).getSW()).isEqualTo(NOT_YET);
        assertThat(authenticate(card, challenge(32)).getSW()).isEqualTo(NOT_YET);
    }

    @Test
    void aStatementGoesInOnceAndStays() {
        SoftwareCard card = SoftwareCard.fresh();
        card.select();
        Bytes first = CardCodec.sign(ISSUER, new CardStatement(MEMBER, card.key(), Instant.EPOCH));
        assertThat(first.length()).isLessThanOrEqualTo(CardCodec.MOST_STATEMENT_BYTES);
        assertThat(put(card, first)).isEqualTo(DONE);
        assertThat(put(card, Bytes.of(challenge(20)))).isEqualTo(NEVER_AGAIN);
        card.reset();
        card.select();
        assertThat(statement(card).getData()).isEqualTo(first.toArray());
    }

    @Test
    void aCardSignsTheChallengeBehindItsOwnWordsAndNothingElse() {
        SoftwareCard card = SoftwareCard.of(MEMBER, ISSUER);
        byte[] key = card.key().toArray();
        for (int length : new int[] {16, 32, 64}) {
            byte[] challenge = challenge(length);
            byte[] signature = authenticate(card, challenge).getData();
            assertThat(P256.verify(key, CardCodec.toBeSigned(Bytes.of(challenge)), signature))
                    .as("with the words, over " + length)
                    .isTrue();
            assertThat(P256.verify(key, challenge, signature)).as("alone").isFalse();
        }
    }

    @Test
    void aChallengeThatCouldComeTwiceOrIsTooLongIsRefused() {
        SoftwareCard card = SoftwareCard.of(MEMBER, ISSUER);
        for (int length : new int[] {1, 15, 65, 200}) {
            assertThat(authenticate(card, challenge(length)).getSW())
                    .as(length + " bytes")
                    .isEqualTo(WRONG_LENGTH);
        }
    }

    @Test
    void whatACardDoesNotKnowItRefusesAndGoesOn() {
        SoftwareCard card = SoftwareCard.of(MEMBER, ISSUER);
        assertThat(card.transmit(new CommandAPDU(0x80, 0xca, 0x01, 0x01, 256)).getSW())
                .isEqualTo(0x6e00);
        assertThat(card.transmit(new CommandAPDU(0x00, 0x20, 0x00, 0x00, 256)).getSW())
                .isEqualTo(0x6d00);
        assertThat(card.transmit(new CommandAPDU(0x00, 0xca, 0x01, 0x03, 256)).getSW())
                .isEqualTo(0x6a86);
        assertThat(authenticate(card, challenge(32)).getSW()).isEqualTo(DONE);
    }
}
