package kr.sarangbang.codec;

import com.upokecenter.cbor.CBORObject;

/**
 * An array that is being written, item by item: smaller than a map, for what stands on paper.
 * {@link CborItems} reads it back. Not safe for several threads.
 */
final class CborArray {
    private final CBORObject array = CBORObject.NewArray();

    CborArray add(long value) {
        array.Add(CBORObject.FromObject(value));
        return this;
    }

    CborArray add(boolean value) {
        array.Add(CBORObject.FromObject(value));
        return this;
    }

    CborArray add(String value) {
        array.Add(CBORObject.FromObject(value));
        return this;
    }

    CborArray add(byte[] value) {
        array.Add(CBORObject.FromObject(value));
        return this;
    }

    CborArray add(CborArray value) {
        array.Add(value.array);
        return this;
    }

    byte[] encode() {
        return Cbor.encode(array);
    }
}
