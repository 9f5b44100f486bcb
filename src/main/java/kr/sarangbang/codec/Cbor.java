package kr.sarangbang.codec;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;

/**
 * The one form of every value: CTAP2 canonical CBOR of integers (64 bits, signed), byte strings,
 * UTF-8 texts, booleans, arrays and maps. No floats, no tags, no null, nothing of unknown length;
 * map keys are integers of 32 bits.
 */
final class Cbor {
    /** CTAP2 allows four levels; a form that needs more puts the rest into a byte string. */
    static final int MAX_DEPTH = 4;

    static final CBOREncodeOptions CANONICAL =
            new CBOREncodeOptions("ctap2canonical=true;allowduplicatekeys=false");

    private Cbor() {}

    static byte[] encode(CBORObject value) {
        return value.EncodeToBytes(CANONICAL);
    }

    /**
     * Reads exactly one value that fills the whole array.
     *
     * @throws Malformed if the array is longer than {@code maxBytes}, or not the one form
     */
    static CBORObject decode(byte[] bytes, int maxBytes) {
        if (bytes.length > maxBytes) {
            throw new Malformed("longer than " + maxBytes + " bytes");
        }
        CBORObject value;
        byte[] again;
        try {
            value = CBORObject.DecodeFromBytes(bytes, CANONICAL);
            requireOurTypes(value, 1);
            again = encode(value);
        } catch (CBORException | IllegalArgumentException | IllegalStateException e) {
            throw new Malformed("not canonical CBOR", e);
        }
        if (!Arrays.equals(bytes, again)) {
            throw new Malformed("not in the canonical form");
        }
        return value;
    }

    private static void requireOurTypes(CBORObject value, int depth) {
        if (value.isTagged()) {
            throw new Malformed("a tag where none is allowed");
        }
        switch (value.getType()) {
            case Integer -> {
                if (!value.CanValueFitInInt64()) {
                    throw new Malformed("an integer of more than 64 bits");
                }
            }
            case ByteString, TextString, Boolean -> {}
            case Array -> {
                requireDepth(depth);
                for (CBORObject item : value.getValues()) {
                    requireOurTypes(item, depth + 1);
                }
            }
            case Map -> {
                requireDepth(depth);
                for (var entry : value.getEntries()) {
                    requireKey(entry.getKey());
                    requireOurTypes(entry.getValue(), depth + 1);
                }
            }
            default -> throw new Malformed("a type that is not used here");
        }
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Malformed("nested deeper than " + MAX_DEPTH);
        }
    }

    private static void requireKey(CBORObject key) {
        if (key.isTagged() || key.getType() != CBORType.Integer || !key.CanValueFitInInt32()) {
            throw new Malformed("a map key that is not a small integer");
        }
    }
}
