package kr.sarangbang.codec;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;

/**
 * An array that is being read, item by item, each with its type and bounds; throws {@link
 * Malformed} where the next item is another. What follows after the last item asked for is left
 * alone unless {@link #end} is called.
 */
final class CborItems {
    private final CBORObject array;
    private int next;

    private CborItems(CBORObject array) {
        this.array = array;
    }

    static CborItems read(byte[] bytes, int maxBytes) {
        return of(Cbor.decode(bytes, maxBytes));
    }

    boolean hasMore() {
        return next < array.size();
    }

    int left() {
        return array.size() - next;
    }

    /** An integer from {@code min} to {@code max}, both included. */
    long integer(long min, long max) {
        long number = next(CBORType.Integer).AsInt64Value();
        if (number < min || number > max) {
            throw new Malformed("item " + next + ": outside " + min + " to " + max);
        }
        return number;
    }

    long natural() {
        return integer(0, Long.MAX_VALUE);
    }

    int small(int min, int max) {
        return Math.toIntExact(integer(min, max));
    }

    boolean flag() {
        return next(CBORType.Boolean).AsBoolean();
    }

    String text(int maxChars) {
        String text = next(CBORType.TextString).AsString();
        if (text.length() > maxChars) {
            throw new Malformed("item " + next + ": longer than " + maxChars + " characters");
        }
        return text;
    }

    byte[] bytes(int maxLength) {
        byte[] bytes = next(CBORType.ByteString).GetByteString();
        if (bytes.length > maxLength) {
            throw new Malformed("item " + next + ": longer than " + maxLength + " bytes");
        }
        return bytes.clone();
    }

    byte[] bytesExactly(int length) {
        byte[] bytes = bytes(length);
        if (bytes.length != length) {
            throw new Malformed("item " + next + ": " + length + " bytes expected");
        }
        return bytes;
    }

    CborItems items() {
        return of(next(CBORType.Array));
    }

    /** For forms that are closed: nothing may follow. */
    void end() {
        if (hasMore()) {
            throw new Malformed("more than " + next + " items");
        }
    }

    private CBORObject next(CBORType type) {
        if (!hasMore()) {
            throw new Malformed("item " + (next + 1) + " is missing");
        }
        CBORObject value = array.get(next++);
        if (value.getType() != type) {
            throw new Malformed("item " + next + ": " + type + " expected");
        }
        return value;
    }

    private static CborItems of(CBORObject value) {
        if (value.getType() != CBORType.Array) {
            throw new Malformed("an array expected");
        }
        return new CborItems(value);
    }
}
