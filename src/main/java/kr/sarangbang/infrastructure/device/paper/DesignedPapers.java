package kr.sarangbang.infrastructure.device.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.ActPapers;
import kr.sarangbang.port.PaperMaker;
import kr.sarangbang.port.Slips;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.slip.paper.CancellationPaper;
import kr.sarangbang.slip.paper.CashClaimPaper;
import kr.sarangbang.slip.paper.ClosingPaper;
import kr.sarangbang.slip.paper.CustomerReceipt;
import kr.sarangbang.slip.paper.MemberPaper;
import kr.sarangbang.slip.paper.PaperPlace;
import kr.sarangbang.slip.paper.RefundReceipt;
import kr.sarangbang.slip.paper.RehearsalPaper;
import kr.sarangbang.slip.paper.ReissuePaper;
import kr.sarangbang.slip.paper.RestPaper;
import kr.sarangbang.slip.paper.SaleReceipt;
import kr.sarangbang.slip.paper.ShopReceipt;
import kr.sarangbang.slip.paper.SlipCode;
import kr.sarangbang.slip.paper.TicketPaper;
import kr.sarangbang.slip.paper.UnfinishedPaper;
import kr.sarangbang.slip.paper.VoucherPaper;

/** The papers of the house. What a person takes away comes first, what stays comes last. */
public final class DesignedPapers implements PaperMaker {
    private final Slips slips;

    public DesignedPapers(Slips slips) {
        this.slips = slips;
    }

    @Override
    public List<Paper> papers(ActPapers act) {
        return switch (act) {
            case ActPapers.OfSale sale -> sale(sale);
            case ActPapers.OfRedemption redemption -> redemption(redemption);
            case ActPapers.OfUnfinished unfinished -> List.of(unfinished(unfinished));
            case ActPapers.OfCancellation cancellation -> cancellation(cancellation);
            case ActPapers.OfRefund refund -> List.of(refund(refund));
            case ActPapers.OfReissue reissue -> List.of(reissue(reissue));
            case ActPapers.OfEnrolment enrolment -> List.of(enrolment(enrolment));
            case ActPapers.OfCashClaim claim -> List.of(claim(claim));
            case ActPapers.OfTicket ticket -> List.of(ticket(ticket));
            case ActPapers.OfClosing closing -> List.of(closing(closing));
        };
    }

    @Override
    public Paper rehearsal(Rehearsal rehearsal, String place, String telephone) {
        return new RehearsalPaper(new PaperPlace(place, telephone), rehearsal).paper();
    }

    private List<Paper> sale(ActPapers.OfSale sale) {
        PaperPlace place = place(sale.site(), sale.telephone());
        List<Paper> papers = new ArrayList<>();
        for (Slip slip : sale.vouchers()) {
            papers.add(
                    new VoucherPaper(
                                    place,
                                    district(slip),
                                    slip.balance().amount(),
                                    code(slip),
                                    slip.expires(),
                                    sale.words().toString(),
                                    sale.at(),
                                    sale.copy() > 0)
                            .paper());
        }
        papers.add(receipt(sale, place));
        return List.copyOf(papers);
    }

    private static Paper receipt(ActPapers.OfSale sale, PaperPlace place) {
        boolean cash = sale.means() == PaymentMeans.CASH;
        return new SaleReceipt(
                        place,
                        sale.series().scope().district().map(District::korean),
                        sale.vouchers().size(),
                        sale.face().amount(),
                        sale.series().basisPoints(),
                        sale.paid().amount(),
                        cash ? OptionalLong.of(sale.tendered().amount()) : OptionalLong.empty(),
                        Optional.empty(),
                        sale.monthLeft()
                                .map(left -> OptionalLong.of(left.amount()))
                                .orElseGet(OptionalLong::empty),
                        sale.words().toString(),
                        sale.act().toString(),
                        sale.at(),
                        sale.copy() > 0)
                .paper();
    }

