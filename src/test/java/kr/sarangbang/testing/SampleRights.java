package kr.sarangbang.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * Rights of the sample site and entries that use them.
 *
 * @param holder who they are lent to
 * @param issuer signs them
 * @param site signs what is done with them
 */
public record SampleRights(Holder holder, Signer issuer, Signer site) {

    /** With the keys {@code SampleSite.key(1)} of the site and {@code key(2)} of the issuer. */
    public static SampleRights any() {
        return new SampleRights(
                new Holder(
                        SampleSite.SITE,
                        1,
                        Bytes.of(Ed25519.publicKey(SampleSite.key(1).toArray()))),
                Ed25519.signer(SampleSite.key(2).toArray()),
                Ed25519.signer(SampleSite.key(1).toArray()));
    }

    public SignedRight stock(long number, long from, long to) {
        return RightCodec.sign(
                issuer,
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
        return RightCodec.sign(
                issuer,
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
        return RightCodec.sign(
                issuer,
                new Guarantee(
                        new RightId(1, number),
                        holder,
                        Won.of(50_000),
                        Won.of(won),
                        Duration.ofHours(24)));
    }

    public Entry.SiteJoined joined() {
        return new Entry.SiteJoined(
                RightCodec.sign(
                        issuer,
                        new Credential(holder, SiteRole.KIOSK, Optional.of(District.JONGNO))));
    }

    /** A number for so many units of series 1, for whoever holds it. */
    public static Entry.TicketTaken ticket(int number, Lane lane, long units, Promise promise) {
        return new Entry.TicketTaken(
                new TicketClaims(
                        LocalDate.of(2022, 7, 14),
                        number,
                        lane,
                        new Wish(
                                1,
                                Scope.CITY,
                                Won.of(units * 10_000),
                                units,
                                YearMonth.of(2022, 7),
                                Optional.empty()),
                        promise,
                        SampleSite.OPENING.plus(Duration.ofHours(8)),
                        new Wait(5, 10)));
    }

    /** A claim on so much of what was put in under a sale. */
    public Entry.CashClaimed claimed(ActId act, ActId sale, long won) {
        return new Entry.CashClaimed(
                CashClaimCodec.sign(
                        site,
                        joined().credential(),
                        new CashClaim(act, sale, Won.of(won), SampleSite.OPENING)));
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
    public Entry.VoucherSold sold(
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
                List.of(ClaimsCodec.sign(site, stock, claims)), paid, paid, PaymentMeans.CARD);
    }

    /** A redemption accepted inside the guarantee, of the voucher's first version. */
    public Entry.RedemptionAccepted accepted(
            ActId act, RightId guarantee, VoucherNumber number, long won, long balance) {
        Slip shown =
                ClaimsCodec.sign(
                        issuer,
                        new IssuerClaims(
                                number,
                                Scope.CITY,
                                Won.of(won + balance),
                                Won.of(won + balance),
                                firstVersion(),
                                1,
                                LocalDate.of(2027, 7, 14),
                                SampleSite.MEMBER));
        return new Entry.RedemptionAccepted(
                SlipCodec.bytes(shown),
                ActCodec.sign(
                        site,
                        joined().credential(),
                        Optional.of(shown),
                        new SlipAct.Acceptance(
                                act,
                                number,
                                guarantee,
                                firstVersion(),
                                Won.of(won),
                                Won.of(balance),
                                SampleSite.OPENING)));
    }

    public static SlipVersion firstVersion() {
        return new SlipVersion(new ActId(SampleSite.SITE, 1, 4));
    }
}
