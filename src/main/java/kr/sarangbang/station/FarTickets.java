package kr.sarangbang.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.Wait;

/** The line's desk at the hub, asked from a station. Everything waits for the hub's answer. */
public final class FarTickets implements TicketDesk {
    private static final LineSight NOTHING =
            new LineSight(
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Wait.NONE,
                    Wait.NONE,
                    0,
                    LineRules.DEFAULT,
                    Instant.EPOCH);

    private final StationLine hub;
    private volatile LineSight last = NOTHING;

    public FarTickets(StationLine hub) {
        this.hub = hub;
    }

    /** While the hub is lost: what was seen last, and that it is lost. */
    @Override
    public LineSight sight() {
        try {
            last = hub.ask(new StationAct.LineSight(), Said.LINE);
            return last;
        } catch (HubLost lost) {
            return new LineSight(
                    last.place(),
                    Optional.of(new Obstacle.HubLost()),
                    last.waiting(),
                    last.called(),
                    last.parked(),
                    last.series(),
                    last.general(),
                    last.priority(),
                    last.yesterdaysError(),
                    last.rules(),
                    last.now());
        }
    }

    @Override
    public TicketOutcome take(TicketWish wish) {
        return hub.ask(new StationAct.TakeNumber(wish), Said.NUMBER);
    }

    @Override
    public LostTicketOutcome serveLost(String text, Lane lane, Actor actor) {
        return hub.ask(new StationAct.ServeLost(text, lane, actor), Said.LOST_NUMBER);
    }

    @Override
    public CallOutcome call(String window, Actor actor) {
        return hub.ask(new StationAct.Call(window, actor), Said.CALL);
    }

    @Override
    public CallOutcome again(String window, Actor actor) {
        return hub.ask(new StationAct.CallAgain(window, actor), Said.CALL);
    }

    @Override
    public CallOutcome absent(String window, Actor actor) {
        return hub.ask(new StationAct.Absent(window, actor), Said.CALL);
    }

    @Override
    public CallOutcome resume(int number, String window, Actor actor) {
        return hub.ask(new StationAct.Resume(number, window, actor), Said.CALL);
    }

    @Override
    public Optional<Ticket> park(int number, Actor actor) {
        return hub.ask(new StationAct.Park(number, actor), Said.TICKET);
    }

    @Override
    public Optional<Ticket> leave(int number, Actor actor) {
        return hub.ask(new StationAct.Leave(number, actor), Said.TICKET);
    }

    @Override
    public Optional<Ticket> move(int number, Lane lane, String reason, Actor actor) {
        return hub.ask(new StationAct.Move(number, lane, reason, actor), Said.TICKET);
    }

    @Override
    public CheckLine.Checked check(String text) {
        return hub.ask(new StationAct.CheckTicket(text), Said.CHECKED);
    }

    @Override
    public String code(ActId act) {
        return hub.ask(new StationAct.CodeOf(act), Said.CODE);
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        return hub.ask(new StationAct.PrintAgain(act, actor), Said.PAPER);
    }
}
