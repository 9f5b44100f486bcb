package kr.sarangbang.domain.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;

/**
 * The end of a journal's chain: what the next entry must follow.
 *
 * @param number of the last entry, 0 before the first
 * @param head its hash
 */
public record Chain(SiteId site, int incarnation, long number, Bytes head) {
    public static Chain begin(SiteId site, int incarnation) {
        return new Chain(site, incarnation, 0, EntryHeader.NO_PREVIOUS);
    }

    /** Why the entry does not follow here; empty when it does. */
    public Optional<String> breakAt(EntryHeader next) {
        if (!next.site().equals(site) || next.incarnation() != incarnation) {
            return Optional.of("it belongs to another journal");
        }
        if (next.number() != number + 1) {
            return Optional.of("number " + next.number() + " follows " + number);
        }
        if (!next.previous().equals(head)) {
            return Optional.of("it does not carry the hash of the entry before it");
        }
        return Optional.empty();
    }

    public Chain after(SignedEntry entry) {
        return new Chain(site, incarnation, entry.header().number(), entry.hash());
    }

    public static Bytes hash(Bytes payload) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(payload.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
