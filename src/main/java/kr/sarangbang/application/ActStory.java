package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.BusinessDays;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.WordPair;
import kr.sarangbang.port.ActPapers;

/** Tells from the journal what the papers of an act say. */
final class ActStory {
    private final Workplace place;
    private final ShopSlips shopSlips;

    ActStory(Workplace place) {
        this.place = place;
        this.shopSlips = new ShopSlips(place);
    }

    /** Empty while nothing of the act is worth a paper. */
    Optional<ActPapers> papers(ActId act, int copy) {
        Optional<ActPapers> found = Optional.empty();
        for (SignedEntry signed : place.journal().entriesOf(act)) {
            Instant at = signed.header().at();
            found =
                    switch (signed.entry()) {
                        case Entry.VoucherSold sold -> sale(act, copy, at, sold);
                        case Entry.RedemptionAccepted accepted ->
                                Optional.of(acceptance(act, copy, at, accepted));
                        case Entry.Decided decided -> decision(act, copy, at, decided, found);
                        case Entry.RedemptionReversed reversed ->
                                unfinished(act, copy, at, reversed);
                        case Entry.AcceptanceCancelled cancelled ->
                                Optional.of(cancelled(act, copy, at, cancelled));
                        case Entry.RefundSettled settled when settled.paidOut() ->
                                Optional.of(refund(act, copy, at, settled));
                        case Entry.MemberEnrolled enrolled ->
                                Optional.of(
                                        new ActPapers.OfEnrolment(
                                                act,
                                                copy,
                                                at,
                                                place.profile(),
                                                place.telephone(),
                                                enrolled.member(),
                                                false));
                        case Entry.EnrolmentConfirmed confirmed ->
                                Optional.of(
                                        new ActPapers.OfEnrolment(
                                                act,
                                                copy,
                                                at,
                                                place.profile(),
                                                place.telephone(),
                                                confirmed.member(),
                                                true));
                        case Entry.CashClaimed claimed ->
                                Optional.of(
                                        new ActPapers.OfCashClaim(
                                                act,
                                                copy,
                                                at,
                                                place.profile(),
                                                place.telephone(),
                                                claimed.claim(),
                                                WordPair.of(
                                                        act, claimed.claim().claim().amount())));
                        case Entry.TicketTaken taken ->
                                Optional.of(ticket(signed, copy, taken.ticket()));
                        case Entry.DayClosed closed -> Optional.of(closing(act, copy, at, closed));
                        default -> found;
                    };
        }
        return found;
    }

    LocalDate payDay(Instant at) {
        return BusinessDays.after(
                SiteProjection.businessDay(at), place.policy().settlementBusinessDays());
    }

    private Optional<ActPapers> sale(ActId act, int copy, Instant at, Entry.VoucherSold sold) {
        int number = sold.vouchers().getFirst().stockRight().seriesNumber();
        Optional<Series> series = place.bulletin().series(number);
        List<Slip> slips = sold.vouchers().stream().<Slip>map(Slip.OfSale::new).toList();
        Won face = slips.stream().map(Slip::face).reduce(Won.ZERO, Won::plus);
        return series.map(
                s ->
                        new ActPapers.OfSale(
                                act,
                                copy,
                                at,
                                place.profile(),
                                place.telephone(),
                                s,
                                slips,
                                face,
                                sold.paid(),
                                sold.tendered(),
                                sold.means(),
                                monthLeft(sold.vouchers().getFirst()),
                                WordPair.of(act, face)));
    }

    /**
     * What the buyer may still buy in the sale's month. Only what was lent to this site is known
     * here, so nothing is said when nothing is left.
     */
    Optional<Won> monthLeft(SignedSale sale) {
        return place.view()
                .limit(sale.claims().limit().getFirst().right())
                .map(LentLimit::right)
                .map(
                        consumed ->
                                place.view().limits().stream()
                                        .filter(l -> l.right().member().equals(consumed.member()))
                                        .filter(l -> l.right().scope().equals(consumed.scope()))
                                        .filter(l -> l.right().month().equals(consumed.month()))
                                        .map(LentLimit::remaining)
                                        .reduce(Won.ZERO, Won::plus))
                .filter(left -> !left.isZero());
    }

    private ActPapers acceptance(
            ActId act, int copy, Instant at, Entry.RedemptionAccepted accepted) {
        var claims = (SlipAct.Acceptance) accepted.acceptance().act();
        return new ActPapers.OfRedemption(
                act,
                copy,
                at,
                place.profile(),
                place.telephone(),
                claims.amount(),
                claims.balance(),
                shopSlips.afterAcceptance(accepted),
                true,
                payDay(at),
                WordPair.of(act, claims.amount()));
    }

