package kr.sarangbang.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.signing.SiteCards;

/** Members whose cards have answered, by the real way: a real key, statement, challenge, proof. */
public final class ShownCards {
    private static final byte[] ISSUER = filled(Ed25519.KEY_BYTES, 1);
    private static final byte[] CARD = filled(P256.PRIVATE_KEY_BYTES, 2);

    private final Map<MemberNumber, ProvenMember> known = new HashMap<>();

    /** The member with their card; one card is asked once. */
    public ProvenMember of(MemberNumber member) {
        return known.computeIfAbsent(member, ShownCards::show);
    }

    /** The member with their card, asked now. */
    public static ProvenMember show(MemberNumber member) {
        var statement = new CardStatement(member, Bytes.of(P256.publicKey(CARD)), Instant.EPOCH);
        Bytes signed = CardCodec.sign(Ed25519.signer(ISSUER), statement);
        var reader = new SimulatedCardReader();
        reader.hold(challenge -> CardCodec.prove(CARD, signed, challenge));
        CardReading reading =
                new IdentifyMember(
                                reader,
                                new SiteCards(Bytes.of(Ed25519.publicKey(ISSUER))),
                                new Random(3))
                        .identify(Duration.ZERO);
        return ((CardReading.Proven) reading).member();
    }

    private static byte[] filled(int length, int value) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
