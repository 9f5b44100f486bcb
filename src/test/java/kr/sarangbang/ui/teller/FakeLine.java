package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
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

/** A line that does what a test says, and remembers what it was asked. */
final class FakeLine implements TicketDesk {
    final List<String> done = new ArrayList<>();
    LineSight sight = LineSights.NOBODY;
    CallOutcome outcome = new CallOutcome.NobodyWaits();
    Optional<Ticket> changed = Optional.of(LineSights.general(1));
    CheckLine.Checked checked = new CheckLine.Checked.Unreadable(BadSlip.DAMAGED);

    /** What the line is after the next act. */
    Optional<LineSight> after = Optional.empty();

    private <T> T did(String what, T answer) {
        done.add(what);
        after.ifPresent(next -> sight = next);
        return answer;
    }

    private static String by(Actor actor) {
        return " by " + actor.staff().orElse("nobody");
    }

    @Override
    public LineSight sight() {
        return sight;
    }

    @Override
    public TicketOutcome take(TicketWish wish) {
        throw new AssertionError("no counter takes a number");
    }

    @Override
    public LostTicketOutcome serveLost(String text, Lane lane, Actor actor) {
        throw new AssertionError("no counter serves a lost site's number");
    }

    @Override
    public CallOutcome call(String window, Actor actor) {
        return did("call " + window + by(actor), outcome);
    }

    @Override
    public CallOutcome again(String window, Actor actor) {
        return did("again " + window + by(actor), outcome);
    }

    @Override
    public CallOutcome absent(String window, Actor actor) {
        return did("absent " + window + by(actor), outcome);
    }

    @Override
    public CallOutcome resume(int number, String window, Actor actor) {
        return did("resume " + number + " " + window + by(actor), outcome);
    }

    @Override
    public Optional<Ticket> park(int number, Actor actor) {
        return did("park " + number + by(actor), changed);
    }

    @Override
    public Optional<Ticket> leave(int number, Actor actor) {
        return did("leave " + number + by(actor), changed);
    }

    @Override
    public Optional<Ticket> move(int number, Lane lane, String reason, Actor actor) {
        return did("move " + number + " " + lane + ": " + reason + by(actor), changed);
    }

    @Override
    public CheckLine.Checked check(String text) {
        return did("check", checked);
    }

    @Override
    public String code(ActId act) {
        throw new AssertionError("no screen shows a paper's code");
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        throw new AssertionError("no counter prints a number");
    }
}
