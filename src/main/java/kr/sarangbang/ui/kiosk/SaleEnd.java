package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.Answer;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.View;
import kr.sarangbang.ui.shared.Catalogue;

/** Answers every outcome of a sale with a screen. Nothing falls to a default. */
final class SaleEnd {
    /** Where the flow goes from an outcome. */
    interface Ways {
        void done(Sold sold);

        void problem(View view);

        /** The four digits were others; they may be typed again. */
        void pinAgain();

        /** More notes are missing. */
        void moreCash(Won missing);

        void callStaff();

        void leave();

        void otherAmount();

        void otherSeries();

        void payAgain();

        void payCash();

        /** A problem that stays after the person has gone: staff have something to do. */
        void forStaff();

        /** A word over what is shown, which stays below it. */
        void notice(View view);

        /** Whether notes could be paid with instead. */
        boolean takesCash();

        /** Whom to ring; may be empty. */
        String telephone();
    }

    private final Catalogue words;
    private final KioskProblems problems;
    private final Ways ways;

    SaleEnd(Catalogue words, Ways ways) {
        this.words = words;
        this.problems = new KioskProblems(words);
        this.ways = ways;
    }

    /**
     * Shows what became of the sale.
     *
     * @param inside notes that were put in and have been told to come back unless it is sold
     */
    void show(SaleOutcome outcome, PayWay way, Won inside) {
        switch (outcome) {
            case Sold sold -> sold(sold);
            case SaleOutcome.Stopped stopped -> ways.problem(stopped(stopped.obstacle(), inside));
            case SaleOutcome.UnknownSeries none -> otherSeries("closed", inside);
            case SaleOutcome.NotWholeUnits not -> otherAmount("units", inside, won(not.unit()));
            case SaleOutcome.NotOpenYet not ->
                    plain("notOpen", inside, KioskProblems.moment(words, not.opens()));
            case SaleOutcome.SeriesClosed closed -> otherSeries("closed", inside);
            case SaleOutcome.WrongBirthYearWindow wrong ->
                    plain("birthYear", inside, KioskProblems.moment(words, wrong.nextOwn()));
            case SaleOutcome.NoStock no when no.possible().isZero() ->
                    otherSeries("stockNone", inside);
            case SaleOutcome.NoStock no -> otherAmount("stock", inside, won(no.possible()));
            case SaleOutcome.NoLimitRightOffline no ->
                    possible(no.possible(), "limitOffline", "needLine", inside);
            case SaleOutcome.LimitElsewhere there ->
                    tryAgain("limitElsewhere", inside, there.where());
            case SaleOutcome.UnknownMember unknown -> staff("member", inside);
            case SaleOutcome.MemberBlocked blocked -> staff("blocked", inside);
            case SaleOutcome.NeedsMember needed -> staff("otherCard", inside);
            case SaleOutcome.NeedsTicket ticket -> staff("needTicket", inside);
            case SaleOutcome.OverPurchaseLimit over ->
                    possible(over.possible(), "limit", "limitNone", inside);
            case SaleOutcome.OverHoldingLimit over ->
                    possible(over.possible(), "holdingSome", "holding", inside);
            case SaleOutcome.WrongPin wrong -> {
                if (wrong.triesLeft() > 0) {
                    ways.pinAgain();
                } else {
                    staff("pin", inside);
                }
            }
            case SaleOutcome.TooLittleCash little -> ways.moreCash(little.missing());
            case SaleOutcome.NoChange none -> otherAmount("noChange", inside);
            case SaleOutcome.PaymentDeclined declined -> payAgain("declined");
            case SaleOutcome.PaymentCancelled cancelled -> payAgain("cancelled");
            case SaleOutcome.PaymentUnknown unknown -> {
                ways.forStaff();
                ways.problem(
                        problems.ownMoney(
                                "unknown",
                                call(),
                                Optional.of(leave()),
                                telephone(),
                                unknown.act()));
            }
            case SaleOutcome.EarlierPaymentUnknown earlier -> {
                ways.forStaff();
                boolean cash = ways.takesCash();
                ways.problem(
                        problems.noMoneyMoved(
                                "earlier", cash ? cash() : call(), Optional.of(leave())));
            }
        }
    }

    /** What a failure that no outcome names looks like. */
    void broken() {
        ways.forStaff();
        ways.problem(problems.ownMoney("broken", call(), Optional.empty(), ways.telephone()));
    }

