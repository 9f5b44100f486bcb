package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import org.junit.jupiter.api.Test;

class CardCodecTest {
    private static final byte[] ISSUER = filled(Ed25519.KEY_BYTES, 1);
    private static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(ISSUER));
    private static final byte[] CARD = filled(P256.PRIVATE_KEY_BYTES, 2);
    private static final byte[] OTHER_CARD = filled(P256.PRIVATE_KEY_BYTES, 3);
    private static final Bytes CHALLENGE = Bytes.of(filled(32, 4));
    private static final CardStatement STATEMENT =
            new CardStatement(
                    MemberNumber.ofRandom(123_456_789),
                    Bytes.of(P256.publicKey(CARD)),
                    Instant.parse("2022-07-14T03:00:00Z"));

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static Bytes signed() {
        return CardCodec.sign(Ed25519.signer(ISSUER), STATEMENT);
    }

    private static CardProof proof() {
        return CardCodec.prove(CARD, signed(), CHALLENGE);
    }

    private static Bytes changed(Bytes bytes, int at, int by) {
        byte[] other = bytes.toArray();
        other[at] ^= (byte) by;
        return Bytes.of(other);
    }

    @Test
    void aCardThatAnswersTheChallengeIsWhoTheIssuerSays() {
        assertThat(CardCodec.verified(proof(), CHALLENGE, ISSUER_KEY)).contains(STATEMENT);
    }

    @Test
    void aStatementFitsIntoOneCommandOfACard() {
        var longest =
                new CardStatement(
                        MemberNumber.ofRandom(999_999_999),
                        STATEMENT.cardKey(),
                        Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(CardCodec.sign(Ed25519.signer(ISSUER), longest).length())
                .isLessThanOrEqualTo(CardCodec.MOST_STATEMENT_BYTES);
    }

    /** Goal: a copied number is worth nothing. Method: all of a card is copied but its secret. */
    @Test
    void aCopyOfEverythingThatACardTellsProvesNothing() {
        Bytes next = Bytes.of(filled(32, 5));
        CardProof recorded = proof();
        assertThat(CardCodec.verified(recorded, next, ISSUER_KEY)).as("recorded").isEmpty();
        assertThat(
                        CardCodec.verified(
                                CardCodec.prove(OTHER_CARD, signed(), next), next, ISSUER_KEY))
                .as("the statement in another card")
                .isEmpty();
    }

    @Test
    void onlyTheIssuersOwnStatementCounts() {
        byte[] other = filled(Ed25519.KEY_BYTES, 9);
        Bytes selfMade = CardCodec.sign(Ed25519.signer(other), STATEMENT);
        assertThat(
                        CardCodec.verified(
                                CardCodec.prove(CARD, selfMade, CHALLENGE), CHALLENGE, ISSUER_KEY))
                .isEmpty();
        CoseSign1 message = CoseSign1.read(signed().toArray(), CardCodec.MOST_STATEMENT_BYTES);
        Bytes otherUse =
                Bytes.of(CoseSign1.sign(Ed25519.signer(ISSUER), "right", message.payload()));
        assertThat(
                        CardCodec.verified(
                                CardCodec.prove(CARD, otherUse, CHALLENGE), CHALLENGE, ISSUER_KEY))
                .as("signed by the issuer for another use")
                .isEmpty();
    }

    @Test
    void oneChangedBitAnywhereProvesNothing() {
        CardProof good = proof();
        for (int bit = 0; bit < 8 * good.statement().length(); bit += 5) {
            Bytes other = changed(good.statement(), bit / 8, 1 << bit % 8);
            assertThat(
                            CardCodec.verified(
                                    new CardProof(other, good.signature()), CHALLENGE, ISSUER_KEY))
                    .as("bit %s of the statement", bit)
                    .isEmpty();
        }
        for (int bit = 0; bit < 8 * good.signature().length(); bit++) {
            Bytes other = changed(good.signature(), bit / 8, 1 << bit % 8);
            assertThat(
                            CardCodec.verified(
                                    new CardProof(good.statement(), other), CHALLENGE, ISSUER_KEY))
                    .as("bit %s of the signature", bit)
                    .isEmpty();
        }
    }

    /** A found fault: the library ended such a signature with an error of its own. */
    @Test
    void aSignatureThatIsOtherAsn1IsRefusedQuietly() {
        for (String other :
                new String[] {
                    "",
                    "30",
                    "3000",
                    "0500",
                    "30060201010201",
                    "3006020101020101",
                    "3006040101040101",
                    "3003020101",
                    "3080020101020101",
                    "3006020101020100",
                    "30070202000102010130",
                    "3006027f01020101",
                    "300602ff01020101"
                }) {
            assertThat(
                            CardCodec.verified(
                                    new CardProof(signed(), Bytes.fromHex(hex(other))),
                                    CHALLENGE,
                                    ISSUER_KEY))
                    .as(other)
                    .isEmpty();
        }
    }

    private static String hex(String digits) {
        return digits.length() % 2 == 0 ? digits : digits + "0";
    }

    @Test
    void whatIsNoProofAtAllIsRefusedQuietly() {
        for (Bytes nothing :
                new Bytes[] {Bytes.EMPTY, Bytes.of(filled(16, 0)), Bytes.of(filled(400, 1))}) {
            assertThat(
                            CardCodec.verified(
                                    new CardProof(nothing, proof().signature()),
                                    CHALLENGE,
                                    ISSUER_KEY))
                    .isEmpty();
            assertThat(CardCodec.verified(new CardProof(signed(), nothing), CHALLENGE, ISSUER_KEY))
                    .isEmpty();
        }
    }

    /** RFC 6979, A.2.5: P-256 with SHA-256 over "sample". */
    @Test
    void aSignatureIsTheOneOfTheStandardsVector() {
        byte[] key =
                Bytes.fromHex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721")
                        .toArray();
        byte[] message = {'s', 'a', 'm', 'p', 'l', 'e'};
        assertThat(Bytes.of(P256.sign(key, message)).hex())
                .isEqualTo(
                        "3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                                + "022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
        assertThat(Bytes.of(P256.publicKey(key)).hex())
                .isEqualTo(
                        "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    }

    @Test
    void aPointThatIsNotOnTheCurveIsNoKey() {
        assertThat(P256.isPublicKey(STATEMENT.cardKey().toArray())).isTrue();
        assertThat(P256.isPublicKey(changed(STATEMENT.cardKey(), 64, 1).toArray())).isFalse();
        assertThat(P256.isPublicKey(new byte[P256.PUBLIC_KEY_BYTES])).isFalse();
        assertThat(P256.isPublicKey(new byte[] {4})).isFalse();
    }
}
