package kr.sarangbang.testing;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rights of the sample site and entries that use them.
 *
 * @param holder who they are lent to
 * @param issuer the issuer's signed form of a right
 */
public record SampleRights(Holder holder, Function<Right, SignedRight> issuer) {
    private static final Bytes SIGNATURE = Bytes.of(new byte[64]);

    /** Rights whose signatures are nobody's, for stores that do not look. */
    public static SampleRights unsigned() {
        return new SampleRights(
                new Holder(SampleSite.SITE, 1, SampleSite.key(7)),
                right -> new SignedRight(right, Bytes.of(new byte[] {1, 2, 3})));
    }

    public SignedRight stock(long number, long from, long to) {
        return issuer.apply(
                new StockRight(
                        new RightId(1, number),
                        holder,
                        1,
                        10_000,
                        Scope.CITY,
                        UnitRanges.of(new UnitRange(from, to)),
                        SampleSite.OPENING.plus(Duration.ofDays(1))));
    }

    public SignedRight limit(long number, MemberNumber member, long won) {
        return issuer.apply(
                new LimitRight(
                        new RightId(1, number),
                        holder,
                        member,
                        Scope.CITY,
                        YearMonth.of(2022, 7),
                        Won.of(won),
                        1950,
                        Optional.empty()));
    }

    public SignedRight guarantee(long number, long won) {
        return issuer.apply(
                new Guarantee(
                        new RightId(1, number),
                        holder,
                        Won.of(50_000),
                        Won.of(won),
                        Duration.ofHours(24)));
    }

    public static Entry.SiteJoined joined(Holder holder) {
        return new Entry.SiteJoined(
                new SignedCredential(
                        new Credential(holder, SiteRole.KIOSK, Optional.of(District.JONGNO)),
                        Bytes.of(new byte[] {9})));
    }

    public static Entry.SaleOpened opened(long units) {
        Won face = Won.of(units * 10_000);
        return new Entry.SaleOpened(
                new SaleOrder(
                        SampleSite.MEMBER,
                        1,
                        Scope.CITY,
                        face,
                        Won.of(units * 9_300),
                        units,
                        YearMonth.of(2022, 7),
                        PaymentMeans.CARD));
    }

    /** The vouchers of a sale: one, of units from {@code from}. */
    public static Entry.VoucherSold sold(
            ActId act, SignedRight stock, RightId limit, long from, long units) {
        Won face = Won.of(units * 10_000);
        Won paid = Won.of(units * 9_300);
        var claims =
                new SaleClaims(
                        act,
                        stock.right().id(),
                        new UnitRange(from, from + units),
                        SampleSite.MEMBER,
                        SampleSite.OPENING,
                        LocalDate.of(2027, 7, 14),
                        List.of(new LimitPart(limit, face)),
                        false);
        return new Entry.VoucherSold(
                List.of(new SignedSale(stock, claims, SIGNATURE)), paid, paid, PaymentMeans.CARD);
    }

    /** A redemption accepted inside the guarantee, of the voucher's first version. */
    public static Entry.RedemptionAccepted accepted(
            ActId act, RightId guarantee, VoucherNumber number, long won, long balance) {
        return new Entry.RedemptionAccepted(
                Bytes.of(new byte[] {4, 5}),
                new SignedAct(
                        new SlipAct.Acceptance(
                                act,
                                number,
                                guarantee,
                                firstVersion(),
                                Won.of(won),
                                Won.of(balance),
                                SampleSite.OPENING),
                        SIGNATURE));
    }

    public static SlipVersion firstVersion() {
        return new SlipVersion(new ActId(SampleSite.SITE, 1, 4));
    }
}
