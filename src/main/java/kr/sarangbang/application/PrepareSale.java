package kr.sarangbang.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.port.Draft;

/** Everything that must hold before money is asked for. Whatever it refuses, nothing is held. */
final class PrepareSale {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final EndLineDay lineEnd;
    private final RequestRights rights;
    private final ReturnRights returns;
    private final ForwardEntries forward;
    private final TakePayment payments;
    private final CheckMember members;
    private final LineGate gate;

    PrepareSale(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.lineEnd = new EndLineDay(place);
        this.rights = new RequestRights(place);
        this.returns = new ReturnRights(place);
        this.forward = new ForwardEntries(place);
        this.payments = new TakePayment(place);
        this.members = new CheckMember(place);
        this.gate = new LineGate(place);
    }

    /** What came of it. */
    sealed interface Prepared {
        /**
         * Money may be asked for.
         *
         * @param borrowed limit that was lent for this one sale, to be given back if unsold
         * @param ticket whose hold becomes the sale
         */
        record Ready(
                Series series, SaleOrder order, List<SignedRight> borrowed, Optional<Ticket> ticket)
                implements Prepared {
            public Ready {
                borrowed = List.copyOf(borrowed);
            }

            /** The sale's first entry, and its ticket's, for one transaction. */
            List<Draft> opening(ActId act, Actor actor) {
                var drafts = new ArrayList<Draft>();
                drafts.add(new Draft(act, new Entry.SaleOpened(order), actor));
                ticket.ifPresent(
                        t -> drafts.add(new Draft(t.act(), new Entry.TicketServing(act), actor)));
                return drafts;
            }
        }

        record Refused(SaleOutcome outcome) implements Prepared {}
    }

    /**
     * @param money what to say of the price before rights are asked for
     */
    Prepared prepare(SaleRequest request, Function<Won, Optional<SaleOutcome>> money) {
        Optional<Obstacle> obstacle = threshold.obstacleWithPaper();
        if (obstacle.isPresent()) {
            return new Prepared.Refused(new SaleOutcome.Stopped(obstacle.get()));
        }
        Optional<Series> found = place.bulletin().series(request.series());
        if (found.isEmpty()) {
            return new Prepared.Refused(new SaleOutcome.UnknownSeries());
        }
        Series series = found.get();
        Optional<SaleOutcome> refusal =
                refusalBeforeRights(request, series)
                        .or(() -> money.apply(series.price(request.face())));
        if (refusal.isPresent()) {
            return new Prepared.Refused(refusal.get());
        }
        dayEnd.closeEarlierDays();
        if (request.means() == PaymentMeans.CARD) {
            // One payment at a time: an unknown one is resolved before the next (rule 21).
            Optional<ActId> unresolved = payments.resolveOpen();
            if (unresolved.isPresent()) {
                return new Prepared.Refused(
                        new SaleOutcome.EarlierPaymentUnknown(unresolved.get()));
            }
        }
        return switch (gate.passage(request)) {
            case LineGate.Passage.Barred barred -> new Prepared.Refused(barred.outcome());
            case LineGate.Passage.Free free -> {
                free.ticket().ifPresent(lineEnd::endEarlierDaysBeside);
                yield lent(request, series, free.ticket());
            }
        };
    }

    private Prepared lent(SaleRequest request, Series series, Optional<Ticket> ticket) {
        var borrowed = new ArrayList<SignedRight>();
        Prepared prepared = withRights(request, series, ticket, borrowed);
        if (prepared instanceof Prepared.Refused) {
            returns.limits(borrowed, request.actor());
        }
        return prepared;
    }

    private Optional<SaleOutcome> refusalBeforeRights(SaleRequest request, Series series) {
        if (!series.isWholeUnits(request.face())
                || !request.papers().stream().allMatch(series::isWholeUnits)) {
            return Optional.of(new SaleOutcome.NotWholeUnits(series.unit()));
        }
        if (place.bulletin().blocked(request.member())) {
            return Optional.of(new SaleOutcome.MemberBlocked());
        }
        Optional<SaleOutcome> unshown = members.refusal(request.presence());
        if (unshown.isPresent()) {
            return unshown;
        }
        Instant now = place.clock().now();
        SaleGate odd = series.gate(now, 1);
        SaleGate even = series.gate(now, 2);
        if (odd instanceof SaleGate.Closed && even instanceof SaleGate.Closed) {
            return Optional.of(new SaleOutcome.SeriesClosed());
        }
        if (odd instanceof SaleGate.NotOpenYet first && even instanceof SaleGate.NotOpenYet other) {
            return Optional.of(
                    new SaleOutcome.NotOpenYet(
                            first.opens().isBefore(other.opens()) ? first.opens() : other.opens()));
        }
        return Optional.empty();
    }

    private Prepared withRights(
            SaleRequest request,
            Series series,
            Optional<Ticket> ticket,
            List<SignedRight> borrowed) {
        Instant now = place.clock().now();
        YearMonth month = month(request, series, ticket, now);
        var purse = new LimitPurse(place.view(), request.member(), series.scope(), month);
        Optional<SaleOutcome> refusal =
                needStock(request, series, ticket, now)
                        .or(() -> needLimit(request, series, ticket, purse, borrowed))
                        .or(
                                () ->
                                        members.check(
                                                request.member(),
                                                request.presence(),
                                                purse,
                                                request.actor()))
                        .or(() -> closedTo(series, now, purse.birthYear().orElse(0)));
        if (refusal.isPresent()) {
            return new Prepared.Refused(refusal.get());
        }
        var order =
                new SaleOrder(
                        request.member(),
                        series.number(),
                        series.scope(),
                        request.face(),
                        series.price(request.face()),
                        series.unitsOf(request.face()),
                        month,
                        request.means());
        VoucherPlan plan = VoucherPlan.of(place.view(), series, order, request.papers(), now);
        return plan.carries(order)
                ? new Prepared.Ready(series, order, borrowed, ticket)
                : new Prepared.Refused(new SaleOutcome.NoStock(plan.face(series)));
    }

