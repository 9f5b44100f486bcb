package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What a voucher's paper claims, as it is signed. A sale's claims leave out what its stock right
 * says already: the site, its incarnation, the right's number; its units are counted from the
 * right's first. The form of a sale's claims is closed: another one needs another kind of slip.
 */
public final class ClaimsCodec {
    /** The external_aad of a sale's claims begins with this; the signed right follows. */
    private static final byte[] SALE = "sale".getBytes(US_ASCII);

    /** The external_aad of a slip that the issuer makes. */
    static final String SLIP = "slip";

    static final int MOST_BYTES = 200;

    private ClaimsCodec() {}

    /**
     * Signs a sale with the key that the right names. The time of the sale is rounded down to the
     * second, as the paper says it.
     *
     * @throws IllegalArgumentException if the right's holder or units are not the claims'
     */
    public static SignedSale sign(Signer site, SignedRight stock, SaleClaims claims) {
        SaleClaims whole =
                new SaleClaims(
                        claims.act(),
                        claims.stock(),
                        claims.run(),
                        claims.member(),
                        claims.soldAt().truncatedTo(ChronoUnit.SECONDS),
                        claims.expires(),
                        claims.limit(),
                        claims.cash());
        byte[] payload = payload((StockRight) stock.right(), whole);
        return new SignedSale(
                stock, whole, Bytes.of(site.sign(toBeSigned(stock.signed(), payload))));
    }

    /** True if the issuer signed the right, and the right's holder this sale of its units. */
    public static boolean verifies(SignedSale sale, Bytes issuerKey) {
        return RightCodec.verifies(sale.stock(), issuerKey) && signedByHolder(sale);
    }

    static boolean signedByHolder(SignedSale sale) {
        return signedByHolder(sale, key -> Ed25519.verifier(key.toArray()));
    }

    /**
     * True if the right's holder signed this sale of its units; says nothing of who signed the
     * right.
     *
     * @param keys the verifier of a public key
     */
    public static boolean signedByHolder(SignedSale sale, Function<Bytes, Verifier> keys) {
        StockRight right = sale.stockRight();
        if (!sale.claims().act().site().equals(right.holder().site())
                || sale.claims().act().incarnation() != right.holder().incarnation()
                || !right.units().contains(sale.claims().run())) {
            return false;
        }
        return keys.apply(right.holder().publicKey())
                .verifies(
                        toBeSigned(sale.stock().signed(), payload(right, sale.claims())),
                        sale.signature().toArray());
    }

    /** Makes the next slip of a voucher, signed by the issuer. */
    public static Slip.OfIssuer sign(Signer issuer, IssuerClaims claims) {
        return new Slip.OfIssuer(
                claims, Bytes.of(CoseSign1.sign(issuer, SLIP, issuerPayload(claims))));
    }

    /**
     * Reads a slip that the issuer made, without verifying it.
     *
     * @throws Malformed if the bytes are no such slip
     */
    public static Slip.OfIssuer readIssuerSlip(Bytes signed) {
        CoseSign1 message = CoseSign1.read(signed.toArray(), MOST_BYTES + CoseSign1.OVERHEAD);
        return new Slip.OfIssuer(readIssuerPayload(message.payload()), signed);
    }

    private static byte[] toBeSigned(Bytes signedRight, byte[] payload) {
        byte[] right = signedRight.toArray();
        byte[] aad = Arrays.copyOf(SALE, SALE.length + right.length);
        System.arraycopy(right, 0, aad, SALE.length, right.length);
        return CoseSign1.toBeSigned(aad, payload);
    }

    static byte[] payload(StockRight right, SaleClaims claims) {
        Holder holder = right.holder();
        ActId act = claims.act();
        if (!act.site().equals(holder.site()) || act.incarnation() != holder.incarnation()) {
            throw new IllegalArgumentException("only the right's holder sells under it");
        }
        CborArray limit = new CborArray();
        for (LimitPart part : claims.limit()) {
            limit.add(part.right().epoch()).add(part.right().number()).add(part.amount().amount());
        }
        return new CborArray()
                .add(act.sequence())
                .add(offset(right, claims.run()))
                .add(claims.run().size())
                .add(claims.member().number() / 10)
                .add(Instants.seconds(claims.soldAt()))
                .add(claims.expires().toEpochDay())
                .add(limit)
                .add(claims.cash())
                .encode();
    }

