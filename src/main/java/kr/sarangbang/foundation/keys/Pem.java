package kr.sarangbang.foundation.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text form of keys and certificates (RFC 7468), one block to a file. */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static byte[] encode(String label, byte[] content) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] decode(String label, byte[] pem) {
        String text = new String(pem, StandardCharsets.US_ASCII).strip();
        String head = "-----BEGIN " + label + "-----";
        String foot = "-----END " + label + "-----";
        if (!text.startsWith(head) || !text.endsWith(foot)) {
            throw new IllegalArgumentException("Not a PEM text of a " + label + ".");
        }
        String body = text.substring(head.length(), text.length() - foot.length());
        return Base64.getMimeDecoder().decode(body);
    }
}
