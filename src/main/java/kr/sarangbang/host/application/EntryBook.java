package kr.sarangbang.host.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

/** Books one verified entry. What is wrong with it is listed beside its booking (rule 19). */
final class EntryBook {
    private final Desk desk;
    private final VoucherBook vouchers;
    private final Redemptions redemptions;
    private final Evidence evidence;

    EntryBook(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
        this.redemptions = new Redemptions(desk);
        this.evidence = new Evidence(desk);
    }

    /**
     * What an entry came to.
     *
     * @param refused why its right does not verify
     * @param member for an enrolment
     */
    record Result(Optional<String> refused, Optional<MemberNumber> member) {
        static final Result TAKEN = new Result(Optional.empty(), Optional.empty());

        static Result refused(String reason) {
            return new Result(Optional.of(reason), Optional.empty());
        }
    }

    Result book(SignedEntry signed) {
        EntryHeader header = signed.header();
        switch (signed.entry()) {
            case Entry.RightReceived received -> received(header, received.right());
            case Entry.StockReturned returned ->
                    new StockRights(desk)
                            .returned(
                                    header.act(),
                                    header.number(),
                                    header.site(),
                                    returned.right(),
                                    returned.units());
            case Entry.LimitReturned returned ->
                    new LimitRights(desk)
                            .returned(
                                    header.act(),
                                    header.site(),
                                    returned.right(),
                                    returned.amount());
            case Entry.MemberEnrolled enrolled -> {
                return new Result(
                        Optional.empty(),
                        new Members(desk)
                                .enrolled(
                                        header.act(),
                                        header.site(),
                                        enrolled.member(),
                                        enrolled.birthYear(),
                                        enrolled.sealed()));
            }
            case Entry.VoucherSold sold -> {
                return sold(header, sold);
            }
            case Entry.RedemptionAccepted accepted -> {
                return accepted(header, accepted);
            }
            case Entry.RedemptionReversed reversed -> {
                return reversed(header, reversed);
            }
            case Entry.AcceptanceCancelled cancelled -> {
                return cancelled(header, cancelled);
            }
            case Entry.RefundSettled settled -> new Refunds(desk).settled(header, settled);
            case Entry.DayClosed closed ->
                    redemptions.dayClosed(
                            header.site(),
                            header.incarnation(),
                            header.number(),
                            closed.businessDay().toString());
            // A question is decided when it is asked, not when it is delivered; the rest moves
            // nothing at the issuer.
            case Entry.RedemptionAsked asked -> {}
            case Entry.CancellationAsked asked -> {}
            case Entry.RefundAsked asked -> {}
            case Entry.ReissueAsked asked -> {}
            case Entry.Decided decided -> new LostAnswers(desk).heard(header, decided.decision());
            case Entry.SiteJoined joined -> {}
            case Entry.EnrolmentConfirmed confirmed ->
                    new Members(desk).confirmed(header.act(), confirmed.member());
            case Entry.PinTried tried -> {}
            case Entry.SaleOpened opened -> {}
            case Entry.OfCash cash -> cash(signed, cash);
            case Entry.OfLine line -> new ServedTickets(desk).delivered(header, line);
            case Entry.PaymentAnswered answered -> {}
            case Entry.SaleAbandoned abandoned -> {}
            case Entry.PaperPrinted printed -> {}
        }
        return Result.TAKEN;
    }

    private void cash(SignedEntry signed, Entry.OfCash entry) {
        var claims = new CashClaims(desk);
        switch (entry) {
            case Entry.CashInserted inserted -> {}
            case Entry.CashReturned returned -> claims.paidBySite(signed.header());
            case Entry.CashClaimed claimed -> claims.made(signed.header(), claimed.claim().claim());
            case Entry.CashClaimReleased released -> claims.released(signed.header());
            case Entry.CashClaimAsked asked -> {}
        }
    }

    private void received(EntryHeader header, SignedRight right) {
        RightRow row =
                new LentRights(desk)
                        .find(right.right().id())
                        .or(() -> lost(header, right))
                        .orElse(null);
        if (row == null || !Bytes.of(row.signed).equals(right.signed())) {
            if (row != null && isOurs(right)) {
                new LostRights(desk).secondOfItsNumber(right, header.act(), header.number());
            }
            desk.list(
                    Finding.RIGHT_UNKNOWN,
                    List.of(header.act()),
                    List.of(header.site()),
                    -1,
                    "right " + right.right().id());
            return;
        }
        row.received = true;
        desk.tables().rights().change(row);
    }

    private Optional<RightRow> lost(EntryHeader header, SignedRight right) {
        return isOurs(right) && right.right().holder().site().equals(header.site())
                ? new LostRights(desk).found(right, header.act(), header.number())
                : Optional.empty();
    }

    private boolean isOurs(SignedRight right) {
        return desk.instruments()
                .papers()
                .right(right.signed())
                .filter(right.right()::equals)
                .isPresent();
    }

