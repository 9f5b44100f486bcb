package kr.sarangbang.host.application;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

import java.util.List;
import java.util.Optional;

/**
 * What each verified entry does to the books. None is refused; what is wrong with one is listed
 * beside its booking (rule 19, hole H13).
 */
final class Booking {
    private final Desk desk;
    private final StockRights stock;
    private final LimitRights limits;
    private final Members members;
    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final Undoing undoing;
    private final Refunds refunds;

    Booking(Desk desk) {
        this.desk = desk;
        this.stock = new StockRights(desk);
        this.limits = new LimitRights(desk);
        this.members = new Members(desk);
        this.vouchers = new Vouchers(desk);
        this.redemptions = new Redemptions(desk);
        this.undoing = new Undoing(desk);
        this.refunds = new Refunds(desk);
    }

    /** For an enrolment, the person's number. */
    Optional<MemberNumber> book(SignedEntry signed, SiteRow site) {
        ActId act = signed.header().act();
        switch (signed.entry()) {
            case Entry.MemberEnrolled enrolled -> {
                return members.enrolled(act, enrolled);
            }
            case Entry.RightReceived received -> received(act, received);
            case Entry.StockReturned returned ->
                    stock.returned(
                            act,
                            signed.header().number(),
                            act.site(),
                            returned.right(),
                            returned.units());
            case Entry.LimitReturned returned ->
                    limits.returned(act, act.site(), returned.right(), returned.amount());
            case Entry.VoucherSold sold -> sold(act, sold, site);
            case Entry.RedemptionAccepted accepted -> redemptions.accepted(accepted);
            case Entry.RedemptionReversed reversed -> undoing.reverse(act);
            case Entry.CancellationAsked asked ->
                    undoing.decideCancellation(act, asked, signed.hash());
            case Entry.AcceptanceCancelled cancelled -> cancelled(cancelled);
            case Entry.RefundSettled settled -> refunds.settled(act, settled);
            case Entry.DayClosed closed -> redemptions.dayClosed(act.site(), closed.businessDay());
            // A refund is decided when it is asked (2200), never by its entry (hole H4); the same
            // goes for a redemption. The others move nothing here.
            case Entry.RefundAsked none -> {}
            case Entry.RedemptionAsked none -> {}
            case Entry.Decided none -> {}
            case Entry.SiteJoined none -> {}
            case Entry.EnrolmentConfirmed none -> {}
            case Entry.PinTried none -> {}
            case Entry.SaleOpened none -> {}
            case Entry.CashInserted none -> {}
            case Entry.PaymentAnswered none -> {}
            case Entry.SaleAbandoned none -> {}
            case Entry.PaperPrinted none -> {}
        }
        return Optional.empty();
    }

    private void received(ActId act, Entry.RightReceived received) {
        Optional<RightRow> row =
                desk.tables().rights().find(received.right().right().id().toString());
        if (row.isEmpty()) {
            desk.list(
                    Finding.RIGHT_UNKNOWN,
                    List.of(act),
                    List.of(act.site()),
                    -1,
                    "right " + received.right().right().id());
            return;
        }
        row.get().received = true;
        desk.tables().rights().change(row.get());
    }

    private void sold(ActId act, Entry.VoucherSold sold, SiteRow site) {
        Won due = Won.ZERO;
        for (SignedSale sale : sold.vouchers()) {
            if (!desk.instruments().papers().verifies(sale)) {
                desk.list(Finding.RIGHT_UNKNOWN, List.of(act), List.of(act.site()), -1, "");
                continue;
            }
            VoucherRow row = vouchers.book(sale);
            due = due.plus(Won.of(row.price));
        }
        if (!due.equals(sold.paid())) {
            desk.list(
                    Finding.PAID_DIFFERS,
                    List.of(act),
                    List.of(act.site()),
                    -1,
                    "paid " + sold.paid() + ", due " + due);
        }
        if (RoleOf.barred(site).isPresent()) {
            desk.list(Finding.BLOCKED_SITE_ACTED, List.of(act), List.of(act.site()), -1, "");
        }
    }

    private void cancelled(Entry.AcceptanceCancelled cancelled) {
        var claims = (SlipAct.Cancellation) cancelled.cancellation().act();
        desk.instruments()
                .papers()
                .read(cancelled.handedBack())
                .ifPresent(redemptions::applyEvidence);
        undoing.cancelAcceptance(
                claims, vouchers.numbered(claims.number(), new SlipVersion(claims.undone())));
    }
}
