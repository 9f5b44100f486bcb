package kr.sarangbang.slip;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import kr.sarangbang.domain.Bytes;

/**
 * The frame of a slip's text, format 1.
 *
 * <pre>
 * SB1:  base45( length, 2 bytes | issuer, 2 | check, 2 | slip )
 * SB1/  base45( length, 2 bytes | part and count, 1 | the whole's check, 2 | check, 2 | piece )
 * </pre>
 *
 * The length counts the bytes behind it, so that a text that was cut is known as cut. The issuer is
 * the beginning of its key's SHA-256, and tells another issuer's slip from a forged one. A check is
 * half a CRC-32 over what else stands behind the length; it tells damage from forgery and proves
 * nothing else. The pieces together are what stands behind {@code SB1:}, before base45.
 */
final class SlipText {
    static final String FAMILY = "SB";
    static final String WHOLE = "SB1:";
    static final String PART = "SB1/";

    static final int LENGTH_BYTES = 2;

    /** Characters that hold the length and nothing else. */
    static final int LENGTH_CHARS = 3;

    static final int ISSUER_AT = 2;
    static final int CHECK_AT = 4;
    static final int SLIP_AT = 6;

    static final int NUMBERS_AT = 2;
    static final int WHOLE_CHECK_AT = 3;
    static final int PART_CHECK_AT = 5;
    static final int PIECE_AT = 7;

    /** Most characters of one code; the QR code of so many is of version 18. */
    static final int MOST_CHARS = 800;

    static final int MOST_PARTS = 4;

    private SlipText() {}

    static byte[] issuer(Bytes issuerKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(issuerKey.toArray());
            return Arrays.copyOf(hash, CHECK_AT - ISSUER_AT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Frames a slip as a whole. */
    static byte[] frame(byte[] issuer, byte[] slip) {
        return withLength(joined(issuer, check(issuer, slip), slip));
    }

    /** Frames a piece of a whole; {@code part} from 1. */
    static byte[] frame(int part, int of, byte[] whole, byte[] piece) {
        byte[] head =
                joined(
                        new byte[] {(byte) ((part << 4) | of)},
                        Arrays.copyOfRange(whole, CHECK_AT, SLIP_AT));
        return withLength(joined(head, check(head, piece), piece));
    }

    /** True if the check of a framed whole holds, whatever its length says. */
    static boolean checks(byte[] whole) {
        return checks(whole, ISSUER_AT, CHECK_AT, SLIP_AT);
    }

    /** True if the check of a framed piece holds, whatever its length says. */
    static boolean partChecks(byte[] part) {
        return checks(part, NUMBERS_AT, PART_CHECK_AT, PIECE_AT);
    }

    static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    /** How many characters so many bytes take. */
    static int chars(int bytes) {
        return bytes / 2 * 3 + bytes % 2 * 2;
    }

    static byte[] joined(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static boolean checks(byte[] framed, int headAt, int checkAt, int bodyAt) {
        return framed.length > bodyAt
                && Arrays.equals(
                        Arrays.copyOfRange(framed, checkAt, bodyAt),
                        check(
                                Arrays.copyOfRange(framed, headAt, checkAt),
                                Arrays.copyOfRange(framed, bodyAt, framed.length)));
    }

    private static byte[] check(byte[] head, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(head);
        crc.update(body);
        return twoBytes((int) crc.getValue() & 0xffff);
    }

    private static byte[] withLength(byte[] content) {
        return joined(twoBytes(content.length), content);
    }

    private static byte[] twoBytes(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
