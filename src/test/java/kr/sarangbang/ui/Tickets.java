package kr.sarangbang.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;

/** Numbers of a made-up morning, and the line that they stand in. */
public final class Tickets {
    /** 10:48 in Seoul. */
    public static final Instant NOW = Instant.parse("2026-11-25T01:48:00Z");

    /** 12:00 in Seoul. */
    public static final Instant END = Instant.parse("2026-11-25T03:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private Tickets() {}

    /** A number that waits for 100,000 won of the first series, taken at 09:58. */
    public static Ticket waiting(int number, Promise promise) {
        return waiting(number, promise, 1);
    }

    public static Ticket waiting(int number, Promise promise, int series) {
        return Ticket.taken(
                new ActId(new SiteId("AHYEON-1"), 1, number),
                new TicketClaims(
                        DAY,
                        number,
                        Lane.GENERAL,
                        new Wish(
                                series,
                                Scope.CITY,
                                Won.of(100_000),
                                10,
                                YearMonth.of(2026, 11),
                                Optional.empty()),
                        promise,
                        END,
                        new Wait(40, 70)),
                Instant.parse("2026-11-25T00:58:00Z"));
    }

    /** The same, at a window. */
    public static Ticket called(int number, String window, Instant at) {
        return waiting(number, Promise.GUARANTEED).calledTo(window, at);
    }

    public static Ticket of(int number, TicketStage stage) {
        Ticket ticket = waiting(number, Promise.GUARANTEED);
        return switch (stage) {
            case WAITING -> ticket;
            case CALLED -> ticket.calledTo("2", NOW);
            case SERVING -> ticket.calledTo("2", NOW).serving(Outcomes.ACT);
            case PARKED -> ticket.parked();
            case SERVED, LEFT, ENDED -> ticket.over(stage, NOW);
        };
    }

    public static Series series(int number, Scope scope) {
        return new Series(
                new SeriesId(number == 1 ? "demo" : "demo-" + number),
                number,
                scope.korean() + "사랑상품권",
                scope,
                Won.of(100_000_000),
                Won.of(10_000),
                1_000,
                List.of(
                        new SaleWindow(
                                Instant.parse("2022-01-01T00:00:00Z"),
                                Instant.parse("2032-01-01T00:00:00Z"),
                                BirthYears.EVERYONE)),
                5,
                new RefundRule(6_000));
    }

    /** A line of those; who is called stands at a window, who is parked apart. */
    public static LineSight line(List<Ticket> tickets) {
        return line(tickets, List.of(series(1, Scope.CITY)));
    }

    public static LineSight line(List<Ticket> tickets, List<Series> series) {
        return new LineSight(
                "아현동 주민센터",
                Optional.empty(),
                at(tickets, TicketStage.WAITING),
                at(tickets, TicketStage.CALLED, TicketStage.SERVING),
                at(tickets, TicketStage.PARKED),
                series.stream().map(s -> of(s, tickets)).toList(),
                new Wait(40, 60),
                new Wait(5, 15),
                6,
                LineRules.DEFAULT,
                NOW);
    }

    private static List<Ticket> at(List<Ticket> tickets, TicketStage... stages) {
        var found = new ArrayList<Ticket>();
        for (Ticket ticket : tickets) {
            if (List.of(stages).contains(ticket.stage())) {
                found.add(ticket);
            }
        }
        return found;
    }

    private static LineSight.OfSeries of(Series series, List<Ticket> tickets) {
        List<Ticket> its =
                tickets.stream().filter(t -> t.wish().seriesNumber() == series.number()).toList();
        return new LineSight.OfSeries(
                series,
                its.stream().filter(t -> t.promise().holdsStock()).mapToInt(Ticket::number).max(),
                reserve(its).min(),
                reserve(its).max(),
                Won.of(1_000_000),
                Won.ZERO);
    }

    private static IntStream reserve(List<Ticket> tickets) {
        return tickets.stream()
                .filter(t -> t.promise() == Promise.RESERVE)
                .mapToInt(Ticket::number);
    }

    /** The district of the second series. */
    public static Scope mapo() {
        return Scope.of(District.MAPO);
    }

    /** An empty line before anybody came. */
    public static LineSight nobody() {
        return line(List.of());
    }
}
