package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.slip.TicketCode;
import kr.sarangbang.ui.shared.Glance;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.part.LinePane;

/** What this window does with the walk-in line, and the words for what came of it. FX thread. */
final class Calling {
    private static final List<String> WHY_PAST =
            List.of("why.frail", "why.lostPaper", "why.mended", "why.other");

    private final TellerFlow teller;
    private final TellerWords words;
    private final String window;
    private final LineWords lineWords;
    private final WholeLine whole;
    private Optional<TicketDesk> desk = Optional.empty();
    private Optional<SiteThread> site = Optional.empty();
    private Optional<Glance<LineSight>> glance = Optional.empty();
    private Optional<LineSight> sight = Optional.empty();

    /**
     * @param window which this is
     */
    Calling(TellerFlow teller, String window) {
        this.teller = teller;
        this.words = teller.words;
        this.window = window;
        this.lineWords = new LineWords(words, window);
        this.whole = new WholeLine(teller, this, lineWords);
    }

    /** The site has come up. */
    void ready(TicketDesk opened, SiteThread thread) {
        desk = Optional.of(opened);
        site = Optional.of(thread);
        glance = Optional.of(new Glance<>(thread, opened::sight, this::saw, teller::broke));
        look();
    }

    /** Asks the site how the line stands. */
    void look() {
        glance.ifPresent(Glance::look);
    }

    private void saw(LineSight now) {
        sight = Optional.of(now);
        whole.show(now);
        teller.lineChanged();
    }

    /** The line at one glance; empty where nobody holds a number. */
    Optional<LinePane.View> view() {
        return sight.flatMap(lineWords::glance);
    }

    /** Whose number this window has called, and nobody is being sold to under it. */
    Optional<Ticket> called() {
        return sight.flatMap(lineWords::called);
    }

    /** What the function keys of the line can do now. */
    WorkingKeys.Line keys() {
        return new WorkingKeys.Line(
                called().isPresent(), sight.filter(s -> !s.parked().isEmpty()).isPresent());
    }

    Optional<LineSight> sight() {
        return sight;
    }

    /** Whose turn it is, to this window. */
    void call() {
        act(line -> line.call(window, teller.actor()), this::called);
    }

    /** The same number once more. */
    void again() {
        act(
                line -> line.again(window, teller.actor()),
                outcome -> {
                    if (outcome instanceof CallOutcome.Called once) {
                        teller.tell("line.again", once.ticket().number(), once.ticket().calls());
                    } else {
                        told(outcome);
                    }
                });
    }

    /** Nobody came. */
    void absent() {
        act(line -> line.absent(window, teller.actor()), this::told);
    }

    /** Takes up at this window a number that was set aside. */
    void resume(int number) {
        act(line -> line.resume(number, window, teller.actor()), this::called);
    }

    /** Sets aside the number that was chosen, or that this window has called. */
    void park() {
        Optional<Integer> number =
                teller.current() instanceof LineScreen screen
                        ? screen.selected().map(LineScreen.Place::number)
                        : called().map(Ticket::number);
        number.ifPresent(
                n ->
                        change(
                                line -> line.park(n, teller.actor()),
                                ticket -> {
                                    teller.tell("line.parked", n);
                                    leaveStart();
                                }));
    }

    private void leaveStart() {
        if (!(teller.current() instanceof LineScreen)) {
            teller.next();
        }
    }

    /** T8. */
    void open() {
        whole.open();
    }

    /** T8 with the numbers that were set aside, or what is chosen there is taken up. */
    void takeUp() {
        if (teller.current() instanceof LineScreen screen) {
            screen.selected().map(LineScreen.Place::number).ifPresent(this::resume);
        } else {
            whole.open();
            whole.choose(LineScreen.Where.PARKED);
        }
    }

    /** Changes a number by its holder's word or by name and reason. */
    void change(Function<TicketDesk, Optional<Ticket>> how, Consumer<Ticket> then) {
        act(how, ticket -> ticket.ifPresentOrElse(then, () -> teller.tell("line.notThere")));
    }