    /**
     * Says what the machine kept of a person's notes.
     *
     * @param goOn where the person goes from there
     */
    void kept(Kept kept, Runnable goOn) {
        switch (kept) {
            case Kept.Claimed claimed
                    when claimed.paper()
                            .filter(PaperResult.Printed.class::isInstance)
                            .isPresent() ->
                    ways.notice(
                            problems.keptCash(
                                    "claim",
                                    claimed.amount(),
                                    claimed.claim().toString(),
                                    new Answer(words.text("problem.claimGot"), "", goOn),
                                    Optional.of(call())));
            case Kept.Claimed claimed ->
                    forStaff("claimLater", kept.amount(), claimed.claim().toString(), goOn);
            case Kept.Uncertain uncertain ->
                    forStaff("uncertain", kept.amount(), uncertain.act().toString(), goOn);
        }
    }

    private void forStaff(String name, Won kept, String act, Runnable goOn) {
        ways.forStaff();
        ways.notice(
                problems.keptCash(
                        name,
                        kept,
                        act,
                        call(),
                        Optional.of(new Answer(words.text("problem.goOn"), "", goOn))));
    }

    /** Neither a card nor notes can be taken. */
    void noWayToPay() {
        ways.forStaff();
        ways.problem(problems.noMoneyMoved("noWay", call(), Optional.of(leave())));
    }

    /** What became of papers that were asked for again. */
    void papers(Sold sold, PaperResult paper) {
        switch (paper) {
            case PaperResult.Printed printed -> ways.done(sold);
            case PaperResult.Owed owed -> {
                ways.forStaff();
                String name = owed.fault() == PrinterFault.PAPER_OUT ? "paper" : "printer";
                ways.problem(problems.paidOnce(name, sold.paid(), call(), Optional.of(later())));
            }
            case PaperResult.Unsure unsure -> {
                ways.forStaff();
                ways.problem(
                        problems.paidOnce("printer", sold.paid(), call(), Optional.of(later())));
            }
        }
    }

    private void sold(Sold sold) {
        papers(sold, sold.paper());
    }

    private View stopped(Obstacle obstacle, Won inside) {
        ways.forStaff();
        String name =
                switch (obstacle) {
                    case Obstacle.ClockSuspect clock -> "clock";
                    case Obstacle.DiskLow disk -> "disk";
                    case Obstacle.NotSignedOn not -> "needIssuer";
                    case Obstacle.JournalSetBack back -> "setBack";
                    case Obstacle.CounterGone gone -> "counterGone";
                    case Obstacle.HubLost lost -> "hubLost";
                    case Obstacle.SiteStopped site -> "shut";
                    case Obstacle.SiteWrittenOff site -> "shut";
                    case Obstacle.PrinterNotReady printer ->
                            printer.fault() == PrinterFault.PAPER_OUT
                                    ? "paperBefore"
                                    : "printerBefore";
                };
        return view(name, inside, call(), Optional.of(leave()));
    }

    private void possible(Won possible, String some, String none, Won inside) {
        if (possible.isZero()) {
            plain(none, inside);
        } else {
            otherAmount(some, inside, won(possible));
        }
    }

    private void plain(String name, Won inside, Object... places) {
        ways.problem(view(name, inside, leave(), Optional.of(call()), places));
    }

    private void tryAgain(String name, Won inside, Object... places) {
        var again = new Answer(words.text("problem.again"), "", ways::payAgain);
        ways.problem(view(name, inside, again, Optional.of(leave()), places));
    }

    /** Only a member of staff gets a person on from here. */
    private void staff(String name, Won inside) {
        ways.problem(view(name, inside, call(), Optional.of(leave())));
    }

    private void otherAmount(String name, Won inside, Object... places) {
        var other = new Answer(words.text("problem.otherAmount"), "", ways::otherAmount);
        ways.problem(view(name, inside, other, Optional.of(leave()), places));
    }

    private void otherSeries(String name, Won inside) {
        var other = new Answer(words.text("problem.otherSeries"), "", ways::otherSeries);
        ways.problem(view(name, inside, other, Optional.of(leave())));
    }

    private void payAgain(String name) {
        var again = new Answer(words.text("problem.again"), "", ways::payAgain);
        ways.problem(
                problems.noMoneyMoved(
                        name, again, Optional.of(ways.takesCash() ? cash() : leave())));
    }

    private Answer cash() {
        return new Answer(words.text("problem.cash"), "mdrmz-payments", ways::payCash);
    }

    private String telephone() {
        return ways.telephone().isBlank() ? "" : words.text("problem.phone", ways.telephone());
    }

    private View view(
            String name, Won inside, Answer first, Optional<Answer> second, Object... places) {
        return inside.isZero()
                ? problems.noMoneyMoved(name, first, second, places)
                : problems.notesComeBack(name, inside, first, second, places);
    }

    private Answer call() {
        return new Answer(words.text("problem.call"), "mdrmz-notifications", ways::callStaff);
    }

    private Answer leave() {
        return new Answer(words.text("problem.home"), "mdral-home", ways::leave);
    }

    private Answer later() {
        return new Answer(words.text("problem.later"), "", ways::leave);
    }

    private String won(Won amount) {
        return words.said().won(amount.amount());
    }
}
