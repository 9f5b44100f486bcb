package kr.sarangbang.domain.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;

/**
 * What each entry changes in the derived rows. The same code for every store, and for the check
 * that compares a database with its journal.
 */
public final class SiteProjection {
    /** Business dates are of Seoul (rule 26). */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private SiteProjection() {}

    public static LocalDate businessDay(Instant at) {
        return LocalDate.ofInstant(at, SEOUL);
    }

    public static void apply(SiteTables tables, EntryHeader header, Entry entry) {
        switch (entry) {
            case Entry.SiteJoined joined -> {}
            case Entry.RightReceived received -> receive(tables, received.right());
            case Entry.StockReturned gone ->
                    tables.stock(gone.right())
                            .ifPresent(stock -> tables.put(stock.without(gone.units())));
            case Entry.LimitReturned gone ->
                    tables.limit(gone.right())
                            .ifPresent(limit -> tables.put(limit.without(gone.amount())));
            case Entry.MemberEnrolled enrolled ->
                    tables.put(
                            begin(header, ActKind.ENROLMENT, ActStage.ASKED, Won.ZERO).owing(true));
            case Entry.EnrolmentConfirmed confirmed -> step(tables, header, ActStage.DONE);
            case Entry.PinTried tried ->
                    tables.putWrongPins(
                            tried.member(),
                            tried.right() ? 0 : tables.wrongPins(tried.member()) + 1);
            case Entry.SaleOpened opened ->
                    tables.put(
                            begin(header, ActKind.SALE, ActStage.OPEN, opened.order().face())
                                    .with(opened.order()));
            case Entry.OfCash cash -> CashRows.apply(tables, header, cash);
            case Entry.OfLine line -> LineRows.apply(tables, header, line);
            case Entry.PaymentAnswered answered ->
                    change(tables, header, row -> row.with(answered.state()));
            case Entry.VoucherSold sold -> sell(tables, header, sold);
            case Entry.SaleAbandoned abandoned -> {
                step(tables, header, ActStage.ENDED);
                LineRows.saleEnded(tables, header.act(), false, header.at());
            }
            case Entry.RedemptionAsked asked ->
                    tables.put(
                            begin(header, ActKind.REDEMPTION, ActStage.ASKED, asked.amount())
                                    .of(asked.number(), asked.version()));
            case Entry.RedemptionAccepted accepted -> accept(tables, header, accepted);
            case Entry.Decided decided -> decide(tables, header, decided.decision());
            case Entry.RedemptionReversed reversed ->
                    change(
                            tables,
                            header,
                            row ->
                                    row.with(ActStage.REVERSED)
                                            .owing(reversed.presented().length() > 0));
            case Entry.CancellationAsked asked ->
                    tables.put(
                            begin(header, ActKind.CANCELLATION, ActStage.ASKED, asked.amount())
                                    .of(
                                            asked.number(),
                                            Optional.of(new SlipVersion(asked.undone()))));
            case Entry.AcceptanceCancelled cancelled -> cancelAcceptance(tables, header, cancelled);
            case Entry.RefundAsked asked ->
                    tables.put(
                            begin(header, ActKind.REFUND, ActStage.ASKED, Won.ZERO)
                                    .of(asked.number(), Optional.of(asked.version())));
            case Entry.RefundSettled settled ->
                    change(
                            tables,
                            header,
                            row ->
                                    row.with(settled.paidOut() ? ActStage.DONE : ActStage.ENDED)
                                            .owing(settled.paidOut()));
            case Entry.ReissueAsked asked ->
                    tables.put(
                            begin(header, ActKind.REISSUE, ActStage.ASKED, Won.ZERO)
                                    .of(asked.number(), Optional.empty()));
            case Entry.PaperPrinted printed -> change(tables, header, ActRow::printed);
            case Entry.DayClosed closed -> tables.put(tables.day(closed.businessDay()).close());
        }
    }

    /** A right's number enters a journal once; a repeat changes nothing (rule 4, hole H3). */
    private static void receive(SiteTables tables, SignedRight signed) {
        switch (signed.right()) {
            case StockRight right -> {
                if (tables.stock(right.id()).isEmpty()) {
                    tables.put(new LentStock(signed, right.units()));
                }
            }
            case LimitRight right -> {
                if (tables.limit(right.id()).isEmpty()) {
                    tables.put(new LentLimit(signed, right.amount()));
                }
            }
            case Guarantee right -> {
                if (tables.guarantee(right.id()).isEmpty()) {
                    tables.put(new LentGuarantee(signed, right.total()));
                }
            }
        }
    }

    private static void sell(SiteTables tables, EntryHeader header, Entry.VoucherSold sold) {
        Won face = Won.ZERO;
        for (SignedSale sale : sold.vouchers()) {
            tables.stock(sale.claims().stock())
                    .ifPresent(
                            stock -> tables.put(stock.without(UnitRanges.of(sale.claims().run()))));
            for (LimitPart part : sale.claims().limit()) {
                tables.limit(part.right())
                        .ifPresent(limit -> tables.put(limit.without(part.amount())));
            }
            face = face.plus(sale.claims().limitTaken());
        }
        step(tables, header, ActStage.DONE);
        change(tables, header, row -> row.owing(true));
        LineRows.saleEnded(tables, header.act(), true, header.at());
        tables.put(tables.day(businessDay(header.at())).sale(face, sold.paid()));
    }

