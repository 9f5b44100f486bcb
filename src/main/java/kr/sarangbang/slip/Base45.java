package kr.sarangbang.slip;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Base45 of RFC 9285, strict: each byte string has one text and no other text is read. */
public final class Base45 {
    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static final int BASE = 45;
    private static final int[] VALUES = values();

    private Base45() {}

    /** Three characters for each two bytes, two for a last single byte. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int pair = ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff);
            text.append(ALPHABET.charAt(pair % BASE));
            text.append(ALPHABET.charAt(pair / BASE % BASE));
            text.append(ALPHABET.charAt(pair / (BASE * BASE)));
        }
        if (bytes.length % 2 == 1) {
            int last = bytes[bytes.length - 1] & 0xff;
            text.append(ALPHABET.charAt(last % BASE)).append(ALPHABET.charAt(last / BASE));
        }
        return text.toString();
    }

    /**
     * Returns the bytes, or empty if the text has a character outside the alphabet, a group above
     * 65,535 (or 255 for the last two characters), or a single character left over.
     */
    public static Optional<byte[]> decode(CharSequence text) {
        int length = text.length();
        if (length % 3 == 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length * 2 / 3 + 1);
        for (int i = 0; i < length; i += 3) {
            int size = Math.min(3, length - i);
            int value = group(text, i, size);
            if (value < 0 || value > (size == 3 ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (size == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int group(CharSequence text, int start, int size) {
        int value = 0;
        for (int i = start + size - 1; i >= start; i--) {
            char c = text.charAt(i);
            int digit = c < VALUES.length ? VALUES[c] : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * BASE + digit;
        }
        return value;
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
