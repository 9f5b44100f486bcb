package kr.sarangbang.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.WordPair;
import kr.sarangbang.port.PrinterFault;

/** One of every outcome that a use case can have, so that each can be walked to its screen. */
public final class Outcomes {
    public static final ActId ACT = new ActId(new SiteId("AHYEON-1"), 1, 482);
    private static final Instant THEN = Instant.parse("2026-12-14T01:30:00Z");
    private static final Won SOME = Won.of(120_000);
    private static final PaperResult PRINTED = new PaperResult.Printed();

    private Outcomes() {}

    public static List<PaperResult> papers() {
        var all = new ArrayList<PaperResult>();
        all.add(PRINTED);
        all.add(new PaperResult.Unsure());
        for (PrinterFault fault : PrinterFault.values()) {
            all.add(new PaperResult.Owed(fault));
        }
        return all;
    }

    public static List<Obstacle> obstacles() {
        var all = new ArrayList<Obstacle>();
        all.add(new Obstacle.ClockSuspect());
        all.add(new Obstacle.DiskLow());
        all.add(new Obstacle.NotSignedOn());
        all.add(new Obstacle.JournalSetBack());
        all.add(new Obstacle.CounterGone());
        all.add(new Obstacle.HubLost());
        all.add(new Obstacle.SiteStopped("closed"));
        all.add(new Obstacle.SiteWrittenOff("burnt"));
        for (PrinterFault fault : PrinterFault.values()) {
            all.add(new Obstacle.PrinterNotReady(fault));
        }
        return all;
    }

    public static SaleOutcome.Sold sold(PaperResult paper) {
        return new SaleOutcome.Sold(
                ACT,
                Won.of(100_000),
                Won.of(90_000),
                Won.of(10_000),
                List.of(),
                90,
                Optional.of(Won.of(150_000)),
                paper);
    }

    public static List<SaleOutcome> sales() {
        var all = new ArrayList<SaleOutcome>();
        papers().forEach(p -> all.add(sold(p)));
        obstacles().forEach(o -> all.add(new SaleOutcome.Stopped(o)));
        for (Won possible : List.of(Won.ZERO, SOME)) {
            all.add(new SaleOutcome.NoStock(possible));
            all.add(new SaleOutcome.NoLimitRightOffline(possible));
            all.add(new SaleOutcome.LimitElsewhere("아현 판매소", possible));
            all.add(new SaleOutcome.OverPurchaseLimit(possible));
            all.add(new SaleOutcome.OverHoldingLimit(possible));
        }
        all.add(new SaleOutcome.UnknownSeries());
        all.add(new SaleOutcome.NotWholeUnits(Won.of(10_000)));
        all.add(new SaleOutcome.NotOpenYet(THEN));
        all.add(new SaleOutcome.SeriesClosed());
        all.add(new SaleOutcome.WrongBirthYearWindow(THEN));
        all.add(new SaleOutcome.UnknownMember());
        all.add(new SaleOutcome.MemberBlocked());
        all.add(new SaleOutcome.NeedsTicket(12));
        all.add(new SaleOutcome.NeedsMember());
        all.add(new SaleOutcome.WrongPin(0));
        all.add(new SaleOutcome.WrongPin(2));
        all.add(new SaleOutcome.TooLittleCash(Won.of(10_000)));
        all.add(new SaleOutcome.NoChange());
        all.add(new SaleOutcome.PaymentDeclined("51"));
        all.add(new SaleOutcome.PaymentCancelled());
        all.add(new SaleOutcome.PaymentUnknown(ACT));
        all.add(new SaleOutcome.EarlierPaymentUnknown(ACT));
        return all;
    }

    public static RedemptionOutcome.Redeemed redeemed(DecidedBy by, PaperResult paper) {
        return new RedemptionOutcome.Redeemed(
                ACT,
                Won.of(32_000),
                Won.of(18_000),
                Optional.empty(),
                by,
                WordPair.of(ACT, Won.of(32_000)),
                LocalDate.of(2026, 11, 27),
                paper);
    }

