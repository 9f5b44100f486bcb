package kr.sarangbang.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;

/**
 * One story for golden files: on 14 July 2022 a kiosk sells 100,000 won, a shop takes some of it
 * without a line. Fixed keys, so that every byte is the same for ever.
 */
public final class Samples {
    public static final Signer ISSUER = Ed25519.signer(Values.key(1));
    public static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(Values.key(1)));
    public static final Bytes OTHER_ISSUER_KEY = Bytes.of(Ed25519.publicKey(Values.key(9)));
    public static final Signer KIOSK = Ed25519.signer(Values.key(2));
    public static final Signer SHOP = Ed25519.signer(Values.key(3));

    static final Instant OPENING = Instant.parse("2022-07-14T01:00:00Z");
    static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    static final LocalDate EXPIRES = LocalDate.of(2027, 7, 14);
    static final SiteId KIOSK_SITE = new SiteId("kiosk-ahyeon");
    static final SiteId SHOP_SITE = new SiteId("shop-mangwon");

    private Samples() {}

    static Holder kiosk() {
        return new Holder(KIOSK_SITE, 1, Bytes.of(Ed25519.publicKey(Values.key(2))));
    }

    static Holder shop() {
        return new Holder(SHOP_SITE, 2, Bytes.of(Ed25519.publicKey(Values.key(3))));
    }

    static SignedRight stock() {
        return RightCodec.sign(
                ISSUER,
                new StockRight(
                        new RightId(1, 4711),
                        kiosk(),
                        2207,
                        10_000,
                        Scope.CITY,
                        UnitRanges.of(new UnitRange(1_250_000, 1_250_500)),
                        Instant.parse("2022-07-15T15:00:00Z")));
    }

    static SignedRight limit() {
        return RightCodec.sign(
                ISSUER,
                new LimitRight(
                        new RightId(1, 4712),
                        kiosk(),
                        MEMBER,
                        Scope.CITY,
                        YearMonth.of(2022, 7),
                        Won.of(400_000),
                        1957,
                        Optional.of(
                                new PinVerifier(
                                        Bytes.of(new byte[16]), Bytes.of(new byte[32]), 10_000))));
    }

    static SignedRight guarantee() {
        return RightCodec.sign(
                ISSUER,
                new Guarantee(
                        new RightId(1, 99),
                        shop(),
                        Won.of(50_000),
                        Won.of(300_000),
                        Duration.ofHours(24)));
    }

    public static SignedCredential shopCredential() {
        return RightCodec.sign(
                ISSUER, new Credential(shop(), SiteRole.SHOP, Optional.of(District.MAPO)));
    }

    static SignedCredential kioskCredential() {
        return RightCodec.sign(
                ISSUER, new Credential(kiosk(), SiteRole.KIOSK, Optional.of(District.MAPO)));
    }

    /** A claim on what a kiosk's machine kept of change. */
    public static SignedCashClaim cashClaim() {
        return CashClaimCodec.sign(
                KIOSK,
                kioskCredential(),
                new CashClaim(
                        new ActId(KIOSK_SITE, 1, 21),
                        new ActId(KIOSK_SITE, 1, 17),
                        Won.of(7_000),
                        OPENING.plusSeconds(50)));
    }

    public static SignedSale sale() {
        return ClaimsCodec.sign(
                KIOSK,
                stock(),
                new SaleClaims(
                        new ActId(KIOSK_SITE, 1, 17),
                        new RightId(1, 4711),
                        new UnitRange(1_250_020, 1_250_030),
                        MEMBER,
                        OPENING.plusSeconds(42),
                        EXPIRES,
                        List.of(new LimitPart(new RightId(1, 4712), Won.of(100_000))),
                        true));
    }

    /** All that a slip of a sale can hold, and all of it as long as it gets in years. */
    public static SignedSale largestSale() {
        RightId right = new RightId(23, 4_000_000_001L);
        SignedRight stock =
                RightCodec.sign(
                        ISSUER,
                        new StockRight(
                                right,
                                new Holder(KIOSK_SITE, 250, kiosk().publicKey()),
                                8999,
                                10_000,
                                Scope.of(District.GANGDONG),
                                new UnitRanges(
                                        List.of(
                                                new UnitRange(1_000_000, 1_100_000),
                                                new UnitRange(9_800_000, 9_900_000))),
                                OPENING));
        LimitPart part = new LimitPart(new RightId(23, 4_000_000_002L), Won.of(333_333));
        return ClaimsCodec.sign(
                KIOSK,
                stock,
                new SaleClaims(
                        new ActId(KIOSK_SITE, 250, 4_000_000_000L),
                        right,
                        new UnitRange(9_899_800, 9_900_000),
                        MemberNumber.ofRandom(999_999_999),
                        OPENING,
                        EXPIRES,
                        List.of(part, part, part),
                        true));
    }

    public static Slip.OfIssuer nextSlip() {
        return ClaimsCodec.sign(
                ISSUER,
                new IssuerClaims(
                        sale().number(),
                        Scope.CITY,
                        Won.of(100_000),
                        Won.of(63_000),
                        new SlipVersion(new ActId(SHOP_SITE, 2, 1_000_031)),
                        2,
                        EXPIRES,
                        MEMBER));
    }

    /** An acceptance at the shop of what the slip still holds. */
    public static SignedAct acceptance(Slip slip, long sequence, long won) {
        return ActCodec.sign(
                SHOP,
                shopCredential(),
                Optional.of(slip),
                new SlipAct.Acceptance(
                        new ActId(SHOP_SITE, 2, sequence),
                        slip.number(),
                        new RightId(1, 99),
                        slip.version(),
                        Won.of(won),
                        slip.balance().minus(Won.of(won)),
                        OPENING.plusSeconds(3600 + sequence)));
    }

    public static SignedAct cancellation(Slip slip, long sequence, SignedAct undone) {
        var accepted = (SlipAct.Acceptance) undone.act();
        return ActCodec.sign(
                SHOP,
                shopCredential(),
                Optional.of(slip),
                new SlipAct.Cancellation(
                        new ActId(SHOP_SITE, 2, sequence),
                        slip.number(),
                        accepted.act(),
                        slip.balance().plus(accepted.amount()),
                        OPENING.plusSeconds(3600 + sequence)));
    }

    public static SignedAct reversal(Slip slip, long sequence, long undone) {
        return ActCodec.sign(
                SHOP,
                shopCredential(),
                Optional.of(slip),
                new SlipAct.Reversal(
                        new ActId(SHOP_SITE, 2, sequence),
                        slip.number(),
                        new ActId(SHOP_SITE, 2, undone),
                        slip.balance(),
                        OPENING.plusSeconds(3600 + sequence)));
    }

    /** The shop's paper after one more act to the one that it was shown. */
    public static Slip.OfShop shopSlip(Slip shown, SignedAct act) {
        return Slip.OfShop.after(shown, shopCredential(), act);
    }

    public static Slip.OfShop balanceSlip() {
        Slip base = new Slip.OfSale(sale());
        return shopSlip(base, acceptance(base, 8, 37_000));
    }

    static EntryHeader header(long number) {
        return new EntryHeader(
                EntryHeader.FORMAT,
                KIOSK_SITE,
                1,
                number,
                new ActId(KIOSK_SITE, 1, number),
                EntryHeader.NO_PREVIOUS,
                OPENING.plusSeconds(42).plusNanos(123_456_000),
                ClockQuality.ANCHORED,
                Actor.CUSTOMER,
                3,
                1207);
    }

    static SignedEntry signed(Entry entry) {
        return EntryCodec.sign(KIOSK, header(17), entry);
    }

    /** One entry of each kind, by the name of its golden file. */
    static Map<String, Entry> entries() {
        Slip sold = new Slip.OfSale(sale());
        Bytes presented = SlipCodec.bytes(sold);
        SignedAct acceptance = acceptance(sold, 8, 37_000);
        Slip.OfShop rest = shopSlip(sold, acceptance);
        Map<String, Entry> all = new LinkedHashMap<>();
        for (Entry entry :
                List.of(
                        new Entry.SiteJoined(shopCredential()),
                        new Entry.RightReceived(stock()),
                        new Entry.StockReturned(
                                new RightId(1, 4711),
                                UnitRanges.of(new UnitRange(1_250_400, 1_250_500))),
                        new Entry.LimitReturned(new RightId(1, 4712), Won.of(300_000)),
                        new Entry.MemberEnrolled(MEMBER, 1957, Bytes.of(new byte[80])),
                        new Entry.EnrolmentConfirmed(MEMBER),
                        new Entry.PinTried(MEMBER, true),
                        new Entry.SaleOpened(
                                new SaleOrder(
                                        MEMBER,
                                        2207,
                                        Scope.CITY,
                                        Won.of(100_000),
                                        Won.of(93_000),
                                        10,
                                        YearMonth.of(2022, 7),
                                        PaymentMeans.CASH)),
                        new Entry.PaymentAnswered(PaymentState.APPROVED, "0714-000042"),
                        new Entry.VoucherSold(
                                List.of(sale()),
                                Won.of(93_000),
                                Won.of(100_000),
                                PaymentMeans.CASH),
                        new Entry.SaleAbandoned(SaleEnd.NOT_PAID),
                        new Entry.RedemptionAsked(
                                sold.number(),
                                presented,
                                Optional.of(sold.version()),
                                Won.of(37_000)),
                        new Entry.RedemptionAccepted(presented, acceptance),
                        new Entry.Decided(
                                new Decision.Redeemed(
                                        Won.of(37_000), Won.of(63_000), Optional.of(nextSlip()))),
                        new Entry.RedemptionReversed(presented, reversal(sold, 9, 8)),
                        new Entry.CancellationAsked(
                                acceptance.act().act(), sold.number(), Won.of(37_000), presented),
                        new Entry.AcceptanceCancelled(
                                SlipCodec.bytes(rest),
                                cancellation(rest, 10, acceptance),
                                Won.of(37_000)),
                        new Entry.RefundAsked(sold.number(), presented, sold.version()),
                        new Entry.RefundSettled(
                                true, Won.of(93_000), PaymentMeans.CASH, "0714-000043"),
                        new Entry.ReissueAsked(MEMBER, sold.number()),
                        new Entry.PaperPrinted(0),
                        new Entry.DayClosed(
                                LocalDate.of(2022, 7, 14),
                                1,
                                Won.of(100_000),
                                Won.of(93_000),
                                0,
                                Won.ZERO,
                                Won.ZERO,
                                2))) {
            all.put(entry.getClass().getSimpleName(), entry);
        }
        cashEntries().forEach(entry -> all.put(entry.getClass().getSimpleName(), entry));
        LineSamples.entries().forEach(entry -> all.put(entry.getClass().getSimpleName(), entry));
        return all;
    }

    private static List<Entry> cashEntries() {
        return List.of(
                new Entry.CashInserted(Won.of(50_000)),
                new Entry.CashReturned(Won.of(7_000)),
                new Entry.CashClaimed(cashClaim()),
                new Entry.CashClaimReleased(),
                new Entry.CashClaimAsked(cashClaim()));
    }

    /** One decision of each kind, by the name of its golden file. */
    static Map<String, Decision> decisions() {
        Map<String, Decision> all = new LinkedHashMap<>();
        for (Decision decision :
                List.of(
                        new Decision.Redeemed(Won.of(100_000), Won.ZERO, Optional.empty()),
                        new Decision.Cancelled(
                                Won.of(37_000), Won.of(100_000), Optional.of(nextSlip())),
                        new Decision.RefundGranted(Won.of(93_000), PaymentMeans.CASH),
                        new Decision.Reissued(Won.of(63_000), nextSlip()),
                        new Decision.RefundRefused(RefundRefusal.STILL_IN_FLIGHT),
                        new Decision.Refused(RedemptionRefusal.ALREADY_USED, Optional.of(OPENING)),
                        new Decision.ReversedBefore(),
                        new Decision.CashClaimGranted(Won.of(7_000)),
                        new Decision.CashClaimRefused(
                                CashClaimRefusal.ALREADY_PAID,
                                Optional.of(ActId.parse("TELLER-1.2.77"))))) {
            all.put(decision.getClass().getSimpleName(), decision);
        }
        return all;
    }
}
