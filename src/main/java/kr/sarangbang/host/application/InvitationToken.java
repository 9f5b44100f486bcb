package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The secret of a one-time invitation; only its hash is kept. */
final class InvitationToken {
    private InvitationToken() {}

    /** 32 hexadecimal digits. */
    static String drawn(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String token) {
        return Chain.hash(Bytes.of(token.getBytes(StandardCharsets.UTF_8))).hex();
    }
}
