package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;

/** T8 and what is asked over it: giving a number up, and the other lane. FX thread only. */
final class WholeLine {
    private static final List<String> TO_PRIORITY =
            List.of("why.old", "why.disabled", "why.pregnant", "why.infant");
    private static final List<String> TO_GENERAL = List.of("why.mistaken", "why.wish");

    private final TellerFlow teller;
    private final TellerWords words;
    private final Calling calling;
    private final LineWords lineWords;
    private final LineScreen screen;

    WholeLine(TellerFlow teller, Calling calling, LineWords lineWords) {
        this.teller = teller;
        this.words = teller.words;
        this.calling = calling;
        this.lineWords = lineWords;
        this.screen =
                teller.screens.open(
                        () ->
                                new LineScreen(
                                        words,
                                        new LineScreen.Acts() {
                                            @Override
                                            public void giveUp(int number) {
                                                askToGiveUp(number);
                                            }

                                            @Override
                                            public void move(int number) {
                                                askWhyMove(number);
                                            }

                                            @Override
                                            public void chosen() {
                                                teller.keys();
                                            }

                                            @Override
                                            public void back() {
                                                teller.back();
                                            }
                                        }));
    }

    /** Over whatever stands; nothing of it is lost. */
    void open() {
        calling.sight().ifPresent(this::show);
        if (!(teller.current() instanceof LineScreen)) {
            teller.over(screen);
        }
    }

    void choose(LineScreen.Where where) {
        screen.choose(where);
    }

    /** The line has moved. */
    void show(LineSight line) {
        screen.show(lineWords.heading(line), lineWords.places(line));
    }

    private Optional<Ticket> ticket(int number) {
        return calling.sight().stream()
                .flatMap(s -> java.util.stream.Stream.of(s.waiting(), s.called(), s.parked()))
                .flatMap(List::stream)
                .filter(t -> t.number() == number)
                .findFirst();
    }

    private void askToGiveUp(int number) {
        boolean holds = ticket(number).filter(t -> t.promise().holdsStock()).isPresent();
        var question =
                teller.screens.open(
                        () ->
                                new LeaveScreen(
                                        new LeaveScreen.Acts() {
                                            @Override
                                            public void stay() {
                                                teller.back();
                                            }

                                            @Override
                                            public void leave() {
                                                teller.back();
                                                giveUp(number);
                                            }
                                        }));
        question.show(
                new LeaveScreen.View(
                        words.text("giveUp.title", number),
                        holds
                                ? words.text(
                                        "giveUp.held",
                                        words.spoken(ticket(number).orElseThrow().wish().face()))
                                : words.text("giveUp.nothing"),
                        words.text("giveUp.stay"),
                        words.text("giveUp.away")));
        teller.over(question);
    }

    private void giveUp(int number) {
        calling.change(
                line -> line.leave(number, teller.actor()),
                ticket -> teller.tell("line.givenUp", number));
    }

    private void askWhyMove(int number) {
        Optional<Ticket> ticket = ticket(number);
        if (ticket.isEmpty()) {
            return;
        }
        Lane to = ticket.get().lane() == Lane.PRIORITY ? Lane.GENERAL : Lane.PRIORITY;
        var question =
                teller.screens.open(
                        () ->
                                new ReasonScreen(
                                        teller.screens.catalogue(),
                                        new ReasonScreen.Acts() {
                                            @Override
                                            public void because(String reason) {
                                                teller.back();
                                                move(number, to, reason);
                                            }

                                            @Override
                                            public void leave() {
                                                teller.back();
                                            }
                                        }));
        question.show(
                new ReasonScreen.View(
                        words.text(
                                to == Lane.PRIORITY ? "why.toPriority" : "why.toGeneral", number),
                        words.text("why.named", teller.staff()),
                        (to == Lane.PRIORITY ? TO_PRIORITY : TO_GENERAL)
                                .stream().map(words::text).toList(),
                        words.text("line.move")));
        teller.over(question);
    }

    private void move(int number, Lane to, String reason) {
        calling.change(
                line -> line.move(number, to, reason, teller.actor(reason)),
                ticket -> teller.tell("line.moved", number, lineWords.lane(to)));
    }
}
