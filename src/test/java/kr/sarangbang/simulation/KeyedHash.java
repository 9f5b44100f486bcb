package kr.sarangbang.simulation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.host.application.EntryReader;
import kr.sarangbang.infrastructure.signing.EntryPen;

/**
 * Signs entries by a hash over key and bytes instead of Ed25519, which would be most of a run's
 * time. Nobody forges here; what is on paper keeps its real signatures.
 */
final class KeyedHash {
    private static final byte[] NOT_USED = new byte[64];

    private KeyedHash() {}

    /** Gives entries their real bytes and this hash for a signature. */
    static EntryPen.Seal seal(Bytes key) {
        return (header, entry) -> seal(key, header, entry);
    }

    private static SignedEntry seal(Bytes key, EntryHeader header, Entry entry) {
        SignedEntry form = EntryCodec.sign(message -> NOT_USED, header, entry);
        return new SignedEntry(
                form.header(),
                form.entry(),
                form.payload(),
                form.hash(),
                hash(key, form.payload()));
    }

    /** The issuer's side. */
    static EntryReader.Reading read(RawEntry raw, Bytes key) {
        if (!hash(key, raw.payload()).equals(raw.signature())) {
            return new EntryReader.Reading.NotSigned("not signed by this site's key");
        }
        try {
            return new EntryReader.Reading.Verified(
                    EntryCodec.read(raw.payload(), raw.signature()));
        } catch (Malformed e) {
            return new EntryReader.Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static Bytes hash(Bytes key, Bytes payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            digest.update(key.toArray());
            return Bytes.of(digest.digest(payload.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
