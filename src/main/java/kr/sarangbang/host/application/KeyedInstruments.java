package kr.sarangbang.host.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.EnrolmentSeal;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.codec.Verifier;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;

/** Instruments with real keys. For any thread. */
public final class KeyedInstruments {
    /** A site's key and its right, some hundred bytes each. */
    private static final int MOST_REMEMBERED = 4_096;

    private final Signer issuer;
    private final Bytes issuerKey;
    private final byte[] sealingKey;
    private final byte[] identityKey;
    private final Recent<Bytes, Verifier> keys = new Recent<>(MOST_REMEMBERED);

    /** Rights that this issuer signed. A site sells all day from the same one. */
    private final Recent<SignedRight, Boolean> signed = new Recent<>(MOST_REMEMBERED);

    /**
     * Holds the issuer's secrets.
     *
     * @param issuer signs with the issuer's Ed25519 key
     * @param issuerKey its public half
     * @param sealingKey X25519, private, 32 bytes
     * @param identityKey of the keyed hash of identity tokens, 32 bytes
     */
    public KeyedInstruments(Signer issuer, Bytes issuerKey, byte[] sealingKey, byte[] identityKey) {
        this.issuer = issuer;
        this.issuerKey = issuerKey;
        this.sealingKey = sealingKey.clone();
        this.identityKey = identityKey.clone();
    }

    /** Everything the service needs. */
    public Instruments with(LineCertificates certificates) {
        return new Instruments(
                this::read,
                new Papers(),
                (proof, challenge) -> CardCodec.verified(proof, challenge, issuerKey),
                new Signing(),
                new Identities(),
                certificates,
                issuerKey,
                EnrolmentSeal.publicKey(sealingKey));
    }

    private Verifier verifier(Bytes publicKey) {
        return keys.find(publicKey)
                .orElseGet(
                        () -> {
                            Verifier verifier = Ed25519.verifier(publicKey.toArray());
                            keys.keep(publicKey, verifier);
                            return verifier;
                        });
    }

    /** Only a right that verified is remembered, by its content and its bytes. */
    private boolean isOurs(SignedRight right) {
        if (signed.find(right).isPresent()) {
            return true;
        }
        boolean ours = RightCodec.verifies(right, issuerKey);
        if (ours) {
            signed.keep(right, true);
        }
        return ours;
    }

    private EntryReader.Reading read(RawEntry raw, Bytes publicKey) {
        if (!EntryCodec.verifies(raw.payload(), raw.signature(), verifier(publicKey))) {
            return new EntryReader.Reading.NotSigned("not signed by this site's key");
        }
        try {
            return new EntryReader.Reading.Verified(
                    EntryCodec.read(raw.payload(), raw.signature()));
        } catch (Malformed e) {
            return new EntryReader.Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private final class Papers implements PaperReader {
        @Override
        public Optional<Slip> read(Bytes presented) {
            return SlipCodec.read(presented, issuerKey) instanceof SlipReading.Genuine genuine
                    ? Optional.of(genuine.slip())
                    : Optional.empty();
        }

        @Override
        public Bytes bytes(Slip slip) {
            return SlipCodec.bytes(slip);
        }

        @Override
        public boolean verifies(SignedSale sale) {
            return isOurs(sale.stock())
                    && ClaimsCodec.signedByHolder(sale, KeyedInstruments.this::verifier);
        }

        @Override
        public Optional<Right> right(Bytes signed) {
            try {
                SignedRight right = RightCodec.readRight(signed);
                return RightCodec.verifies(right, issuerKey)
                        ? Optional.of(right.right())
                        : Optional.empty();
            } catch (Malformed e) {
                return Optional.empty();
            }
        }
    }

    private final class Signing implements IssuerSigner {
        @Override
        public SignedRight sign(Right right) {
            return RightCodec.sign(issuer, right);
        }

        @Override
        public SignedCredential sign(Credential credential) {
            return RightCodec.sign(issuer, credential);
        }

        @Override
        public Slip.OfIssuer sign(IssuerClaims claims) {
            return ClaimsCodec.sign(issuer, claims);
        }

        @Override
        public Bytes sign(CardStatement statement) {
            return CardCodec.sign(issuer, statement);
        }
    }

    private final class Identities implements IdentitySeal {
        @Override
        public Optional<EnrolmentSecret> open(Bytes sealed) {
            return EnrolmentSeal.open(sealingKey, sealed);
        }

        @Override
        public String fingerprint(String token) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(identityKey, "HmacSHA256"));
                return HexFormat.of()
                        .formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HMAC with SHA-256", e);
            }
        }
    }
}
