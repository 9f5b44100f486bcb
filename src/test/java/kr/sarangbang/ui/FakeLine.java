package kr.sarangbang.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.CheckLine.Checked;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.voucher.BadSlip;

/** A desk of the line that answers what a test says, and remembers what it was asked. */
public final class FakeLine implements TicketDesk {
    public final List<TicketWish> wishes = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public LineSight sight = Tickets.nobody();
    public TicketOutcome outcome = new TicketOutcome.LineFull();
    public Checked checked = new Checked.Unreadable(BadSlip.NOT_A_SLIP);
    public Optional<PaperResult> again = Optional.of(new PaperResult.Printed());

    /** What parking or leaving makes of a number; empty where it cannot be done now. */
    public Optional<Ticket> changed = Optional.empty();

    @Override
    public LineSight sight() {
        return sight;
    }

    @Override
    public TicketOutcome take(TicketWish wish) {
        wishes.add(wish);
        return outcome;
    }

    @Override
    public LostTicketOutcome serveLost(String text, Lane lane, Actor actor) {
        throw new AssertionError("no kiosk serves a lost site's number");
    }

    @Override
    public CallOutcome call(String window, Actor actor) {
        return new CallOutcome.NobodyWaits();
    }

    @Override
    public CallOutcome again(String window, Actor actor) {
        return new CallOutcome.NothingCalled();
    }

    @Override
    public CallOutcome absent(String window, Actor actor) {
        return new CallOutcome.NothingCalled();
    }

    @Override
    public CallOutcome resume(int number, String window, Actor actor) {
        return new CallOutcome.NotThere();
    }

    @Override
    public Optional<Ticket> park(int number, Actor actor) {
        done.add("park " + number);
        return changed;
    }

    @Override
    public Optional<Ticket> leave(int number, Actor actor) {
        done.add("leave " + number);
        return changed;
    }

    @Override
    public Optional<Ticket> move(int number, Lane lane, String reason, Actor actor) {
        return Optional.empty();
    }

    @Override
    public CheckLine.Checked check(String text) {
        done.add("check " + text);
        return checked;
    }

    @Override
    public String code(ActId act) {
        throw new AssertionError("no screen shows a paper's code");
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        done.add("print " + act);
        return again;
    }
}
