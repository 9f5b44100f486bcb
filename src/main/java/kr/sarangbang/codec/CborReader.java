package kr.sarangbang.codec;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.ArrayList;
import java.util.List;

/**
 * A map with small integer keys that is being read. Every read names a type and a bound, and throws
 * {@link Malformed} if the value is absent, of another type or out of bounds. Keys that nobody asks
 * for are left alone: a later format may have added them, so whoever signs or hashes keeps the raw
 * bytes and never encodes again what was read.
 */
public final class CborReader {
    private final CBORObject map;

    private CborReader(CBORObject map) {
        this.map = map;
    }

    /**
     * Reads one map that fills the whole array, in its one canonical form.
     *
     * @throws Malformed otherwise, or if there are more than {@code maxBytes} bytes
     */
    public static CborReader read(byte[] bytes, int maxBytes) {
        return of(Cbor.decode(bytes, maxBytes), "the whole");
    }

    public boolean has(int key) {
        return map.ContainsKey(CBORObject.FromObject(key));
    }

    /** An integer from {@code min} to {@code max}, both included. */
    public long integer(int key, long min, long max) {
        return integerOf(key, required(key, CBORType.Integer), min, max);
    }

    /** An integer from 0 to {@code Long.MAX_VALUE}. */
    public long natural(int key) {
        return integer(key, 0, Long.MAX_VALUE);
    }

    /** An {@code int} from {@code min} to {@code max}, both included. */
    public int small(int key, int min, int max) {
        return Math.toIntExact(integer(key, min, max));
    }

    public boolean flag(int key) {
        return required(key, CBORType.Boolean).AsBoolean();
    }

    /** A text of at most {@code maxChars} UTF-16 units. */
    public String text(int key, int maxChars) {
        return textOf(key, required(key, CBORType.TextString), maxChars);
    }

    /** A byte string of at most {@code maxLength} bytes. */
    public byte[] bytes(int key, int maxLength) {
        return bytesOf(key, required(key, CBORType.ByteString), maxLength);
    }

    /** A byte string of exactly {@code length} bytes. */
    public byte[] bytesExactly(int key, int length) {
        byte[] bytes = bytes(key, length);
        if (bytes.length != length) {
            throw new Malformed("key " + key + ": " + length + " bytes expected");
        }
        return bytes;
    }

    public CborReader map(int key) {
        return of(required(key, CBORType.Map), "key " + key);
    }

    public List<CborReader> maps(int key, int maxItems) {
        List<CborReader> items = new ArrayList<>();
        for (CBORObject item : array(key, maxItems)) {
            items.add(of(item, "key " + key));
        }
        return items;
    }

    public long[] integers(int key, int maxItems, long min, long max) {
        return array(key, maxItems).stream()
                .mapToLong(item -> integerOf(key, typed(key, item, CBORType.Integer), min, max))
                .toArray();
    }

    public List<String> texts(int key, int maxItems, int maxChars) {
        return array(key, maxItems).stream()
                .map(item -> textOf(key, typed(key, item, CBORType.TextString), maxChars))
                .toList();
    }

    public List<byte[]> byteStrings(int key, int maxItems, int maxLength) {
        return array(key, maxItems).stream()
                .map(item -> bytesOf(key, typed(key, item, CBORType.ByteString), maxLength))
                .toList();
    }

    private List<CBORObject> array(int key, int maxItems) {
        CBORObject array = required(key, CBORType.Array);
        if (array.size() > maxItems) {
            throw new Malformed("key " + key + ": more than " + maxItems + " items");
        }
        return List.copyOf(array.getValues());
    }

    private CBORObject required(int key, CBORType type) {
        CBORObject name = CBORObject.FromObject(key);
        if (!map.ContainsKey(name)) {
            throw new Malformed("key " + key + " is missing");
        }
        return typed(key, map.get(name), type);
    }

    private static CBORObject typed(int key, CBORObject value, CBORType type) {
        if (value.getType() != type) {
            throw new Malformed("key " + key + ": " + type + " expected");
        }
        return value;
    }

    private static CborReader of(CBORObject value, String where) {
        if (value.getType() != CBORType.Map) {
            throw new Malformed(where + ": a map expected");
        }
        return new CborReader(value);
    }

    private static long integerOf(int key, CBORObject value, long min, long max) {
        long number = value.AsInt64Value();
        if (number < min || number > max) {
            throw new Malformed("key " + key + ": outside " + min + " to " + max);
        }
        return number;
    }

    private static String textOf(int key, CBORObject value, int maxChars) {
        String text = value.AsString();
        if (text.length() > maxChars) {
            throw new Malformed("key " + key + ": longer than " + maxChars + " characters");
        }
        return text;
    }

    private static byte[] bytesOf(int key, CBORObject value, int maxLength) {
        byte[] bytes = value.GetByteString();
        if (bytes.length > maxLength) {
            throw new Malformed("key " + key + ": longer than " + maxLength + " bytes");
        }
        return bytes.clone();
    }
}
