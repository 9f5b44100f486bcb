package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/** A line at a counter: made up, and looks it. */
final class LineSights {
    static final Instant NOW = Instant.parse("2026-11-25T01:40:00Z");
    static final String WINDOW = "2";

    /** Nobody holds a number. */
    static final LineSight NOBODY = sight(List.of(), List.of(), List.of());

    private LineSights() {}

    /** A number taken in the morning, for so much of the city's series. */
    static Ticket ticket(
            int number, Lane lane, Promise promise, long won, Optional<MemberNumber> member) {
        return Ticket.taken(
                new ActId(new SiteId("TELLER-1"), 1, 1_000 + number),
                new TicketClaims(
                        LocalDate.of(2026, 11, 25),
                        number,
                        lane,
                        new Wish(
                                1,
                                Scope.CITY,
                                Won.of(won),
                                won / 10_000,
                                YearMonth.of(2026, 11),
                                member),
                        promise,
                        Instant.parse("2026-11-25T09:00:00Z"),
                        new Wait(20, 30)),
                Instant.parse("2026-11-25T00:12:00Z").plusSeconds(60L * (number % 40)));
    }

    static Ticket general(int number) {
        return ticket(number, Lane.GENERAL, Promise.GUARANTEED, 100_000, Optional.empty());
    }

    /** What somebody at a window sees of these. */
    static LineSight sight(List<Ticket> waiting, List<Ticket> called, List<Ticket> parked) {
        return new LineSight(
                "마포중앙지점",
                Optional.empty(),
                waiting,
                called,
                parked,
                List.of(
                        new LineSight.OfSeries(
                                CounterSights.CITY,
                                OptionalInt.of(191),
                                OptionalInt.of(192),
                                OptionalInt.of(193),
                                Won.of(1_850_000),
                                Won.of(420_000))),
                new Wait(40, 60),
                new Wait(15, 25),
                6,
                LineRules.DEFAULT,
                NOW);
    }

    /** 187 is called to window 2, and twenty-three wait. */
    static LineSight called() {
        Ticket here =
                ticket(
                                187,
                                Lane.GENERAL,
                                Promise.GUARANTEED,
                                100_000,
                                Optional.of(CounterSights.MEMBER))
                        .calledTo(WINDOW, NOW);
        return sight(waiting(), List.of(here, general(186).calledTo("3", NOW)), parked());
    }

    /** Nobody is called to window 2. */
    static LineSight between() {
        return sight(waiting(), List.of(general(186).calledTo("3", NOW)), parked());
    }

    private static List<Ticket> parked() {
        return List.of(general(171).parked(), general(178).parked());
    }

    private static List<Ticket> waiting() {
        var waiting = new ArrayList<Ticket>();
        waiting.add(ticket(190, Lane.PRIORITY, Promise.GUARANTEED, 300_000, Optional.empty()));
        waiting.add(general(188));
        waiting.add(ticket(189, Lane.GENERAL, Promise.STOCK_HELD, 50_000, Optional.empty()));
        waiting.add(ticket(194, Lane.PRIORITY, Promise.RESERVE, 100_000, Optional.empty()));
        waiting.add(general(191).calledTo("1", NOW).absent(Optional.empty(), 4_000));
        waiting.add(ticket(192, Lane.GENERAL, Promise.RESERVE, 200_000, Optional.empty()));
        for (int number = 193; waiting.size() < 23; number++) {
            if (number != 194) {
                waiting.add(
                        ticket(number, Lane.GENERAL, Promise.NOT_TODAY, 100_000, Optional.empty()));
            }
        }
        return waiting;
    }
}
