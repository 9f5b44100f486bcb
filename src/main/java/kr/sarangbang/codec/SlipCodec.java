package kr.sarangbang.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;

/**
 * A slip's bytes: what its paper carries and what entries keep of it. A CBOR array that begins with
 * the kind of slip; signed messages are in it without the parts of a COSE_Sign1 that never change.
 * One slip has one byte string.
 */
public final class SlipCodec {
    /** More than the largest slip of a shop with all its acts. */
    public static final int MOST_BYTES = 1200;

    private static final int OF_SALE = 1;
    private static final int OF_ISSUER = 2;
    private static final int OF_SHOP = 3;
    private static final int SIGNATURE = Ed25519.SIGNATURE_BYTES;

    private SlipCodec() {}

    /**
     * Returns the bytes of a slip.
     *
     * @throws IllegalArgumentException if a shop's acts do not follow from one another, or are
     *     another site's
     */
    public static Bytes bytes(Slip slip) {
        return Bytes.of(encode(slip));
    }

    /** Reads a slip and checks every signature on it, with nothing but the issuer's key. */
    public static SlipReading read(Bytes bytes, Bytes issuerKey) {
        try {
            return new SlipReading.Genuine(new Check(issuerKey).slip(bytes.toArray(), true), bytes);
        } catch (NotGenuine e) {
            return new SlipReading.Bad(e.why);
        } catch (Malformed e) {
            return new SlipReading.Bad(BadSlip.DAMAGED);
        }
    }

    private static byte[] encode(Slip slip) {
        return switch (slip) {
            case Slip.OfSale sale -> encode(sale.sale());
            case Slip.OfIssuer issuer -> {
                CoseSign1 message = CoseSign1.read(issuer.signed().toArray(), MOST_BYTES);
                yield new CborArray()
                        .add(OF_ISSUER)
                        .add(message.payload())
                        .add(message.signature())
                        .encode();
            }
            case Slip.OfShop shop -> encode(shop);
        };
    }

    private static byte[] encode(SignedSale sale) {
        CoseSign1 right = CoseSign1.read(sale.stock().signed().toArray(), RightCodec.MOST_BYTES);
        return new CborArray()
                .add(OF_SALE)
                .add(right.payload())
                .add(ClaimsCodec.payload(sale.stockRight(), sale.claims()))
                .add(joined(List.of(right.signature(), sale.signature().toArray())))
                .encode();
    }

    private static byte[] encode(Slip.OfShop slip) {
        CoseSign1 credential =
                CoseSign1.read(slip.shop().signed().toArray(), RightCodec.MOST_BYTES);
        ShopHistory history = new ShopHistory(slip.base(), slip.shop().credential().holder());
        CborArray acts = new CborArray();
        slip.acts().forEach(act -> acts.add(history.shorten(act)));
        return new CborArray()
                .add(OF_SHOP)
                .add(encode(slip.base()))
                .add(credential.payload())
                .add(acts)
                .add(joined(List.of(credential.signature(), slip.signature().toArray())))
                .encode();
    }

    private static byte[] joined(List<byte[]> signatures) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] signature : signatures) {
            if (signature.length != SIGNATURE) {
                throw new IllegalArgumentException("a signature has 64 bytes");
            }
            all.writeBytes(signature);
        }
        return all.toByteArray();
    }

    /** One reading against one issuer's key. */
    private record Check(Bytes issuerKey) {
        Slip slip(byte[] bytes, boolean orOfShop) {
            CborItems items = CborItems.read(bytes, MOST_BYTES);
            long kind = items.natural();
            if (kind == OF_SALE) {
                return ofSale(items);
            }
            if (kind == OF_ISSUER) {
                return ofIssuer(items);
            }
            if (kind == OF_SHOP && orOfShop) {
                return ofShop(items);
            }
            throw new NotGenuine(BadSlip.UNKNOWN_FORMAT);
        }

        private Slip ofSale(CborItems items) {
            byte[] right = items.bytes(RightCodec.MOST_BYTES);
            byte[] claims = items.bytes(ClaimsCodec.MOST_BYTES);
            byte[] signatures = items.bytesExactly(2 * SIGNATURE);
            items.end();
            Bytes signed = issuers(right, signature(signatures, 0), RightCodec.RIGHT);
            SignedSale sale =
                    ClaimsCodec.readSale(
                            new SignedRight(RightCodec.readRightPayload(right), signed),
                            claims,
                            signature(signatures, 1));
            require(ClaimsCodec.signedByHolder(sale));
            return new Slip.OfSale(sale);
        }

        private Slip ofIssuer(CborItems items) {
            byte[] payload = items.bytes(ClaimsCodec.MOST_BYTES);
            byte[] signature = items.bytesExactly(SIGNATURE);
            items.end();
            Bytes signed = issuers(payload, signature, ClaimsCodec.SLIP);
            return new Slip.OfIssuer(ClaimsCodec.readIssuerPayload(payload), signed);
        }

        private Slip ofShop(CborItems items) {
            byte[] baseBytes = items.bytes(MOST_BYTES);
            Slip base = slip(baseBytes, false);
            byte[] credentialPayload = items.bytes(RightCodec.MOST_BYTES);
            CborItems acts = items.items();
            int count = acts.left();
            if (count < 1 || count > Slip.OfShop.MOST_ACTS) {
                throw new Malformed("1 to " + Slip.OfShop.MOST_ACTS + " acts expected");
            }
            byte[] signatures = items.bytesExactly(2 * SIGNATURE);
            items.end();
            Bytes signed =
                    issuers(credentialPayload, signature(signatures, 0), RightCodec.CREDENTIAL);
            SignedCredential shop =
                    new SignedCredential(
                            RightCodec.readCredentialPayload(credentialPayload), signed);
            Holder holder = shop.credential().holder();
            ShopHistory history = new ShopHistory(base, holder);
            List<SlipAct> all = new ArrayList<>();
            while (acts.hasMore()) {
                all.add(Reading.of(() -> history.expand(acts.items())));
            }
            byte[] signature = signature(signatures, 1);
            require(
                    Ed25519.verify(
                            holder.publicKey().toArray(),
                            ActCodec.toBeSigned(baseBytes, shop, all),
                            signature));
            return new Slip.OfShop(base, shop, all, Bytes.of(signature));
        }

        private Bytes issuers(byte[] payload, byte[] signature, String use) {
            CoseSign1 message = CoseSign1.of(payload, signature);
            if (!message.verifies(issuerKey.toArray(), use)) {
                throw new NotGenuine(BadSlip.NOT_OURS);
            }
            return Bytes.of(message.encode());
        }

        private static byte[] signature(byte[] all, int index) {
            return Arrays.copyOfRange(all, index * SIGNATURE, (index + 1) * SIGNATURE);
        }

        private static void require(boolean verified) {
            if (!verified) {
                throw new NotGenuine(BadSlip.FORGED);
            }
        }
    }

    /** Leaves a reading; never seen outside. */
    private static final class NotGenuine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final BadSlip why;

        NotGenuine(BadSlip why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }
}
