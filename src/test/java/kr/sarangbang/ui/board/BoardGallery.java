package kr.sarangbang.ui.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.codec.LineSamples;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.slip.BoardCode;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;

/** The board in each of its states, with the figures of the drawing and with the widest. */
public final class BoardGallery {
    /** What its code says: the longest. */
    static final String CODE =
            new BoardCode(Samples.ISSUER_KEY).text(LineSamples.board(), "아현동 주민센터");

    private BoardGallery() {}

    /** By name. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        all.put("b-calls", s -> drawn(s, line(180, Promise.GUARANTEED), 0));
        all.put("b-one-call", s -> drawn(s, oneCall(), 0));
        all.put("b-wide", s -> drawn(s, line(9_880, Promise.STOCK_HELD), 0));
        all.put("b-two-series-1", s -> drawn(s, twoSeries(), 0));
        all.put("b-two-series-2", s -> drawn(s, twoSeries(), 1));
        all.put("b-nobody-called", s -> drawn(s, waiting(), 0));
        all.put("b-nobody-waits", s -> drawn(s, Tickets.nobody(), 0));
        all.put("b-before-opening", s -> drawn(s, beforeOpening(), 0));
        all.put("b-starting", s -> shown(s, new BoardWords(s.catalogue()).starting()));
        all.put("b-broken", s -> shown(s, new BoardWords(s.catalogue()).broken()));
        int number = 0;
        for (Obstacle obstacle : Outcomes.obstacles()) {
            String name = "b-stopped-" + number++ + "-" + obstacle.getClass().getSimpleName();
            all.put(name, s -> drawn(s, stopped(waiting(), obstacle), 0));
        }
        all.put(
                "b-stopped-with-calls",
                s -> drawn(s, stopped(line(180, Promise.GUARANTEED), new Obstacle.DiskLow()), 0));
        return all;
    }

    private static Screen drawn(Screens s, LineSight line, long turn) {
        return shown(
                s,
                new BoardWords(s.catalogue()).view(line, turn, Optional.of(QrCode.ofScreen(CODE))));
    }

    private static Screen shown(Screens s, CallsScreen.View view) {
        var screen = s.open(CallsScreen::new);
        screen.show(view);
        return screen;
    }

    /** As drawn: three at windows, the next ones promised, the last ones hope. */
    static LineSight line(int from, Promise held) {
        var all = new ArrayList<Ticket>();
        boolean wide = from > 999;
        all.add(Tickets.called(from + 7, wide ? "12" : "2", Tickets.NOW));
        all.add(Tickets.called(from + 6, wide ? "11" : "1", Tickets.NOW.minusSeconds(60)));
        all.add(Tickets.called(from + 4, "3", Tickets.NOW.minusSeconds(90)));
        all.add(Tickets.called(from + 3, "4", Tickets.NOW.minusSeconds(95)));
        IntStream.rangeClosed(from + 8, from + 34)
                .mapToObj(n -> Tickets.waiting(n, held))
                .forEach(all::add);
        IntStream.rangeClosed(from + 35, from + 60)
                .mapToObj(n -> Tickets.waiting(n, Promise.RESERVE))
                .forEach(all::add);
        return Tickets.line(all);
    }

    private static LineSight oneCall() {
        return Tickets.line(List.of(Tickets.called(1, "1", Tickets.NOW)));
    }

    static LineSight waiting() {
        return Tickets.line(
                List.of(
                        Tickets.waiting(1, Promise.GUARANTEED),
                        Tickets.waiting(2, Promise.GUARANTEED)));
    }

    static LineSight twoSeries() {
        return Tickets.line(
                List.of(
                        Tickets.called(187, "2", Tickets.NOW),
                        Tickets.waiting(188, Promise.GUARANTEED, 1),
                        Tickets.waiting(189, Promise.RESERVE, 1),
                        Tickets.waiting(190, Promise.STOCK_HELD, 2),
                        Tickets.waiting(191, Promise.RESERVE, 2)),
                List.of(Tickets.series(1, Scope.CITY), Tickets.series(2, Tickets.mapo())));
    }

    static LineSight beforeOpening() {
        Series series = Tickets.series(1, Scope.CITY);
        var later =
                new Series(
                        series.id(),
                        series.number(),
                        series.korean(),
                        series.scope(),
                        series.ceiling(),
                        series.unit(),
                        series.basisPoints(),
                        List.of(
                                new SaleWindow(
                                        Instant.parse("2026-11-25T02:00:00Z"),
                                        Instant.parse("2032-01-01T00:00:00Z"),
                                        BirthYears.EVERYONE)),
                        series.validityYears(),
                        series.refundRule());
        return Tickets.line(waiting().waiting(), List.of(later));
    }

    static LineSight stopped(LineSight line, Obstacle obstacle) {
        return new LineSight(
                line.place(),
                Optional.of(obstacle),
                line.waiting(),
                line.called(),
                line.parked(),
                line.series(),
                line.general(),
                line.priority(),
                line.yesterdaysError(),
                line.rules(),
                line.now());
    }
}
