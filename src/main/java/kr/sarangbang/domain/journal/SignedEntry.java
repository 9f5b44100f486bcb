package kr.sarangbang.domain.journal;

import kr.sarangbang.domain.Bytes;

/**
 * An entry with the bytes that were hashed and signed.
 *
 * @param payload deterministic CBOR of header and content; the truth, whatever later code reads
 * @param hash SHA-256 of the payload, 32 bytes
 * @param signature Ed25519 by the incarnation's key, 64 bytes
 */
public record SignedEntry(
        EntryHeader header, Entry entry, Bytes payload, Bytes hash, Bytes signature) {}
