package kr.sarangbang.wire;

import java.util.Arrays;

/**
 * The data record of a message (DE 72): deterministic CBOR that the wire carries and does not read.
 * Immutable. {@link #toString} tells only its length, because it may hold what must not be logged.
 */
public final class DataRecord {
    /**
     * The most a message carries, in bytes. With the other fields and the length prefix it stays
     * below the largest frame, 65,536 bytes.
     */
    public static final int MOST_BYTES = 60_000;

    public static final DataRecord EMPTY = new DataRecord(new byte[0]);

    private final byte[] content;

    private DataRecord(byte[] content) {
        this.content = content;
    }

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_BYTES}; whoever has more
     *     to say sends several messages with numbered parts
     */
    public static DataRecord of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A data record holds at most "
                            + MOST_BYTES
                            + " bytes, this one has "
                            + content.length
                            + ".");
        }
        return content.length == 0 ? EMPTY : new DataRecord(content.clone());
    }

    /** The content, a fresh copy. */
    public byte[] bytes() {
        return content.clone();
    }

    public int length() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataRecord that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "DataRecord[" + content.length + " bytes]";
    }
}