    /** Does something with the line and looks at it again, before its answer is shown. */
    private <T> void act(Function<TicketDesk, T> how, Consumer<T> answer) {
        TicketDesk asked = desk.orElseThrow();
        site.orElseThrow()
                .ask(
                        () -> new After<>(how.apply(asked), asked.sight()),
                        after -> {
                            saw(after.line());
                            answer.accept(after.outcome());
                        },
                        teller::broke);
    }

    private record After<T>(T outcome, LineSight line) {}

    private void called(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Called) {
            teller.devices.speaker().play(Sound.TOUCH);
            teller.next();
        } else {
            told(outcome);
        }
    }

    /** Every outcome in one sentence. */
    private void told(CallOutcome outcome) {
        switch (outcome) {
            case CallOutcome.Called once -> teller.next();
            case CallOutcome.PutBack back -> {
                boolean over = back.ticket().stage() == TicketStage.ENDED;
                teller.tell(
                        over ? "line.over" : "line.putBack",
                        back.ticket().number(),
                        back.ticket().absences());
                leaveStart();
            }
            case CallOutcome.NobodyWaits none -> teller.tell("line.nobody");
            case CallOutcome.WindowBusy busy -> teller.tell("line.busy", busy.ticket().number());
            case CallOutcome.NothingCalled none -> teller.tell("line.nothingCalled");
            case CallOutcome.CallAgain again ->
                    teller.tell("line.callAgain", again.ticket().number(), again.times());
            case CallOutcome.NotOpenYet not ->
                    teller.tell("line.notOpen", words.moment(not.opens(), teller.sight().now()));
            case CallOutcome.NotThere none -> teller.tell("line.notThere");
            case CallOutcome.Stopped stopped ->
                    teller.tell("trouble." + SaleAnswers.name(stopped.obstacle()) + ".title");
        }
    }

    /** Whether a scanner has read a number's paper. */
    boolean isTicket(String code) {
        return TicketCode.isMeant(code);
    }

    /** Somebody shows a number's paper. */
    void shown(String code) {
        act(line -> line.check(code), this::checked);
    }

    private void checked(CheckLine.Checked checked) {
        switch (checked) {
            case CheckLine.Checked.Fair fair -> shown(fair.ticket());
            case CheckLine.Checked.NotInJournal not -> teller.tell("line.otherPlace");
            case CheckLine.Checked.Unreadable bad -> teller.tell("line.unreadable");
        }
    }

    private void shown(Ticket ticket) {
        switch (ticket.stage()) {
            case PARKED -> resume(ticket.number());
            case CALLED -> {
                if (called().filter(t -> t.act().equals(ticket.act())).isPresent()) {
                    teller.next();
                } else {
                    teller.tell(
                            "line.calledElsewhere", ticket.number(), ticket.window().orElse(""));
                }
            }
            case WAITING -> teller.tell("line.notYet", ticket.number(), before(ticket));
            case SERVING -> teller.tell("line.serving", ticket.number());
            case SERVED, LEFT, ENDED -> teller.tell("line.isOver", ticket.number());
        }
    }

    private int before(Ticket ticket) {
        List<Ticket> waiting = sight.map(LineSight::waiting).orElse(List.of());
        return Math.max(0, waiting.stream().map(Ticket::act).toList().indexOf(ticket.act()));
    }

    /** Whoever sells past those who wait says why, and is named in the act. */
    void askWhyPast(Consumer<String> because) {
        var screen =
                teller.screens.open(
                        () ->
                                new ReasonScreen(
                                        teller.screens.catalogue(),
                                        new ReasonScreen.Acts() {
                                            @Override
                                            public void because(String reason) {
                                                because.accept(reason);
                                            }

                                            @Override
                                            public void leave() {
                                                teller.next();
                                            }
                                        }));
        screen.show(
                new ReasonScreen.View(
                        words.text("why.past"),
                        words.text("why.named", teller.staff()),
                        WHY_PAST.stream().map(words::text).toList(),
                        words.text("why.sell")));
        teller.stand(screen);
    }
}
