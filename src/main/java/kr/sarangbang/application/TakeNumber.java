package kr.sarangbang.application;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Draft;

/**
 * Takes a number: local and durable, with or without a line. What it promises is held from the
 * moment at which this returns (rule 22). Site thread; each call is one number.
 */
public final class TakeNumber {
    private final Workplace place;
    private final LineState state;
    private final Promises promises;
    private final Threshold threshold;
    private final CheckMember members;
    private final RequestRights rights;
    private final PrintPapers printing;
    private final EndLineDay dayEnd;
    private final ForetellWait foretelling;

    public TakeNumber(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.promises = new Promises(place);
        this.threshold = new Threshold(place);
        this.members = new CheckMember(place);
        this.rights = new RequestRights(place);
        this.printing = new PrintPapers(place);
        this.dayEnd = new EndLineDay(place);
        this.foretelling = new ForetellWait(place);
    }

    public TicketOutcome take(TicketWish wish) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return new TicketOutcome.Stopped(obstacle.get());
        }
        dayEnd.endEarlierDays();
        promises.settle();
        Optional<Series> series = place.bulletin().series(wish.series());
        if (series.isEmpty() || isClosed(series.get())) {
            return new TicketOutcome.SeriesNotSold(wish.series());
        }
        if (!series.get().isWholeUnits(wish.face())) {
            return new TicketOutcome.NotWholeUnits(series.get().unit());
        }
        return admitted(wish, series.get()).orElseGet(() -> taken(wish, series.get()));
    }

    private boolean isClosed(Series series) {
        Instant now = place.clock().now();
        return series.gate(now, 1) instanceof SaleGate.Closed
                && series.gate(now, 2) instanceof SaleGate.Closed;
    }

    private Optional<TicketOutcome> admitted(TicketWish wish, Series series) {
        WaitingLine line = state.line();
        if (line.open().size() >= state.rules().mostTickets()) {
            return Optional.of(new TicketOutcome.LineFull());
        }
        if (wish.who().isEmpty()) {
            return wish.face().isOver(state.rules().unknownMost())
                    ? Optional.of(new TicketOutcome.NeedsMember(state.rules().unknownMost()))
                    : Optional.empty();
        }
        TicketWish.Holder who = wish.who().get();
        Optional<TicketOutcome> already =
                line.open().stream()
                        .filter(t -> t.wish().member().equals(Optional.of(who.member())))
                        .filter(t -> t.wish().seriesNumber() == series.number())
                        .findFirst()
                        .map(TicketOutcome.AlreadyWaiting::new);
        return already.or(() -> shown(wish, who, series));
    }

    private Optional<TicketOutcome> shown(TicketWish wish, TicketWish.Holder who, Series series) {
        if (place.bulletin().blocked(who.member())) {
            return Optional.of(new TicketOutcome.NotAdmitted(new SaleOutcome.MemberBlocked()));
        }
        Optional<SaleOutcome> refused = members.refusal(who.presence());
        if (refused.isPresent()) {
            return refused.map(TicketOutcome.NotAdmitted::new);
        }
        var purse = new LimitPurse(place.view(), who.member(), series.scope(), month());
        Optional<TicketOutcome> over = limit(wish, who, series, purse);
        return over.or(
                () ->
                        members.check(who.member(), who.presence(), purse, wish.actor())
                                .map(TicketOutcome.NotAdmitted::new));
    }

    /** Borrows what is missing where there is a line; without one the stock alone is held. */
    private Optional<TicketOutcome> limit(
            TicketWish wish, TicketWish.Holder who, Series series, LimitPurse purse) {
        if (!wish.face().isOver(purse.free())) {
            return Optional.empty();
        }
        RightsOutcome asked =
                rights.ask(
                        new Request.MoreLimit(
                                who.member(),
                                series.scope(),
                                month(),
                                wish.face().minus(purse.free())));
        return switch (asked) {
            case RightsOutcome.Received received -> Optional.empty();
            case RightsOutcome.NoLine none -> Optional.empty();
            case RightsOutcome.Stopped stopped ->
                    Optional.of(new TicketOutcome.Stopped(stopped.obstacle()));
            // The stock is held, and the limit may be there when the number is called.
            case RightsOutcome.NotGranted not when not.reason() == Answer.NoRight.LIMIT_ELSEWHERE ->
                    Optional.empty();
            case RightsOutcome.NotGranted not ->
                    Optional.of(new TicketOutcome.OverLimit(purse.free().plus(not.possible())));
        };
    }

    private YearMonth month() {
        return YearMonth.from(state.today());
    }

    private TicketOutcome taken(TicketWish wanted, Series series) {
        var wish =
                new Wish(
                        series.number(),
                        series.scope(),
                        wanted.face(),
                        series.unitsOf(wanted.face()),
                        month(),
                        wanted.who().map(TicketWish.Holder::member));
        stock(series, wish, state.printedEnd(place.clock().now()));
        // The issuer may have taken its time: what is printed counts from now.
        Instant now = place.clock().now();
        Instant end = state.printedEnd(now);
        Promise promise = promises.forNew(wish, end);
        int ahead = state.line().ahead(wanted.lane());
        var claims =
                new TicketClaims(
                        state.today(),
                        state.nextNumber(),
                        wanted.lane(),
                        wish,
                        promise,
                        end.truncatedTo(ChronoUnit.SECONDS),
                        foretelling.forNew(wanted.lane(), wish, promise, end));
        ActId act = place.journal().nextAct();
        place.journal().append(new Draft(act, new Entry.TicketTaken(claims), wanted.actor()));
        PaperResult paper = printing.first(act);
        Ticket ticket = place.view().ticket(act).orElseThrow();
        return new TicketOutcome.Taken(ticket, ahead, paper);
    }

    /** Stock that is not here yet may still be lent, as for a sale. */
    private void stock(Series series, Wish wish, Instant end) {
        boolean enough = wish.units() <= new StockShelf(place.view()).free(series.number(), end);
        if (!enough && place.issuer().up()) {
            rights.stock(series.number(), wish.face());
            promises.settle();
        }
    }
}
