package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;

/** Reads an entry that arrived and checks its signature. May be called from any thread. */
public interface EntryReader {
    /**
     * @param publicKey of the incarnation that should have signed it
     */
    Reading read(RawEntry raw, Bytes publicKey);

    /** What an entry turned out to be. */
    sealed interface Reading {
        record Verified(SignedEntry entry) implements Reading {}

        /** The signature is right, the content is not understood. */
        record Unreadable(String reason) implements Reading {}

        /** The incarnation's key did not sign this. */
        record NotSigned(String reason) implements Reading {}
    }
}
