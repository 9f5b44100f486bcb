package kr.sarangbang.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.signing.SiteCards;

/** Members whose cards have answered, by the real way: a real key, statement, challenge, proof. */
public final class ShownCards {
    private static final byte[] ISSUER = filled(Ed25519.KEY_BYTES, 1);
    private static final byte[] CARD = filled(P256.PRIVATE_KEY_BYTES, 2);

    private final Function<CardStatement, Bytes> office;
    private final SiteCards verifier;
    private final Map<MemberNumber, ProvenMember> known = new HashMap<>();

    /**
     * Cards of one issuer.
     *
     * @param office signs what the cards keep
     * @param issuerKey its public key
     */
    public ShownCards(Function<CardStatement, Bytes> office, Bytes issuerKey) {
        this.office = office;
        this.verifier = new SiteCards(issuerKey);
    }

    /** The member with their card; one card is asked once. */
    public ProvenMember of(MemberNumber member) {
        return known.computeIfAbsent(member, who -> of(who, Instant.EPOCH));
    }

    /** The member with a card given out at this time, asked now. */
    public ProvenMember of(MemberNumber member, Instant issued) {
        Bytes signed =
                office.apply(new CardStatement(member, Bytes.of(P256.publicKey(CARD)), issued));
        var reader = new SimulatedCardReader();
        reader.hold(challenge -> CardCodec.prove(CARD, signed, challenge));
        CardReading reading =
                new IdentifyMember(reader, verifier, new Random(3)).identify(Duration.ZERO);
        return ((CardReading.Proven) reading).member();
    }

    /** What a card of this issuer answers to one challenge, without a reader. */
    public MemberProof.Card proof(MemberNumber member, Instant issued) {
        Bytes signed =
                office.apply(new CardStatement(member, Bytes.of(P256.publicKey(CARD)), issued));
        Bytes challenge = Bytes.of(filled(CardCodec.MOST_CHALLENGE_BYTES, 4));
        return new MemberProof.Card(CardCodec.prove(CARD, signed, challenge), challenge);
    }

    /** The member with a card of an issuer of its own, where only the site is asked. */
    public static ProvenMember show(MemberNumber member) {
        return new ShownCards(
                        statement -> CardCodec.sign(Ed25519.signer(ISSUER), statement),
                        Bytes.of(Ed25519.publicKey(ISSUER)))
                .of(member);
    }

    private static byte[] filled(int length, int value) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
