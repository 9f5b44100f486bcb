package kr.sarangbang.application.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import kr.sarangbang.application.CallNext;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.ForetellWait;
import kr.sarangbang.application.HoldPlace;
import kr.sarangbang.application.LineState;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.ServeLostTicket;
import kr.sarangbang.application.StockShelf;
import kr.sarangbang.application.TakeNumber;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketSlip;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.series.Series;

/** The line's desk over the site's use cases. Site thread only. */
public final class SiteTicketDesk implements TicketDesk {
    /** Longer than any estimate: what cuts it off is the day and the stock. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Workplace place;
    private final LineState state;
    private final TakeNumber taking;
    private final ServeLostTicket serving;
    private final ForetellWait foretelling;
    private final CallNext calling;
    private final HoldPlace holding;
    private final CheckLine checking;
    private final PrintPapers printing;
    private final SiteShelf shelf;

    public SiteTicketDesk(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.taking = new TakeNumber(place);
        this.serving = new ServeLostTicket(place);
        this.foretelling = new ForetellWait(place);
        this.calling = new CallNext(place);
        this.holding = new HoldPlace(place);
        this.checking = new CheckLine(place);
        this.printing = new PrintPapers(place);
        this.shelf = new SiteShelf(place);
    }

    @Override
    public LineSight sight() {
        WaitingLine line = state.line();
        Instant now = place.clock().now();
        return new LineSight(
                place.bulletin().profile().map(SiteProfile::name).orElse(""),
                shelf.obstacle().filter(o -> !(o instanceof Obstacle.PrinterNotReady)),
                line.callingOrder(),
                line.open().stream()
                        .filter(SiteTicketDesk::isAtAWindow)
                        .sorted(
                                Comparator.comparing(
                                                (Ticket t) -> t.calledAt().orElse(Instant.EPOCH))
                                        .reversed())
                        .toList(),
                line.open().stream().filter(t -> t.stage() == TicketStage.PARKED).toList(),
                series(line, now),
                foretelling.forAnybody(Lane.GENERAL, A_DAY),
                foretelling.forAnybody(Lane.PRIORITY, A_DAY),
                place.journal().view().lineDay(state.today().minusDays(1)).errorMinutes(),
                state.rules(),
                now);
    }

    private static boolean isAtAWindow(Ticket ticket) {
        return ticket.stage() == TicketStage.CALLED || ticket.stage() == TicketStage.SERVING;
    }

    private List<LineSight.OfSeries> series(WaitingLine line, Instant now) {
        var stock = new StockShelf(place.journal().view());
        var all = new ArrayList<LineSight.OfSeries>();
        for (Series series : place.bulletin().series()) {
            int number = series.number();
            Predicate<Ticket> hopes = t -> t.promise() == Promise.RESERVE;
            all.add(
                    new LineSight.OfSeries(
                            series,
                            highest(line, number, t -> t.promise().holdsStock()),
                            lowest(line, number, hopes),
                            highest(line, number, hopes),
                            series.faceOf(line.heldUnits(number)),
                            series.faceOf(stock.free(number, now))));
        }
        return all;
    }

    private static OptionalInt highest(WaitingLine line, int series, Predicate<Ticket> which) {
        return line.open().stream()
                .filter(t -> t.wish().seriesNumber() == series)
                .filter(which)
                .mapToInt(Ticket::number)
                .max();
    }

    private static OptionalInt lowest(WaitingLine line, int series, Predicate<Ticket> which) {
        return line.open().stream()
                .filter(t -> t.wish().seriesNumber() == series)
                .filter(which)
                .mapToInt(Ticket::number)
                .min();
    }

    @Override
    public TicketOutcome take(TicketWish wish) {
        return taking.take(wish);
    }

    @Override
    public LostTicketOutcome serveLost(String text, Lane lane, Actor actor) {
        return serving.serve(text, lane, actor);
    }

    @Override
    public CallOutcome call(String window, Actor actor) {
        return calling.call(window, actor);
    }

    @Override
    public CallOutcome again(String window, Actor actor) {
        return calling.again(window, actor);
    }

    @Override
    public CallOutcome absent(String window, Actor actor) {
        return calling.absent(window, actor);
    }

    @Override
    public CallOutcome resume(int number, String window, Actor actor) {
        return calling.resume(number, window, actor);
    }

    @Override
    public Optional<Ticket> park(int number, Actor actor) {
        return holding.park(number, actor);
    }

    @Override
    public Optional<Ticket> leave(int number, Actor actor) {
        return holding.leave(number, actor);
    }

    @Override
    public Optional<Ticket> move(int number, Lane lane, String reason, Actor actor) {
        return holding.move(number, lane, reason, actor);
    }

    @Override
    public CheckLine.Checked check(String text) {
        return checking.check(text);
    }

    @Override
    public String code(ActId act) {
        return place.slips().text(new TicketSlip(place).of(act));
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        return printing.again(act, actor);
    }
}
