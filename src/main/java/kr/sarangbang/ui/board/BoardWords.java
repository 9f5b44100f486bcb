package kr.sarangbang.ui.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.LineSight.OfSeries;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.board.CallsScreen.Call;
import kr.sarangbang.ui.board.CallsScreen.Worth;
import kr.sarangbang.ui.shared.Catalogue;

/** What a board shows of a line, in words. Pure. */
final class BoardWords {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int MOST_CALLS = 3;

    private final Catalogue words;

    BoardWords(Catalogue words) {
        this.words = words;
    }

    /** Before the site has come up. */
    CallsScreen.View starting() {
        return message("board.starting", "");
    }

    /** The site does not answer. */
    CallsScreen.View broken() {
        return message("board.stopped", words.text("board.broken"));
    }

    private CallsScreen.View message(String key, String line) {
        return new CallsScreen.View(
                "",
                List.of(),
                words.text(key),
                line,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                words.text("board.bottom"),
                Optional.empty());
    }

    /**
     * @param turn counts up while the board stands; where several series have numbers, each turn
     *     shows the next one's promises
     */
    CallsScreen.View view(LineSight line, long turn, Optional<QrCode> code) {
        List<OfSeries> promised = promised(line);
        Optional<OfSeries> shown =
                promised.isEmpty()
                        ? Optional.empty()
                        : Optional.of(promised.get(Math.floorMod(turn, promised.size())));
        boolean several = promised.size() > 1;
        Said said = said(line);
        boolean stopped = line.obstacle().isPresent();
        // Before the opening nobody is served, so no service says how long it will take.
        boolean foretells = !stopped && opens(line).isEmpty();
        return new CallsScreen.View(
                line.called().isEmpty() ? "" : words.text("board.come"),
                line.called().stream().limit(MOST_CALLS).map(this::call).toList(),
                said.message(),
                said.line(),
                several ? shown.map(this::name).orElse("") : "",
                shown.flatMap(of -> held(line, of, several)),
                shown.flatMap(of -> reserve(of, several)),
                foretells ? wait(line.general()) : "",
                foretells && line.yesterdaysError() > 0
                        ? words.text("board.error", line.yesterdaysError())
                        : "",
                words.text(stopped ? "board.bottomStopped" : "board.bottom"),
                code);
    }

    /** The series that somebody holds a number for. */
    private static List<OfSeries> promised(LineSight line) {
        return line.series().stream()
                .filter(of -> of.heldTo().isPresent() || of.reserveTo().isPresent())
                .toList();
    }

    private Call call(Ticket ticket) {
        return new Call(ticket.number(), words.window(ticket.window().orElse("")));
    }

    private String name(OfSeries of) {
        return of.series()
                .scope()
                .district()
                .map(d -> words.text("name.district", words.said().district(d)))
                .orElseGet(() -> words.text("name.city"));
    }

    /**
     * The boundary of the promise. 확정 stands there only where every number up to it has its limit
     * held too; otherwise it says what is true of all, that the vouchers are set aside.
     */
    private Optional<Worth> held(LineSight line, OfSeries of, boolean several) {
        if (of.heldTo().isEmpty()) {
            return Optional.empty();
        }
        boolean sure =
                Stream.of(line.waiting(), line.called(), line.parked())
                        .flatMap(List::stream)
                        .filter(t -> t.wish().seriesNumber() == of.series().number())
                        .filter(t -> t.promise().holdsStock())
                        .allMatch(t -> t.promise() == Promise.GUARANTEED);
        String text = several ? "" : words.text(sure ? "board.sureLine" : "board.heldLine");
        return Optional.of(
                new Worth(
                        sure ? Promise.GUARANTEED : Promise.STOCK_HELD,
                        words.text(sure ? "seal.guaranteed" : "board.held"),
                        words.text("board.upTo", of.heldTo().getAsInt()),
                        text));
    }

    private Optional<Worth> reserve(OfSeries of, boolean several) {
        OptionalInt from = of.reserveFrom();
        OptionalInt to = of.reserveTo();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String numbers =
                from.getAsInt() == to.getAsInt()
                        ? words.text("ticket.number", to.getAsInt())
                        : words.text("board.range", from.getAsInt(), to.getAsInt());
        return Optional.of(
                new Worth(
                        Promise.RESERVE,
                        words.text("board.reserve"),
                        numbers,
                        several ? "" : words.text("board.reserveLine")));
    }

    private String wait(Wait wait) {
        return wait.to() == 0
                ? words.text("board.atOnce")
                : words.text("board.minutes", wait.from(), wait.to());
    }

    /** What stands in place of calls: a message and a line under it. */
    private record Said(String message, String line) {}

    private Said said(LineSight line) {
        if (!line.called().isEmpty()) {
            return new Said("", "");
        }
        Optional<Instant> opens = opens(line);
        if (line.obstacle().isPresent()) {
            return new Said(
                    words.text("board.stopped"), words.text(obstacle(line.obstacle().get())));
        }
        if (opens.isPresent()) {
            LocalDateTime at = opens.get().atZone(SEOUL).toLocalDateTime();
            boolean today = at.toLocalDate().equals(line.now().atZone(SEOUL).toLocalDate());
            String when = today ? words.said().time(at.toLocalTime()) : words.said().moment(at);
            return new Said(words.text("board.opens", when), words.text("board.opensLine"));
        }
        return line.waiting().isEmpty()
                ? new Said(words.text("board.nobody"), words.text("board.nobodyLine"))
                : new Said(
                        words.text("board.soon"),
                        words.text("board.soonLine", line.waiting().size()));
    }

    /** When the first sale opens, while none is open. */
    private static Optional<Instant> opens(LineSight line) {
        boolean open =
                line.series().stream()
                        .anyMatch(
                                of ->
                                        of.series().gate(line.now(), 1) instanceof SaleGate.Open
                                                || of.series().gate(line.now(), 2)
                                                        instanceof SaleGate.Open);
        return open
                ? Optional.empty()
                : line.series().stream()
                        .map(of -> of.series().gate(line.now(), 1))
                        .filter(SaleGate.NotOpenYet.class::isInstance)
                        .map(gate -> ((SaleGate.NotOpenYet) gate).opens())
                        .min(Comparator.naturalOrder());
    }

    private static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "board.clock";
            case Obstacle.DiskLow disk -> "board.disk";
            case Obstacle.NotSignedOn not -> "board.notSignedOn";
            case Obstacle.JournalSetBack back -> "board.sealed";
            case Obstacle.CounterGone gone -> "board.sealed";
            case Obstacle.HubLost lost -> "board.hubLost";
            case Obstacle.SiteStopped site -> "board.shut";
            case Obstacle.SiteWrittenOff site -> "board.shut";
            case Obstacle.PrinterNotReady printer -> "board.printer";
        };
    }
}