    /** A ticket that holds limit consumes it also after the month's end (rule 6). */
    private static YearMonth month(
            SaleRequest request, Series series, Optional<Ticket> ticket, Instant now) {
        return ticket.filter(t -> !t.heldLimit().isZero())
                .filter(t -> t.wish().scope().equals(series.scope()))
                .filter(t -> !request.face().isOver(t.wish().face()))
                .map(t -> t.wish().month())
                .orElseGet(() -> YearMonth.from(SiteProjection.businessDay(now)));
    }

    private static Optional<SaleOutcome> closedTo(Series series, Instant now, int birthYear) {
        return switch (series.gate(now, birthYear)) {
            case SaleGate.Open open -> Optional.empty();
            case SaleGate.NotOpenYet not -> Optional.of(new SaleOutcome.NotOpenYet(not.opens()));
            case SaleGate.Closed closed -> Optional.of(new SaleOutcome.SeriesClosed());
            case SaleGate.WrongBirthYearWindow wrong ->
                    Optional.of(new SaleOutcome.WrongBirthYearWindow(wrong.nextOwn()));
        };
    }

    private Optional<SaleOutcome> needStock(
            SaleRequest request, Series series, Optional<Ticket> ticket, Instant now) {
        long units = series.unitsOf(request.face());
        if (free(series, ticket, now) < units && place.issuer().up()) {
            rights.stock(series.number(), request.face());
            if (free(series, ticket, now) < units && heardMore()) {
                rights.stock(series.number(), request.face());
            }
        }
        long free = free(series, ticket, now);
        return free < units
                ? Optional.of(new SaleOutcome.NoStock(series.faceOf(free)))
                : Optional.empty();
    }

    private long free(Series series, Optional<Ticket> ticket, Instant now) {
        return new StockShelf(place.view()).freeFor(ticket, series.number(), now);
    }

    /**
     * The issuer lends by what it has heard of this site: it believes that rights are still on
     * their way here, or units still unsold, whose entries wait for delivery.
     */
    private boolean heardMore() {
        return forward.forward().acknowledged() > 0;
    }

    private Optional<SaleOutcome> needLimit(
            SaleRequest request,
            Series series,
            Optional<Ticket> ticket,
            LimitPurse purse,
            List<SignedRight> borrowed) {
        if (!request.face().isOver(purse.freeFor(ticket))) {
            return Optional.empty();
        }
        Won before = purse.freeFor(ticket);
        Won possible = Won.of(before.amount() - before.amount() % series.unit().amount());
        if (!place.issuer().up()) {
            return Optional.of(new SaleOutcome.NoLimitRightOffline(possible));
        }
        RightsOutcome outcome = borrow(request, series, ticket, purse, borrowed);
        if (outcome instanceof RightsOutcome.Received
                && request.face().isOver(purse.freeFor(ticket))
                && heardMore()) {
            outcome = borrow(request, series, ticket, purse, borrowed);
        }
        return switch (outcome) {
            case RightsOutcome.Received received ->
                    request.face().isOver(purse.freeFor(ticket))
                            ? Optional.of(new SaleOutcome.NoLimitRightOffline(possible))
                            : Optional.empty();
            case RightsOutcome.NoLine none ->
                    Optional.of(new SaleOutcome.NoLimitRightOffline(possible));
            case RightsOutcome.Stopped stopped ->
                    Optional.of(new SaleOutcome.Stopped(stopped.obstacle()));
            case RightsOutcome.NotGranted not ->
                    Optional.of(refusal(not, purse.freeFor(ticket).plus(not.possible())));
        };
    }

    private RightsOutcome borrow(
            SaleRequest request,
            Series series,
            Optional<Ticket> ticket,
            LimitPurse purse,
            List<SignedRight> borrowed) {
        Won missing = request.face().minus(purse.freeFor(ticket));
        RightsOutcome outcome =
                rights.ask(
                        new Request.MoreLimit(
                                request.member(), series.scope(), purse.month(), missing));
        if (outcome instanceof RightsOutcome.Received received) {
            borrowed.addAll(received.rights());
        }
        return outcome;
    }

    private static SaleOutcome refusal(RightsOutcome.NotGranted not, Won possible) {
        return switch (not.reason()) {
            case UNKNOWN_MEMBER -> new SaleOutcome.UnknownMember();
            case OVER_PURCHASE_LIMIT -> new SaleOutcome.OverPurchaseLimit(possible);
            case OVER_HOLDING_LIMIT -> new SaleOutcome.OverHoldingLimit(possible);
            case NO_STOCK -> new SaleOutcome.NoStock(possible);
            case SERIES_CLOSED -> new SaleOutcome.SeriesClosed();
            case BLOCKED -> new SaleOutcome.MemberBlocked();
            case LIMIT_ELSEWHERE ->
                    new SaleOutcome.LimitElsewhere(
                            not.elsewhere().stream()
                                    .findFirst()
                                    .map(LentElsewhere::name)
                                    .orElse(""),
                            possible);
        };
    }
}