    public static List<RedemptionOutcome> redemptions() {
        var all = new ArrayList<RedemptionOutcome>();
        for (DecidedBy by : DecidedBy.values()) {
            papers().forEach(p -> all.add(redeemed(by, p)));
        }
        for (RedemptionRefusal reason : RedemptionRefusal.values()) {
            all.add(new RedemptionOutcome.Refused(reason, Optional.empty(), Optional.empty()));
            all.add(new RedemptionOutcome.Refused(reason, Optional.of(THEN), Optional.of(SOME)));
        }
        for (BadSlip bad : BadSlip.values()) {
            all.add(new RedemptionOutcome.Unreadable(bad));
        }
        all.add(new RedemptionOutcome.OtherCodeToo(2, 2));
        papers().forEach(p -> all.add(new RedemptionOutcome.Unfinished(ACT, Optional.empty(), p)));
        obstacles().forEach(o -> all.add(new RedemptionOutcome.Stopped(o)));
        return all;
    }

    /** Of a wish for a number; {@code ticket} is whatever was taken. */
    public static List<TicketOutcome> tickets(Ticket ticket) {
        var all = new ArrayList<TicketOutcome>();
        papers().forEach(p -> all.add(new TicketOutcome.Taken(ticket, 0, p)));
        all.add(new TicketOutcome.AlreadyWaiting(ticket));
        all.add(new TicketOutcome.LineFull());
        all.add(new TicketOutcome.OverLimit(Won.of(50_000)));
        all.add(new TicketOutcome.OverLimit(Won.ZERO));
        all.add(new TicketOutcome.NeedsMember(Won.of(100_000)));
        all.add(new TicketOutcome.SeriesNotSold(new SeriesId("demo")));
        all.add(new TicketOutcome.NotWholeUnits(Won.of(10_000)));
        all.add(new TicketOutcome.NotAdmitted(new SaleOutcome.MemberBlocked()));
        all.add(new TicketOutcome.NotAdmitted(new SaleOutcome.UnknownMember()));
        obstacles().forEach(o -> all.add(new TicketOutcome.Stopped(o)));
        return all;
    }

    public static List<RefundOutcome> refunds() {
        var all = new ArrayList<RefundOutcome>();
        papers().forEach(
                        p ->
                                all.add(
                                        new RefundOutcome.Refunded(
                                                ACT, Won.of(37_200), PaymentMeans.CASH, p)));
        for (RefundRefusal reason : RefundRefusal.values()) {
            all.add(new RefundOutcome.NotRefundable(reason));
        }
        all.add(new RefundOutcome.NeedsLine());
        all.add(new RefundOutcome.Pending(ACT));
        all.add(new RefundOutcome.PayOutUnknown(ACT));
        all.add(new RefundOutcome.PayOutDeclined(ACT, "51"));
        for (BadSlip bad : BadSlip.values()) {
            all.add(new RefundOutcome.Unreadable(bad));
        }
        all.add(new RefundOutcome.OtherCodeToo(2, 2));
        obstacles().forEach(o -> all.add(new RefundOutcome.Stopped(o)));
        return all;
    }

    /** {@code slip} is whatever paper came out. */
    public static List<ReissueOutcome> reissues(Slip slip) {
        var all = new ArrayList<ReissueOutcome>();
        papers().forEach(p -> all.add(new ReissueOutcome.Reissued(ACT, SOME, slip, p)));
        for (RedemptionRefusal reason : RedemptionRefusal.values()) {
            all.add(new ReissueOutcome.NotReissued(reason));
        }
        all.add(new ReissueOutcome.NeedsLine());
        all.add(new ReissueOutcome.Pending(ACT));
        obstacles().forEach(o -> all.add(new ReissueOutcome.Stopped(o)));
        return all;
    }

    public static List<CancelOutcome> cancellations() {
        var all = new ArrayList<CancelOutcome>();
        papers().forEach(
                        p ->
                                all.add(
                                        new CancelOutcome.Cancelled(
                                                ACT,
                                                Won.of(32_000),
                                                Won.of(50_000),
                                                Optional.empty(),
                                                WordPair.of(ACT, Won.of(32_000)),
                                                p)));
        all.add(new CancelOutcome.Pending(ACT));
        for (CancelOutcome.Reason reason : CancelOutcome.Reason.values()) {
            all.add(new CancelOutcome.NotCancellable(reason));
        }
        obstacles().forEach(o -> all.add(new CancelOutcome.Stopped(o)));
        return all;
    }
}
