package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;

/**
 * Member cards: the statement that the issuer signs (a CBOR array in a COSE_Sign1), and what a card
 * signs to show that it is the one. Items behind those known are left alone when read.
 */
public final class CardCodec {
    /** The external_aad of statements. */
    static final String STATEMENT = "member-card";

    /** A statement fits into one command of a card, which carries 255 bytes. */
    public static final int MOST_STATEMENT_BYTES = 255;

    /** A challenge at its shortest; a shorter one could come twice. */
    public static final int LEAST_CHALLENGE_BYTES = 16;

    public static final int MOST_CHALLENGE_BYTES = 64;

    /**
     * What a card puts before each challenge by itself, so that nothing it signs can be anything
     * else.
     */
    private static final byte[] PURPOSE = "sarangbang member card 1".getBytes(US_ASCII);

    private static final int FORM = 1;

    private CardCodec() {}

    /** Returns the issuer's signed statement; its time is rounded down to whole seconds. */
    public static Bytes sign(Signer issuer, CardStatement statement) {
        byte[] payload =
                new CborArray()
                        .add(FORM)
                        .add(statement.member().number())
                        .add(statement.cardKey().toArray())
                        .add(Instants.seconds(statement.issued().truncatedTo(ChronoUnit.SECONDS)))
                        .encode();
        return Bytes.of(CoseSign1.sign(issuer, STATEMENT, payload));
    }

    /** True if these bytes can be a card's public key. */
    public static boolean isCardKey(Bytes key) {
        return P256.isPublicKey(key.toArray());
    }

    /** The whole message that a card signs for a challenge. */
    public static byte[] toBeSigned(Bytes challenge) {
        byte[] message = Arrays.copyOf(PURPOSE, PURPOSE.length + challenge.length());
        System.arraycopy(challenge.toArray(), 0, message, PURPOSE.length, challenge.length());
        return message;
    }

    /** Returns what a card with this private key answers; for cards that are simulated. */
    public static CardProof prove(byte[] privateKey, Bytes statement, Bytes challenge) {
        return new CardProof(statement, Bytes.of(P256.sign(privateKey, toBeSigned(challenge))));
    }

    /**
     * Returns what the issuer says of the card that gave this proof: empty unless the issuer with
     * this key signed the statement, and the card that the statement names signed this challenge.
     */
    public static Optional<CardStatement> verified(
            CardProof proof, Bytes challenge, Bytes issuerKey) {
        try {
            CoseSign1 message = CoseSign1.read(proof.statement().toArray(), MOST_STATEMENT_BYTES);
            if (!message.verifies(issuerKey.toArray(), STATEMENT)) {
                return Optional.empty();
            }
            CardStatement statement = read(message.payload());
            return P256.verify(
                            statement.cardKey().toArray(),
                            toBeSigned(challenge),
                            proof.signature().toArray())
                    ? Optional.of(statement)
                    : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static CardStatement read(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_STATEMENT_BYTES);
        items.integer(FORM, FORM);
        return Reading.of(
                () ->
                        new CardStatement(
                                new MemberNumber(items.natural()),
                                Bytes.of(items.bytesExactly(CardStatement.KEY_BYTES)),
                                Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS))));
    }
}
