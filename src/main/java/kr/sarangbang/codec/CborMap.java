package kr.sarangbang.codec;

import com.upokecenter.cbor.CBORObject;
import java.util.List;

/**
 * A map with small integer keys that is being written; {@link CborReader} reads it back. A key may
 * be put once. Not safe for several threads.
 */
public final class CborMap {
    private final CBORObject map = CBORObject.NewMap();

    public CborMap put(int key, long value) {
        return set(key, CBORObject.FromObject(value));
    }

    public CborMap put(int key, boolean value) {
        return set(key, CBORObject.FromObject(value));
    }

    public CborMap put(int key, String value) {
        return set(key, CBORObject.FromObject(value));
    }

    public CborMap put(int key, byte[] value) {
        return set(key, CBORObject.FromObject(value));
    }

    public CborMap put(int key, CborMap value) {
        return set(key, value.map);
    }

    public CborMap putMaps(int key, List<CborMap> values) {
        CBORObject array = CBORObject.NewArray();
        values.forEach(value -> array.Add(value.map));
        return set(key, array);
    }

    public CborMap putIntegers(int key, long... values) {
        return set(key, CBORObject.FromObject(values));
    }

    public CborMap putTexts(int key, List<String> values) {
        CBORObject array = CBORObject.NewArray();
        values.forEach(value -> array.Add(CBORObject.FromObject(value)));
        return set(key, array);
    }

    public CborMap putByteStrings(int key, List<byte[]> values) {
        CBORObject array = CBORObject.NewArray();
        values.forEach(value -> array.Add(CBORObject.FromObject(value)));
        return set(key, array);
    }

    /** Returns the one canonical form of what was put. */
    public byte[] encode() {
        return Cbor.encode(map);
    }

    private CborMap set(int key, CBORObject value) {
        CBORObject name = CBORObject.FromObject(key);
        if (map.ContainsKey(name)) {
            throw new IllegalStateException("key " + key + " was put already");
        }
        map.set(name, value);
        return this;
    }
}
