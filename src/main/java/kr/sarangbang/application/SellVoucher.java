package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * Sells a voucher from the rights that lie at this site, with or without a line. When {@link #sell}
 * returns {@code Sold}, the voucher survives a power cut; for every other outcome no money stays
 * moved, or the outcome says that nobody can tell yet.
 */
public final class SellVoucher {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final RequestRights rights;
    private final ReturnRights returns;
    private final TakePayment payments;
    private final PrintPapers printing;
    private final CheckMember members;

    public SellVoucher(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.rights = new RequestRights(place);
        this.returns = new ReturnRights(place);
        this.payments = new TakePayment(place);
        this.printing = new PrintPapers(place);
        this.members = new CheckMember(place);
    }

    public SaleOutcome sell(SaleRequest request) {
        Optional<Obstacle> obstacle = threshold.obstacleWithPaper();
        if (obstacle.isPresent()) {
            return new SaleOutcome.Stopped(obstacle.get());
        }
        Optional<Series> found = place.bulletin().series(request.series());
        if (found.isEmpty()) {
            return new SaleOutcome.UnknownSeries();
        }
        Series series = found.get();
        Optional<SaleOutcome> refusal = refusalBeforeRights(request, series);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        dayEnd.closeEarlierDays();
        if (request.means() == PaymentMeans.CARD) {
            // One payment at a time: an unknown one is resolved before the next (rule 21).
            Optional<ActId> unresolved = payments.resolveOpen();
            if (unresolved.isPresent()) {
                return new SaleOutcome.PaymentUnknown(unresolved.get());
            }
        }
        var borrowed = new ArrayList<SignedRight>();
        SaleOutcome outcome = sellWithRights(request, series, borrowed);
        if (!(outcome instanceof SaleOutcome.Sold)
                && !(outcome instanceof SaleOutcome.PaymentUnknown)) {
            returns.limits(borrowed, request.actor());
        }
        return outcome;
    }

    private Optional<SaleOutcome> refusalBeforeRights(SaleRequest request, Series series) {
        if (!series.isWholeUnits(request.face())) {
            return Optional.of(new SaleOutcome.NotWholeUnits(series.unit()));
        }
        if (place.bulletin().blocked(request.member())) {
            return Optional.of(new SaleOutcome.MemberBlocked());
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
        Won price = series.price(request.face());
        if (request.means() == PaymentMeans.CASH && price.isOver(request.tendered())) {
            return Optional.of(new SaleOutcome.TooLittleCash(price.minus(request.tendered())));
        }
        return Optional.empty();
    }

    private SaleOutcome sellWithRights(
            SaleRequest request, Series series, List<SignedRight> borrowed) {
        Instant now = place.clock().now();
        YearMonth month = YearMonth.from(SiteProjection.businessDay(now));
        Optional<SaleOutcome> noStock = needStock(request, series, now);
        if (noStock.isPresent()) {
            return noStock.get();
        }
        var purse = new LimitPurse(place.view(), request.member(), series.scope(), month);
        Optional<SaleOutcome> noLimit = needLimit(request, series, month, purse, borrowed);
        if (noLimit.isPresent()) {
            return noLimit.get();
        }
        Optional<SaleOutcome> noMember = members.check(request, purse);
        if (noMember.isPresent()) {
            return noMember.get();
        }
        switch (series.gate(now, purse.birthYear().orElse(0))) {
            case SaleGate.Open open -> {}
            case SaleGate.NotOpenYet not -> {
                return new SaleOutcome.NotOpenYet(not.opens());
            }
            case SaleGate.Closed closed -> {
                return new SaleOutcome.SeriesClosed();
            }
            case SaleGate.WrongBirthYearWindow wrong -> {
                return new SaleOutcome.WrongBirthYearWindow(wrong.nextOwn());
            }
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
        return payAndSell(request, series, order);
    }

    private Optional<SaleOutcome> needStock(SaleRequest request, Series series, Instant now) {
        long units = series.unitsOf(request.face());
        if (new StockShelf(place.view()).free(series.number(), now) < units
                && place.issuer().up()) {
            rights.stock(series.number(), request.face());
        }
        long free = new StockShelf(place.view()).free(series.number(), now);
        return free < units
                ? Optional.of(new SaleOutcome.NoStock(series.faceOf(free)))
                : Optional.empty();
    }

    private Optional<SaleOutcome> needLimit(
            SaleRequest request,
            Series series,
            YearMonth month,
            LimitPurse purse,
            List<SignedRight> borrowed) {
        Won free = purse.free();
        if (!request.face().isOver(free)) {
            return Optional.empty();
        }
        Won possible = Won.of(free.amount() - free.amount() % series.unit().amount());
        if (!place.issuer().up()) {
            return Optional.of(new SaleOutcome.NoLimitRightOffline(possible));
        }
        Won missing = request.face().minus(free);
        RightsOutcome outcome =
                rights.ask(new Request.MoreLimit(request.member(), series.scope(), month, missing));
        return switch (outcome) {
            case RightsOutcome.Received received -> {
                borrowed.addAll(received.rights());
                yield request.face().isOver(purse.free())
                        ? Optional.of(new SaleOutcome.NoLimitRightOffline(possible))
                        : Optional.empty();
            }
            case RightsOutcome.NoLine none ->
                    Optional.of(new SaleOutcome.NoLimitRightOffline(possible));
            case RightsOutcome.NotGranted not ->
                    Optional.of(refusal(not.reason(), free.plus(not.possible())));
        };
    }

    private static SaleOutcome refusal(Answer.NoRight reason, Won possible) {
        return switch (reason) {
            case UNKNOWN_MEMBER -> new SaleOutcome.UnknownMember();
            case OVER_PURCHASE_LIMIT -> new SaleOutcome.OverPurchaseLimit(possible);
            case OVER_HOLDING_LIMIT -> new SaleOutcome.OverHoldingLimit(possible);
            case NO_STOCK -> new SaleOutcome.NoStock(possible);
            case SERIES_CLOSED -> new SaleOutcome.SeriesClosed();
            case BLOCKED -> new SaleOutcome.MemberBlocked();
        };
    }

    private SaleOutcome payAndSell(SaleRequest request, Series series, SaleOrder order) {
        ActId act = place.journal().nextAct();
        place.journal().append(new Draft(act, new Entry.SaleOpened(order), request.actor()));
        place.milestones().reached(Point.DRAWN);
        return switch (payments.take(act, order, request.actor())) {
            case TakePayment.Taken.Paid paid -> commit(request, series, order, act);
            case TakePayment.Taken.Declined declined ->
                    new SaleOutcome.PaymentDeclined(declined.reason());
            case TakePayment.Taken.Cancelled cancelled -> new SaleOutcome.PaymentCancelled();
            case TakePayment.Taken.Unknown unknown -> new SaleOutcome.PaymentUnknown(act);
        };
    }

    private SaleOutcome commit(SaleRequest request, Series series, SaleOrder order, ActId act) {
        Instant now = place.clock().now().truncatedTo(ChronoUnit.SECONDS);
        Optional<List<SignedSale>> vouchers = vouchers(series, order, act, now);
        if (vouchers.isEmpty()) {
            // The right passed its sell-until while the payment took its time: money back.
            payments.giveUp(act, SaleEnd.REVERSED, request.actor());
            return place.view().act(act).filter(row -> row.stage().isOpen()).isPresent()
                    ? new SaleOutcome.PaymentUnknown(act)
                    : new SaleOutcome.NoStock(Won.ZERO);
        }
        boolean cash = order.means() == PaymentMeans.CASH;
        Won tendered = cash ? request.tendered() : order.price();
        place.journal()
                .append(
                        new Draft(
                                act,
                                new Entry.VoucherSold(
                                        vouchers.get(), order.price(), tendered, order.means()),
                                request.actor()));
        place.milestones().reached(Point.COMMITTED);
        if (cash) {
            place.drawer().open();
        }
        PaperResult paper = printing.first(act);
        List<Slip> slips = vouchers.get().stream().<Slip>map(Slip.OfSale::new).toList();
        return new SaleOutcome.Sold(
                act,
                order.face(),
                order.price(),
                tendered.minus(order.price()),
                slips,
                new StockShelf(place.view()).free(series.number(), place.clock().now()),
                paper);
    }

    private Optional<List<SignedSale>> vouchers(
            Series series, SaleOrder order, ActId act, Instant now) {
        List<StockShelf.Run> runs;
        try {
            runs = new StockShelf(place.view()).take(series.number(), order.units(), now);
        } catch (IllegalArgumentException gone) {
            return Optional.empty();
        }
        List<Won> faces = runs.stream().map(r -> series.faceOf(r.units().size())).toList();
        var purse = new LimitPurse(place.view(), order.member(), order.scope(), order.month());
        Optional<List<List<LimitPart>>> limits = purse.take(faces);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        LocalDate expires = series.expiresWhenSoldOn(SiteProjection.businessDay(now));
        var vouchers = new ArrayList<SignedSale>();
        for (int i = 0; i < runs.size(); i++) {
            StockShelf.Run run = runs.get(i);
            var claims =
                    new SaleClaims(
                            act,
                            run.right().right().id(),
                            run.units(),
                            order.member(),
                            now,
                            expires,
                            limits.get().get(i),
                            order.means() == PaymentMeans.CASH);
            vouchers.add(place.signer().sign(run.right(), claims));
        }
        return Optional.of(vouchers);
    }
}