    private static void accept(
            SiteTables tables, EntryHeader header, Entry.RedemptionAccepted accepted) {
        var claims = (SlipAct.Acceptance) accepted.acceptance().act();
        ActRow row =
                tables.act(header.act())
                        .orElseGet(
                                () ->
                                        begin(
                                                header,
                                                ActKind.REDEMPTION,
                                                ActStage.DONE,
                                                claims.amount()));
        tables.put(
                row.of(claims.number(), Optional.of(claims.consumed()))
                        .with(ActStage.DONE)
                        .with(header.number())
                        .guaranteed()
                        .owing(true));
        tables.guarantee(claims.guarantee())
                .ifPresent(lent -> tables.put(lent.without(claims.amount())));
        tables.putUsed(claims.number(), claims.consumed(), header.at());
        tables.putAcceptedHere(
                claims.number(), tables.acceptedHere(claims.number()).plus(claims.amount()));
        tables.put(tables.day(businessDay(header.at())).redemption(claims.amount()));
    }

    private static void decide(SiteTables tables, EntryHeader header, Decision decision) {
        switch (decision) {
            case Decision.Redeemed redeemed -> {
                step(tables, header, ActStage.DONE);
                change(tables, header, row -> row.owing(true));
                tables.act(header.act()).ifPresent(row -> use(tables, row, header.at()));
                tables.put(tables.day(businessDay(header.at())).redemption(redeemed.amount()));
            }
            case Decision.Cancelled cancelled -> {
                step(tables, header, ActStage.DONE);
                change(tables, header, row -> row.owing(true).with(cancelled.amount()));
                tables.act(header.act())
                        .flatMap(ActRow::version)
                        .ifPresent(undone -> undo(tables, undone.madeBy(), header.at()));
                tables.put(tables.day(businessDay(header.at())).cancellation(cancelled.amount()));
            }
            case Decision.RefundGranted granted -> {
                step(tables, header, ActStage.GRANTED);
                change(tables, header, row -> row.with(granted.payOut()));
                tables.act(header.act()).ifPresent(row -> use(tables, row, header.at()));
            }
            case Decision.Reissued reissued -> {
                step(tables, header, ActStage.DONE);
                change(tables, header, row -> row.owing(true).with(reissued.balance()));
            }
            case Decision.RefundRefused refused -> step(tables, header, ActStage.ENDED);
            case Decision.Refused refused -> {
                step(tables, header, ActStage.ENDED);
                if (refused.reason() == RedemptionRefusal.ALREADY_USED) {
                    tables.act(header.act())
                            .ifPresent(
                                    row -> use(tables, row, refused.usedAt().orElse(header.at())));
                }
            }
            case Decision.ReversedBefore reversed -> step(tables, header, ActStage.REVERSED);
            case Decision.CashClaimGranted granted -> {
                step(tables, header, ActStage.GRANTED);
                change(tables, header, row -> row.with(granted.payOut()));
            }
            case Decision.CashClaimRefused refused -> step(tables, header, ActStage.ENDED);
        }
    }

    private static void use(SiteTables tables, ActRow row, Instant at) {
        row.number()
                .ifPresent(
                        number ->
                                row.version()
                                        .ifPresent(version -> tables.putUsed(number, version, at)));
    }

    private static void cancelAcceptance(
            SiteTables tables, EntryHeader header, Entry.AcceptanceCancelled cancelled) {
        var claims = (SlipAct.Cancellation) cancelled.cancellation().act();
        tables.put(
                begin(header, ActKind.CANCELLATION, ActStage.DONE, cancelled.amount())
                        .of(claims.number(), Optional.of(new SlipVersion(claims.undone())))
                        .owing(true));
        undo(tables, claims.undone(), header.at());
        // The guarantee stays consumed: it is renewed only by delivering what consumed it.
        tables.putAcceptedHere(
                claims.number(),
                tables.acceptedHere(claims.number()).minusOrZero(cancelled.amount()));
        tables.put(tables.day(businessDay(header.at())).cancellation(cancelled.amount()));
    }

    /** The slip that the redemption had made is used up with it. */
    private static void undo(SiteTables tables, ActId undone, Instant at) {
        tables.act(undone)
                .ifPresent(
                        row -> {
                            tables.put(row.with(ActStage.CANCELLED).owing(false));
                            row.number()
                                    .ifPresent(
                                            number ->
                                                    tables.putUsed(
                                                            number, new SlipVersion(undone), at));
                        });
    }

    static ActRow begin(EntryHeader header, ActKind kind, ActStage stage, Won amount) {
        return ActRow.begin(header.act(), kind, stage, businessDay(header.at()), amount)
                .with(header.number());
    }

    private static void step(SiteTables tables, EntryHeader header, ActStage stage) {
        change(tables, header, row -> row.with(stage));
    }

    static void change(SiteTables tables, EntryHeader header, UnaryOperator<ActRow> change) {
        tables.act(header.act())
                .ifPresent(row -> tables.put(change.apply(row).with(header.number())));
    }
}