    /**
     * Reads a sale without verifying it.
     *
     * @throws Malformed if the right is not for stock, or the claims are not in the one form
     */
    static SignedSale readSale(SignedRight stock, byte[] payload, byte[] signature) {
        if (!(stock.right() instanceof StockRight right)) {
            throw new Malformed("a sale under a right that is not for stock");
        }
        SaleClaims claims = Reading.of(() -> readClaims(right, payload));
        return new SignedSale(stock, claims, Bytes.of(signature));
    }

    private static SaleClaims readClaims(StockRight right, byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_BYTES);
        Holder holder = right.holder();
        ActId act = new ActId(holder.site(), holder.incarnation(), items.natural());
        UnitRange run = run(right, items.natural(), items.natural());
        MemberNumber member = MemberNumber.ofRandom(items.integer(0, 999_999_999));
        Instant soldAt = Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS));
        LocalDate expires = day(items);
        CborItems limit = items.items();
        List<LimitPart> parts = new ArrayList<>();
        while (limit.hasMore()) {
            parts.add(
                    new LimitPart(
                            new RightId(limit.small(1, Integer.MAX_VALUE), limit.natural()),
                            new Won(limit.natural())));
        }
        boolean cash = items.flag();
        items.end();
        return new SaleClaims(act, right.id(), run, member, soldAt, expires, parts, cash);
    }

    private static long offset(StockRight right, UnitRange run) {
        long before = 0;
        for (UnitRange held : right.units().runs()) {
            if (held.contains(run)) {
                return before + run.from() - held.from();
            }
            before += held.size();
        }
        throw new IllegalArgumentException("the right does not hold these units");
    }

    private static UnitRange run(StockRight right, long offset, long size) {
        long rest = offset;
        for (UnitRange held : right.units().runs()) {
            if (rest < held.size()) {
                UnitRange run = new UnitRange(held.from() + rest, held.from() + rest + size);
                if (!held.contains(run)) {
                    break;
                }
                return run;
            }
            rest -= held.size();
        }
        throw new Malformed("units that the right does not hold");
    }

    private static byte[] issuerPayload(IssuerClaims claims) {
        ActId version = claims.version().madeBy();
        return new CborArray()
                .add(claims.number().number() / 10)
                .add(claims.scope().number())
                .add(claims.face().amount())
                .add(claims.balance().amount())
                .add(version.site().text())
                .add(version.incarnation())
                .add(version.sequence())
                .add(claims.printedCount())
                .add(claims.expires().toEpochDay())
                .add(claims.member().number() / 10)
                .encode();
    }

    static IssuerClaims readIssuerPayload(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_BYTES);
        return Reading.of(
                () -> {
                    long eleven = items.integer(0, 99_999_999_999L);
                    Scope scope = new Scope(items.small(0, District.values().length));
                    Won face = new Won(items.natural());
                    Won balance = new Won(items.natural());
                    return new IssuerClaims(
                            VoucherNumber.of((int) (eleven / 10_000_000), eleven % 10_000_000),
                            scope,
                            face,
                            balance,
                            new SlipVersion(readAct(items)),
                            items.small(0, Integer.MAX_VALUE),
                            day(items),
                            MemberNumber.ofRandom(items.integer(0, 999_999_999)));
                });
    }

    static ActId readAct(CborItems items) {
        return new ActId(
                new SiteId(items.text(12)), items.small(1, Integer.MAX_VALUE), items.natural());
    }

    private static LocalDate day(CborItems items) {
        return LocalDate.ofEpochDay(items.integer(0, Instants.MOST_SECONDS / 86_400));
    }
}