    private List<Paper> redemption(ActPapers.OfRedemption act) {
        PaperPlace place = place(act.site(), act.telephone());
        Paper shop =
                new ShopReceipt(
                                place,
                                act.amount().amount(),
                                act.balance().amount(),
                                act.words().toString(),
                                act.byGuarantee(),
                                act.payDay(),
                                act.act().toString(),
                                act.at(),
                                act.copy() > 0)
                        .paper();
        return List.of(
                act.next().map(slip -> rest(act, place, slip)).orElseGet(() -> spent(act, place)),
                shop);
    }

    private Paper rest(ActPapers.OfRedemption act, PaperPlace place, Slip slip) {
        return new RestPaper(
                        place,
                        district(slip),
                        slip.balance().amount(),
                        act.amount().amount(),
                        code(slip),
                        slip.expires(),
                        act.words().toString(),
                        act.at(),
                        act.byGuarantee(),
                        act.copy() > 0)
                .paper();
    }

    private static Paper spent(ActPapers.OfRedemption act, PaperPlace place) {
        return new CustomerReceipt(
                        place,
                        act.amount().amount(),
                        act.words().toString(),
                        act.act().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private Paper unfinished(ActPapers.OfUnfinished act) {
        return new UnfinishedPaper(
                        place(act.site(), act.telephone()),
                        act.amount().amount(),
                        code(act.slip()),
                        act.words().toString(),
                        act.act().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private List<Paper> cancellation(ActPapers.OfCancellation act) {
        CancellationPaper paper =
                new CancellationPaper(
                        place(act.site(), act.telephone()),
                        act.amount().amount(),
                        act.next().map(this::code),
                        act.balance().amount(),
                        act.words().toString(),
                        act.act().toString(),
                        act.at(),
                        act.copy() > 0);
        return List.of(paper.customerPaper(), paper.shopPaper());
    }

    private static Paper refund(ActPapers.OfRefund act) {
        return new RefundReceipt(
                        place(act.site(), act.telephone()),
                        act.amount().amount(),
                        act.means() == PaymentMeans.CARD,
                        act.words().toString(),
                        act.act().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private Paper reissue(ActPapers.OfReissue act) {
        return new ReissuePaper(
                        place(act.site(), act.telephone()),
                        district(act.slip()),
                        act.slip().balance().amount(),
                        code(act.slip()),
                        act.slip().expires(),
                        act.words().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private static Paper enrolment(ActPapers.OfEnrolment act) {
        return new MemberPaper(
                        place(act.site(), act.telephone()),
                        act.member().toString(),
                        MemberCode.text(act.member()),
                        act.acknowledged(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private Paper claim(ActPapers.OfCashClaim act) {
        return new CashClaimPaper(
                        place(act.site(), act.telephone()),
                        act.claim().claim().amount().amount(),
                        slips.text(act.claim()),
                        act.words().toString(),
                        act.act().toString(),
                        act.claim().claim().sale().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private Paper ticket(ActPapers.OfTicket act) {
        return new TicketPaper(
                        place(act.site(), act.telephone()),
                        act.claims(),
                        slips.text(act.ticket()),
                        act.callsBeforeAbsent(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private static Paper closing(ActPapers.OfClosing act) {
        return new ClosingPaper(
                        place(act.site(), act.telephone()),
                        act.totals().day(),
                        act.totals().sales(),
                        act.totals().soldFace().amount(),
                        act.totals().paid().amount(),
                        act.totals().redemptions(),
                        act.totals().redeemed().amount(),
                        act.totals().cancelled().amount(),
                        act.waiting(),
                        act.waitingAmount().amount(),
                        act.act().toString(),
                        act.at(),
                        act.copy() > 0)
                .paper();
    }

    private static PaperPlace place(SiteProfile site, String telephone) {
        return new PaperPlace(site.name(), telephone);
    }

    private static Optional<String> district(Slip slip) {
        return slip.scope().district().map(District::korean);
    }

    /**
     * The number for hand entry stands only where the issuer knows this version: it means the last
     * one that the issuer knows.
     */
    private SlipCode code(Slip slip) {
        Optional<String> number =
                slip instanceof Slip.OfShop
                        ? Optional.empty()
                        : Optional.of(slip.number().toString());
        return new SlipCode(slips.texts(slip), number);
    }
}
