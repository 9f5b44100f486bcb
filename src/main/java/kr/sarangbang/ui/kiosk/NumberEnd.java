package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.Answer;
import kr.sarangbang.ui.kiosk.line.TicketScreen.Came;
import kr.sarangbang.ui.shared.Catalogue;

/** Answers every outcome of a wish for a number with a screen. Nothing falls to a default. */
final class NumberEnd {
    /** Where the flow goes from an outcome. */
    interface Ways extends SaleEnd.Ways {
        void ticket(Ticket ticket, Came came);
    }

    private final Catalogue words;
    private final KioskProblems problems;
    private final Ways ways;

    NumberEnd(Catalogue words, Ways ways) {
        this.words = words;
        this.problems = new KioskProblems(words);
        this.ways = ways;
    }

    /** Shows what became of the wish. */
    void show(TicketOutcome outcome) {
        switch (outcome) {
            case TicketOutcome.Taken taken -> paper(taken.ticket(), taken.paper(), Came.NEW);
            case TicketOutcome.AlreadyWaiting already ->
                    ways.ticket(already.ticket(), Came.ALREADY);
            case TicketOutcome.LineFull full ->
                    ways.problem(problems.noMoneyMoved("lineFull", leave(), Optional.of(call())));
            case TicketOutcome.OverLimit over when over.possible().isZero() ->
                    ways.problem(problems.noMoneyMoved("limitNone", leave(), Optional.of(call())));
            case TicketOutcome.OverLimit over -> otherAmount("limit", over.possible());
            case TicketOutcome.NeedsMember needs -> otherAmount("needCard", needs.most());
            case TicketOutcome.SeriesNotSold not -> {
                var other = new Answer(words.text("problem.otherSeries"), "", ways::otherSeries);
                ways.problem(problems.noMoneyMoved("closed", other, Optional.of(leave())));
            }
            case TicketOutcome.NotWholeUnits not -> otherAmount("units", not.unit());
            case TicketOutcome.NotAdmitted not -> asForASale(not.why());
            case TicketOutcome.Stopped stopped ->
                    asForASale(new SaleOutcome.Stopped(stopped.obstacle()));
        }
    }

    /** Whatever was sold here when the screen was drawn has closed meanwhile. */
    void nothingIsSold() {
        ways.problem(problems.noMoneyMoved("shut", leave(), Optional.of(call())));
    }

    private void asForASale(SaleOutcome why) {
        new SaleEnd(words, ways).show(why, PayWay.CARD, Won.ZERO);
    }

    /**
     * What became of a number's paper. The number stands, whatever became of it.
     *
     * @param came how it is shown if the paper is there
     */
    void paper(Ticket ticket, PaperResult paper, Came came) {
        switch (paper) {
            case PaperResult.Printed printed -> ways.ticket(ticket, came);
            case PaperResult.Owed owed ->
                    withoutPaper(
                            ticket,
                            owed.fault() == PrinterFault.PAPER_OUT
                                    ? "ticketPaper"
                                    : "ticketPrinter");
            case PaperResult.Unsure unsure -> withoutPaper(ticket, "ticketPrinter");
        }
    }

    private void withoutPaper(Ticket ticket, String name) {
        ways.forStaff();
        var see =
                new Answer(
                        words.text("problem.seeNumber"),
                        "",
                        () -> ways.ticket(ticket, Came.WITHOUT_PAPER));
        ways.problem(problems.noMoneyMoved(name, call(), Optional.of(see), ticket.number()));
    }

    private void otherAmount(String name, Won possible) {
        var other = new Answer(words.text("problem.otherAmount"), "", ways::otherAmount);
        ways.problem(
                problems.noMoneyMoved(
                        name, other, Optional.of(leave()), words.said().won(possible.amount())));
    }

    private Answer call() {
        return new Answer(words.text("problem.call"), "mdrmz-notifications", ways::callStaff);
    }

    private Answer leave() {
        return new Answer(words.text("problem.home"), "mdral-home", ways::leave);
    }
}