    private Optional<ActPapers> decision(
            ActId act, int copy, Instant at, Entry.Decided decided, Optional<ActPapers> before) {
        return switch (decided.decision()) {
            case Decision.Redeemed redeemed ->
                    Optional.of(
                            new ActPapers.OfRedemption(
                                    act,
                                    copy,
                                    at,
                                    place.profile(),
                                    place.telephone(),
                                    redeemed.amount(),
                                    redeemed.balance(),
                                    redeemed.next().map(Slip.class::cast),
                                    false,
                                    payDay(at),
                                    WordPair.of(act, redeemed.amount())));
            case Decision.Cancelled cancelled ->
                    Optional.of(
                            new ActPapers.OfCancellation(
                                    act,
                                    copy,
                                    at,
                                    place.profile(),
                                    place.telephone(),
                                    undoneBy(act),
                                    cancelled.amount(),
                                    cancelled.balance(),
                                    cancelled.next().map(Slip.class::cast),
                                    WordPair.of(act, cancelled.amount())));
            case Decision.Reissued reissued ->
                    Optional.of(
                            new ActPapers.OfReissue(
                                    act,
                                    copy,
                                    at,
                                    place.profile(),
                                    place.telephone(),
                                    reissued.next(),
                                    WordPair.of(act, reissued.balance())));
            case Decision.RefundGranted none -> before;
            case Decision.RefundRefused none -> before;
            case Decision.Refused none -> before;
            case Decision.ReversedBefore none -> before;
            case Decision.OfCashClaim none -> before;
        };
    }

    private ActId undoneBy(ActId cancellation) {
        return place.journal().entriesOf(cancellation).stream()
                .map(SignedEntry::entry)
                .filter(Entry.CancellationAsked.class::isInstance)
                .map(Entry.CancellationAsked.class::cast)
                .map(Entry.CancellationAsked::undone)
                .findFirst()
                .orElse(cancellation);
    }

    private Optional<ActPapers> unfinished(
            ActId act, int copy, Instant at, Entry.RedemptionReversed reversed) {
        return shopSlips
                .afterReversal(reversed)
                .map(
                        slip ->
                                new ActPapers.OfUnfinished(
                                        act,
                                        copy,
                                        at,
                                        place.profile(),
                                        place.telephone(),
                                        place.view()
                                                .act(act)
                                                .map(row -> row.amount())
                                                .orElse(Won.ZERO),
                                        slip,
                                        WordPair.of(act, slip.balance())));
    }

    private ActPapers cancelled(
            ActId act, int copy, Instant at, Entry.AcceptanceCancelled cancelled) {
        var claims = (SlipAct.Cancellation) cancelled.cancellation().act();
        return new ActPapers.OfCancellation(
                act,
                copy,
                at,
                place.profile(),
                place.telephone(),
                claims.undone(),
                cancelled.amount(),
                claims.balance(),
                shopSlips.afterCancellation(cancelled),
                WordPair.of(act, cancelled.amount()));
    }

    private ActPapers refund(ActId act, int copy, Instant at, Entry.RefundSettled settled) {
        PaymentMeans means = settled.means();
        return new ActPapers.OfRefund(
                act,
                copy,
                at,
                place.profile(),
                place.telephone(),
                settled.amount(),
                means,
                WordPair.of(act, settled.amount()));
    }

    /**
     * The paper says what was promised when the number was taken; what it is worth now, the board.
     */
    private ActPapers ticket(SignedEntry taken, int copy, TicketClaims claims) {
        return new ActPapers.OfTicket(
                taken.header().act(),
                copy,
                taken.header().at(),
                place.profile(),
                place.telephone(),
                claims,
                new TicketSlip(place).of(taken, claims),
                place.policy().line().callsBeforeAbsent());
    }

    private ActPapers closing(ActId act, int copy, Instant at, Entry.DayClosed closed) {
        return new ActPapers.OfClosing(
                act,
                copy,
                at,
                place.profile(),
                place.telephone(),
                new DayTotals(
                        closed.businessDay(),
                        closed.sales(),
                        closed.soldFace(),
                        closed.paid(),
                        closed.redemptions(),
                        closed.redeemed(),
                        closed.cancelled(),
                        true),
                closed.waiting(),
                place.journal().backlog().amount());
    }
}
