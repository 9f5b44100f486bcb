package kr.sarangbang.domain.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;

/**
 * What a sealed counter holds when a journal ends at a certain entry (rule 17a). Each of its places
 * is a hash that takes in more and never less, so that no earlier state comes back; commits take
 * the places in turn, since what such a counter is made of wears out by writing.
 *
 * @param sealed commits sealed since the incarnation began
 * @param values what the places hold, 32 bytes each; empty where there is no counter
 */
public record Seal(long sealed, List<Bytes> values) {
    /** Of each place, in bytes. */
    public static final int LENGTH = 32;

    /** Where nothing is sealed. */
    public static final Seal NONE = new Seal(0, List.of());

    public Seal {
        values = List.copyOf(values);
        if (sealed < 0 || values.stream().anyMatch(v -> v.length() != LENGTH)) {
            throw new IllegalArgumentException("a seal has places of " + LENGTH + " bytes");
        }
    }

    /** What a counter holds where an incarnation begins. */
    public static Seal begun(List<Bytes> values) {
        return new Seal(0, values);
    }

    /** The place that takes in the next commit. */
    public int place() {
        return (int) (sealed % values.size());
    }

    /** When the journal that ends here was sealed too. */
    public Seal after(Chain head) {
        if (values.isEmpty()) {
            return this;
        }
        List<Bytes> next = new ArrayList<>(values);
        next.set(place(), extended(values.get(place()), fact(head)));
        return new Seal(sealed + 1, next);
    }

    /** What a place holds that held a value and took in a fact: SHA-256 over both. */
    public static Bytes extended(Bytes value, Bytes fact) {
        MessageDigest digest = sha256();
        digest.update(value.toArray());
        return Bytes.of(digest.digest(fact.toArray()));
    }

    /** Site, incarnation, last number and head of a journal, in 32 bytes. */
    public static Bytes fact(Chain head) {
        MessageDigest digest = sha256();
        byte[] site = head.site().text().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(site.length).array());
        digest.update(site);
        digest.update(
                ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                        .putInt(head.incarnation())
                        .putLong(head.number())
                        .array());
        return Bytes.of(digest.digest(head.head().toArray()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
