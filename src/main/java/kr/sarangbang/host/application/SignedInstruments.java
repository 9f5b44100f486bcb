package kr.sarangbang.host.application;

import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Sealing;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The issuer's instruments with real keys. */
public final class SignedInstruments {
    private SignedInstruments() {}

    /**
     * @param signer with the issuer's private key
     * @param issuerKey its public key, Ed25519, 32 bytes
     * @param unsealing X25519 private key, 32 bytes
     * @param identityKey under which persons are known, 32 bytes, secret
     */
    public static Instruments of(
            Signer signer,
            Bytes issuerKey,
            Bytes unsealing,
            Bytes identityKey,
            LineCertificates certificates) {
        return new Instruments(
                SignedInstruments::read,
                new Papers(issuerKey),
                new Pen(signer),
                new Identities(unsealing, identityKey),
                certificates,
                issuerKey,
                Sealing.publicKey(unsealing));
    }

    private static EntryReader.Reading read(RawEntry raw, Bytes publicKey) {
        if (!EntryCodec.verifies(raw.payload(), raw.signature(), publicKey)) {
            return new EntryReader.Reading.NotSigned("the signature does not fit the entry");
        }
        try {
            return new EntryReader.Reading.Verified(
                    EntryCodec.read(raw.payload(), raw.signature()));
        } catch (Malformed unreadable) {
            return new EntryReader.Reading.Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    private record Papers(Bytes issuerKey) implements PaperReader {
        @Override
        public Optional<Slip> read(Bytes presented) {
            return SlipCodec.read(presented, issuerKey) instanceof SlipReading.Genuine genuine
                    ? Optional.of(genuine.slip())
                    : Optional.empty();
        }

        @Override
        public boolean verifies(SignedSale sale) {
            return ClaimsCodec.verifies(sale, issuerKey);
        }

        @Override
        public boolean verifies(SignedAct act, Bytes publicKey) {
            return ActCodec.verifies(act, publicKey);
        }

        @Override
        public Optional<Right> right(Bytes signed) {
            try {
                SignedRight right = RightCodec.readRight(signed);
                return RightCodec.verifies(right, issuerKey)
                        ? Optional.of(right.right())
                        : Optional.empty();
            } catch (Malformed unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Slip.OfIssuer> issuerSlip(Bytes signed) {
            try {
                return Optional.of(ClaimsCodec.readIssuerSlip(signed));
            } catch (Malformed unreadable) {
                return Optional.empty();
            }
        }
    }

    private record Pen(Signer signer) implements IssuerSigner {
        @Override
        public SignedRight sign(Right right) {
            return RightCodec.sign(signer, right);
        }

        @Override
        public SignedCredential sign(Credential credential) {
            return RightCodec.sign(signer, credential);
        }

        @Override
        public Slip.OfIssuer sign(IssuerClaims claims) {
            return ClaimsCodec.sign(signer, claims);
        }
    }

    private record Identities(Bytes unsealing, Bytes identityKey) implements IdentitySeal {
        @Override
        public Optional<EnrolmentSecret> open(Bytes sealed) {
            return Sealing.open(sealed, unsealing);
        }

        @Override
        public String fingerprint(String token) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(identityKey.toArray(), "HmacSHA256"));
                return HexFormat.of()
                        .formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HMAC-SHA-256", e);
            }
        }
    }
}