    private Result sold(EntryHeader header, Entry.VoucherSold sold) {
        for (SignedSale sale : sold.vouchers()) {
            if (!desk.instruments().papers().verifies(sale)) {
                return Result.refused("its right is not this issuer's, or not this site's");
            }
        }
        Won price = Won.ZERO;
        for (SignedSale sale : sold.vouchers()) {
            price = price.plus(Won.of(vouchers.sold(sale, Bytes.EMPTY).price));
            if (!sale.stockRight().holder().site().equals(header.site())) {
                desk.list(
                        Finding.RIGHT_UNKNOWN,
                        List.of(header.act()),
                        List.of(header.site()),
                        -1,
                        "sold under another site's right");
            }
        }
        if (!price.equals(sold.paid())) {
            desk.list(
                    Finding.PAID_DIFFERS,
                    List.of(header.act()),
                    List.of(header.site()),
                    -1,
                    "paid " + sold.paid() + ", the price is " + price);
        }
        return Result.TAKEN;
    }

    /** A fork's vouchers are somebody's paper, and what it accepted was somebody's goods. */
    void bookForked(SignedEntry signed) {
        if (signed.entry() instanceof Entry.VoucherSold sold) {
            sold(signed.header(), sold);
        } else if (signed.entry() instanceof Entry.RedemptionAccepted accepted
                && accepted.acceptance().act() instanceof SlipAct.Acceptance acceptance) {
            if (redemptions.find(acceptance.act()).isEmpty()) {
                accepted(signed.header(), accepted);
            } else {
                // Two lives of one terminal gave one number to two acts; this one is claimed alone.
                list(Finding.FORKED_ACCEPTANCE, signed.header(), acceptance.number());
            }
        }
    }

    private Result accepted(EntryHeader header, Entry.RedemptionAccepted accepted) {
        if (!(accepted.acceptance().act() instanceof SlipAct.Acceptance acceptance)
                || !acceptance.act().site().equals(header.site())) {
            return Result.refused("it is no acceptance of this site");
        }
        Optional<Slip> slip =
                evidence.apply(accepted.presented())
                        .filter(s -> s.number().equals(acceptance.number()));
        Optional<VoucherRow> voucher =
                slip.isPresent()
                        ? slip.flatMap(vouchers::of)
                        : vouchers.ofNumber(acceptance.number()).stream().findFirst();
        if (slip.filter(s -> s.version().equals(acceptance.consumed())).isEmpty()) {
            list(Finding.BAD_SLIP_ACCEPTED, header, acceptance.number());
        }
        boolean proven = slip.filter(s -> s.version().equals(acceptance.consumed())).isPresent();
        redemptions.accepted(acceptance, voucher, proven);
        listWhatIsWrong(header, acceptance, voucher);
        return Result.TAKEN;
    }

    private void listWhatIsWrong(
            EntryHeader header, SlipAct.Acceptance acceptance, Optional<VoucherRow> voucher) {
        SiteRow site = desk.site(header.site()).orElse(null);
        if (site == null || voucher.isEmpty()) {
            return;
        }
        if (site.closed || new LostSites(desk).actedBarred(acceptance.act(), acceptance.at())) {
            list(Finding.BLOCKED_SITE_ACTED, header, acceptance.number());
        }
        Scope scope = new Scope(voucher.get().scope);
        if (RoleOf.district(site).filter(scope::covers).isEmpty()) {
            list(Finding.WRONG_DISTRICT, header, acceptance.number());
        }
        if (Times.day(acceptance.at()).isAfter(LocalDate.parse(voucher.get().expires))) {
            list(Finding.EXPIRED, header, acceptance.number());
        }
    }

    private void list(Finding finding, EntryHeader header, VoucherNumber number) {
        desk.list(
                finding,
                List.of(header.act()),
                List.of(header.site()),
                -1,
                "voucher " + number.masked());
    }

    private Result reversed(EntryHeader header, Entry.RedemptionReversed reversed) {
        if (!(reversed.reversal().act() instanceof SlipAct.Reversal reversal)
                || !reversal.undone().site().equals(header.site())) {
            return Result.refused("it is no reversal of an act of this site");
        }
        // The reversal first: the paper under it may be the one that the redemption used.
        redemptions.reversed(reversal);
        evidence.apply(reversed.presented());
        return Result.TAKEN;
    }

    private Result cancelled(EntryHeader header, Entry.AcceptanceCancelled cancelled) {
        if (!(cancelled.cancellation().act() instanceof SlipAct.Cancellation cancellation)
                || !cancellation.act().site().equals(header.site())
                || !cancellation.undone().site().equals(header.site())) {
            return Result.refused("it is no cancellation of an act of this site");
        }
        evidence.apply(cancelled.handedBack());
        new OwnCancellations(desk, redemptions).cancelled(cancellation, cancelled.amount());
        return Result.TAKEN;
    }
}
