package kr.sarangbang.domain.site;

import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;

/** How much money an entry moves, for the sum of what waits on the staff screen. */
public final class Amounts {
    private Amounts() {}

    public static Won moved(Entry entry) {
        return switch (entry) {
            case Entry.VoucherSold sold ->
                    sold.vouchers().stream()
                            .map(SignedSale::claims)
                            .map(claims -> claims.limitTaken())
                            .reduce(Won.ZERO, Won::plus);
            case Entry.RedemptionAccepted accepted ->
                    ((SlipAct.Acceptance) accepted.acceptance().act()).amount();
            case Entry.Decided decided ->
                    switch (decided.decision()) {
                        case Decision.Redeemed redeemed -> redeemed.amount();
                        case Decision.Cancelled cancelled -> cancelled.amount();
                        case Decision.RefundGranted granted -> granted.payOut();
                        case Decision.Reissued none -> Won.ZERO;
                        case Decision.RefundRefused none -> Won.ZERO;
                        case Decision.Refused none -> Won.ZERO;
                        case Decision.ReversedBefore none -> Won.ZERO;
                        case Decision.OfCashClaim none -> Won.ZERO;
                    };
            case Entry.AcceptanceCancelled cancelled -> cancelled.amount();
            case Entry.SiteJoined none -> Won.ZERO;
            case Entry.RightReceived none -> Won.ZERO;
            case Entry.StockReturned none -> Won.ZERO;
            case Entry.LimitReturned none -> Won.ZERO;
            case Entry.MemberEnrolled none -> Won.ZERO;
            case Entry.EnrolmentConfirmed none -> Won.ZERO;
            case Entry.PinTried none -> Won.ZERO;
            case Entry.SaleOpened none -> Won.ZERO;
            case Entry.OfCash none -> Won.ZERO;
            case Entry.OfLine none -> Won.ZERO;
            case Entry.PaymentAnswered none -> Won.ZERO;
            case Entry.SaleAbandoned none -> Won.ZERO;
            case Entry.RedemptionAsked none -> Won.ZERO;
            case Entry.RedemptionReversed none -> Won.ZERO;
            case Entry.CancellationAsked none -> Won.ZERO;
            case Entry.RefundAsked none -> Won.ZERO;
            case Entry.ReissueAsked none -> Won.ZERO;
            case Entry.RefundSettled none -> Won.ZERO;
            case Entry.PaperPrinted none -> Won.ZERO;
            case Entry.DayClosed none -> Won.ZERO;
        };
    }
}
