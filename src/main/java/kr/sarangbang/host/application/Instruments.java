package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;

/**
 * What the issuer reads, checks and signs with.
 *
 * @param issuerKey Ed25519, 32 bytes, public
 * @param sealingKey X25519, 32 bytes, public
 */
public record Instruments(
        EntryReader entries,
        PaperReader papers,
        MemberCardReader cards,
        IssuerSigner signer,
        IdentitySeal identities,
        LineCertificates certificates,
        Bytes issuerKey,
        Bytes sealingKey) {}
