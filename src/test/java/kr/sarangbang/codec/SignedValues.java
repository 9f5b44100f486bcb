package kr.sarangbang.codec;

import static kr.sarangbang.codec.Values.acts;
import static kr.sarangbang.codec.Values.bytes;
import static kr.sarangbang.codec.Values.days;
import static kr.sarangbang.codec.Values.incarnations;
import static kr.sarangbang.codec.Values.key;
import static kr.sarangbang.codec.Values.members;
import static kr.sarangbang.codec.Values.positive;
import static kr.sarangbang.codec.Values.rights;
import static kr.sarangbang.codec.Values.scopes;
import static kr.sarangbang.codec.Values.seconds;
import static kr.sarangbang.codec.Values.sites;
import static kr.sarangbang.codec.Values.units;
import static kr.sarangbang.codec.Values.vouchers;
import static kr.sarangbang.codec.Values.won;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Signed rights, sales, acts and slips at random, by keys that tests know. */
public final class SignedValues {
    static final Signer ISSUER = Ed25519.signer(key(1));
    static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(key(1)));
    static final Signer SITE = Ed25519.signer(key(2));
    static final Bytes SITE_KEY = Bytes.of(Ed25519.publicKey(key(2)));

    private SignedValues() {}

    public static Arbitrary<Holder> holders() {
        return Combinators.combine(sites(), incarnations())
                .as((site, incarnation) -> new Holder(site, incarnation, SITE_KEY));
    }

    /** Claims on kept cash, each signed by the site of its own journal. */
    public static Arbitrary<SignedCashClaim> cashClaims() {
        return Combinators.combine(
                        holders(),
                        Arbitraries.longs().between(1, Long.MAX_VALUE - 1),
                        Arbitraries.longs().between(1, 1_000_000_000_000L),
                        seconds())
                .as(
                        (holder, sale, won, at) ->
                                CashClaimCodec.sign(
                                        SITE,
                                        RightCodec.sign(
                                                ISSUER,
                                                new Credential(
                                                        holder, SiteRole.KIOSK, Optional.empty())),
                                        new CashClaim(
                                                new ActId(
                                                        holder.site(),
                                                        holder.incarnation(),
                                                        sale + 1),
                                                new ActId(
                                                        holder.site(), holder.incarnation(), sale),
                                                Won.of(won),
                                                at)));
    }

    public static Arbitrary<StockRight> stockRights() {
        return Combinators.combine(
                        rights(),
                        holders(),
                        Arbitraries.integers().between(1, 8999),
                        Arbitraries.of(10_000L, 1_000L, 50_000L),
                        scopes(),
                        units(1, StockRight.MOST_RUNS),
                        seconds())
                .as(StockRight::new);
    }

    public static Arbitrary<LimitRight> limitRights() {
        Arbitrary<PinVerifier> pins =
                Combinators.combine(
                                bytes(16, 16),
                                bytes(32, 32),
                                Arbitraries.integers().between(1, 1_000_000))
                        .as(PinVerifier::new);
        return Combinators.combine(
                        rights(),
                        holders(),
                        members(),
                        scopes(),
                        Values.months(),
                        positive(),
                        Arbitraries.integers().between(1900, 2020),
                        pins.optional())
                .as(LimitRight::new);
    }

    public static Arbitrary<Guarantee> guarantees() {
        return Combinators.combine(
                        rights(),
                        holders(),
                        won(),
                        won(),
                        Arbitraries.longs().between(0, 10_000_000).map(Duration::ofSeconds))
                .as(Guarantee::new);
    }

    public static Arbitrary<SignedRight> signedRights() {
        return Arbitraries.<Right>oneOf(stockRights(), limitRights(), guarantees())
                .map(right -> RightCodec.sign(ISSUER, right));
    }

    public static Arbitrary<SignedCredential> credentials() {
        return Combinators.combine(
                        holders(),
                        Arbitraries.of(SiteRole.class),
                        Arbitraries.of(District.class).optional())
                .as(Credential::new)
                .map(credential -> RightCodec.sign(ISSUER, credential));
    }

    public static Arbitrary<SignedSale> sales() {
        Arbitrary<List<LimitPart>> limit =
                Combinators.combine(rights(), won())
                        .as(LimitPart::new)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(SaleClaims.MOST_LIMIT_PARTS);
        return stockRights()
                .flatMap(
                        stock ->
                                Combinators.combine(
                                                Values.numbers(),
                                                runs(stock),
                                                members(),
                                                seconds(),
                                                days(),
                                                limit,
                                                Arbitraries.of(true, false))
                                        .as(
                                                (sequence, run, member, at, expires, parts, cash) ->
                                                        new SaleClaims(
                                                                new ActId(
                                                                        stock.holder().site(),
                                                                        stock.holder()
                                                                                .incarnation(),
                                                                        sequence),
                                                                stock.id(),
                                                                run,
                                                                member,
                                                                at,
                                                                expires,
                                                                parts,
                                                                cash))
                                        .map(
                                                claims ->
                                                        ClaimsCodec.sign(
                                                                SITE,
                                                                RightCodec.sign(ISSUER, stock),
                                                                claims)));
    }

    private static Arbitrary<UnitRange> runs(StockRight stock) {
        return Arbitraries.of(stock.units().runs())
                .flatMap(
                        run ->
                                Arbitraries.longs()
                                        .between(run.from(), run.to() - 1)
                                        .flatMap(
                                                from ->
                                                        Arbitraries.longs()
                                                                .between(from + 1, run.to())
                                                                .map(
                                                                        to ->
                                                                                new UnitRange(
                                                                                        from,
                                                                                        to))));
    }

    public static Arbitrary<Slip.OfIssuer> issuerSlips() {
        return Combinators.combine(
                        vouchers(),
                        scopes(),
                        won(),
                        won(),
                        acts().map(SlipVersion::new),
                        Arbitraries.integers().between(0, 1000),
                        days(),
                        members())
                .as(IssuerClaims::new)
                .map(claims -> ClaimsCodec.sign(ISSUER, claims));
    }

    public static Arbitrary<SlipAct.Acceptance> acceptances() {
        return Combinators.combine(
                        acts(),
                        vouchers(),
                        rights(),
                        acts().map(SlipVersion::new),
                        won(),
                        won(),
                        seconds())
                .as(SlipAct.Acceptance::new);
    }

    public static Arbitrary<SlipAct.Cancellation> cancellations() {
        return Combinators.combine(acts(), vouchers(), acts(), won(), seconds())
                .as(SlipAct.Cancellation::new);
    }

    public static Arbitrary<SlipAct.Reversal> reversals() {
        return Combinators.combine(acts(), vouchers(), acts(), won(), seconds())
                .as(SlipAct.Reversal::new);
    }

    public static Arbitrary<SignedAct> signed(Arbitrary<? extends SlipAct> acts) {
        return acts.map(
                act -> ActCodec.sign(SITE, Samples.shopCredential(), Optional.empty(), act));
    }
}
