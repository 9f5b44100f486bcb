package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.ui.teller.line.LineScreen.Place;
import kr.sarangbang.ui.teller.line.LineScreen.Where;
import kr.sarangbang.ui.teller.part.LinePane;

/** The walk-in line in a teller's words. */
final class LineWords {
    /** Of those who come after the first. */
    private static final int NEXT = 4;

    private final TellerWords words;
    private final String window;

    /**
     * @param window which this is
     */
    LineWords(TellerWords words, String window) {
        this.words = words;
        this.window = window;
    }

    /** At one glance; empty where nobody holds a number. */
    Optional<LinePane.View> glance(LineSight line) {
        boolean nobody =
                line.waiting().isEmpty() && line.called().isEmpty() && line.parked().isEmpty();
        return nobody ? Optional.empty() : Optional.of(view(line));
    }

    private LinePane.View view(LineSight line) {
        Optional<Ticket> here = line.at(window);
        Optional<Ticket> first = here.or(() -> line.waiting().stream().findFirst());
        List<LinePane.Next> next =
                line.waiting().stream()
                        .skip(here.isPresent() ? 0 : 1)
                        .limit(NEXT)
                        .map(
                                t ->
                                        new LinePane.Next(
                                                Integer.toString(t.number()),
                                                t.promise(),
                                                promise(t.promise()),
                                                words.spoken(t.wish().face())))
                        .toList();
        return new LinePane.View(
                words.text("line.title"),
                words.text("line.people", line.waiting().size()),
                lanes(line),
                first(first, here.isPresent()),
                next,
                figures(line, first));
    }

    private LinePane.First first(Optional<Ticket> first, boolean called) {
        String label =
                first.isEmpty()
                        ? words.text("line.nobody")
                        : called
                                ? words.text("line.here", first.get().calls())
                                : words.text("line.next");
        return new LinePane.First(
                called,
                label,
                first.map(t -> words.text("line.numberValue", t.number())).orElse(""),
                first.map(Ticket::promise),
                first.map(t -> promise(t.promise())).orElse(""),
                first.map(this::wish).orElse(""));
    }

    private String wish(Ticket ticket) {
        return words.spoken(ticket.wish().face()) + " · " + lane(ticket.lane());
    }

    private String lanes(LineSight line) {
        long priority = line.waiting().stream().filter(t -> t.lane() == Lane.PRIORITY).count();
        return words.text("line.lanes", line.waiting().size() - priority, priority);
    }

    private List<LinePane.Figure> figures(LineSight line, Optional<Ticket> first) {
        var figures = new ArrayList<LinePane.Figure>();
        line.series().stream()
                .filter(s -> first.filter(t -> isOf(t, s)).isPresent() || line.series().size() == 1)
                .findFirst()
                .ifPresent(
                        s -> {
                            figures.add(
                                    new LinePane.Figure(
                                            words.text("line.held"), words.won(s.held())));
                            figures.add(
                                    new LinePane.Figure(
                                            words.text("line.free"), words.won(s.free())));
                        });
        figures.add(new LinePane.Figure(words.text("line.ifNow"), wait(line.general())));
        return figures;
    }

    private static boolean isOf(Ticket ticket, LineSight.OfSeries series) {
        return ticket.wish().seriesNumber() == series.series().number();
    }

    private String wait(Wait wait) {
        return words.text("line.minutes", wait.from(), wait.to());
    }

    /** Over the whole line. */
    String heading(LineSight line) {
        return words.text(
                "line.heading", line.waiting().size(), line.called().size(), line.parked().size());
    }

    /** Everybody: who is here, who waits in calling order, who set a number aside, the others. */
    List<Place> places(LineSight line) {
        var places = new ArrayList<Place>();
        Optional<Ticket> here = line.at(window);
        here.ifPresent(t -> places.add(place(t, line)));
        line.waiting().forEach(t -> places.add(place(t, line)));
        line.parked().forEach(t -> places.add(place(t, line)));
        line.called().stream()
                .filter(t -> !here.equals(Optional.of(t)))
                .forEach(t -> places.add(place(t, line)));
        return places;
    }

    private Place place(Ticket ticket, LineSight line) {
        Where where = where(ticket);
        return new Place(
                ticket.number(),
                where,
                List.of(
                        words.text("line.numberValue", ticket.number()),
                        lane(ticket.lane()),
                        promise(ticket.promise()),
                        words.spoken(ticket.wish().face()),
                        words.moment(ticket.takenAt(), line.now()),
                        words.text("line.callsValue", ticket.calls(), ticket.absences()),
                        whereabouts(ticket, where)));
    }

    private Where where(Ticket ticket) {
        return switch (ticket.stage()) {
            case WAITING -> Where.WAITING;
            case PARKED -> Where.PARKED;
            case CALLED ->
                    ticket.window().equals(Optional.of(window)) ? Where.HERE : Where.ELSEWHERE;
            case SERVING, SERVED, LEFT, ENDED -> Where.ELSEWHERE;
        };
    }

    private String whereabouts(Ticket ticket, Where where) {
        return switch (where) {
            case HERE -> words.text("line.atThis");
            case WAITING -> words.text("line.waits");
            case PARKED -> words.text("line.parkedHere");
            case ELSEWHERE -> words.text("line.atWindow", ticket.window().orElse(""));
        };
    }

    String lane(Lane lane) {
        return words.text(
                switch (lane) {
                    case GENERAL -> "lane.general";
                    case PRIORITY -> "lane.priority";
                });
    }

    private String promise(Promise promise) {
        return words.text(
                switch (promise) {
                    case GUARANTEED -> "promise.guaranteed";
                    case STOCK_HELD -> "promise.stockHeld";
                    case RESERVE -> "promise.reserve";
                    case NOT_TODAY -> "promise.notToday";
                });
    }

    /** Whether a number is called to this window and nobody is being sold to under it. */
    Optional<Ticket> called(LineSight line) {
        return line.at(window).filter(t -> t.stage() == TicketStage.CALLED);
    }
}
