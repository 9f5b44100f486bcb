package kr.sarangbang.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;

/** Sales under a number, past the line, and without the number that is needed. */
final class TicketSales {
    /** A payment that turns out not to have been made gives the turn back before the next sale. */
    private static final Set<TicketStage> STILL_THEIR_TURN =
            EnumSet.of(TicketStage.CALLED, TicketStage.SERVING);

    private static final Actor PAST =
            new Actor(Optional.of("T-1"), Optional.empty(), 0, Optional.of("made up reason"));

    private final Town town;
    private final Buying buying;
    private final LineDeeds deeds;
    private final Chance chance;

    TicketSales(Town town, Buying buying, LineDeeds deeds) {
        this.town = town;
        this.buying = buying;
        this.deeds = deeds;
        this.chance = town.around().chance();
    }

    /** The holder came to the window, mostly for what the number says. */
    void serve(SimulatedSite site, Ticket ticket) {
        Optional<Person> buyer = buyer(ticket);
        if (buyer.isEmpty()) {
            return;
        }
        boolean less = ticket.wish().units() > 1 && chance.oneIn(6);
        boolean other = chance.oneIn(25);
        Won face = less ? Won.of(10_000) : ticket.wish().face();
        SaleRequest request = request(site, buyer.get(), series(ticket, other), face);
        boolean own = ticket.wish().member().isPresent() && chance.oneIn(2);
        SaleRequest passed = own ? request : request.with(new LinePass.OfTicket(ticket.act()));
        boolean inTime = site.clock().isBefore(ticket.printedEnd());
        Optional<SaleOutcome> outcome = buying.sell(site, passed);
        outcome.ifPresent(
                sale -> {
                    told(sale, less);
                    if (inTime && !other) {
                        promiseIsKept(site, ticket, sale);
                    }
                    if (sale instanceof SaleOutcome.Stopped && chance.oneIn(2)) {
                        site.mend();
                    }
                    if (isHopeless(sale) && chance.oneIn(2)) {
                        site.during(p -> p.tickets().leave(ticket.number(), Actor.CUSTOMER));
                        deeds.done(LineDeed.LEFT);
                    }
                });
    }

    private static SeriesId series(Ticket ticket, boolean other) {
        return (ticket.wish().seriesNumber() == 1) == !other
                ? Terms.CITY_SERIES
                : Terms.JONGNO_SERIES;
    }

    private Optional<Person> buyer(Ticket ticket) {
        if (ticket.wish().member().isPresent()) {
            return town.person(ticket.wish().member().get());
        }
        return someone();
    }

    private SaleRequest request(SimulatedSite site, Person person, SeriesId series, Won face) {
        return new SaleRequest(
                person.number().orElseThrow(),
                buying.presence(person, site),
                series,
                face,
                chance.percent(40) ? PaymentMeans.CASH : PaymentMeans.CARD,
                face,
                buying.actor(site));
    }

    private void told(SaleOutcome sale, boolean less) {
        switch (sale) {
            case SaleOutcome.Sold sold -> {
                deeds.done(LineDeed.SOLD_BY_TICKET);
                if (less) {
                    deeds.done(LineDeed.SOLD_LESS_THAN_WISHED);
                }
            }
            case SaleOutcome.PaymentDeclined no ->
                    deeds.done(LineDeed.PAYMENT_DECLINED_UNDER_A_TICKET);
            case SaleOutcome.PaymentUnknown unknown ->
                    deeds.done(LineDeed.PAYMENT_UNKNOWN_UNDER_A_TICKET);
            default -> {
                // Refused for a reason of its own.
            }
        }
    }

    private static boolean isHopeless(SaleOutcome sale) {
        return sale instanceof SaleOutcome.NoStock
                || sale instanceof SaleOutcome.OverPurchaseLimit
                || sale instanceof SaleOutcome.OverHoldingLimit
                || sale instanceof SaleOutcome.NoLimitRightOffline;
    }

    /** I7: who holds a promise and comes in time is served, unless their own limit refuses. */
    private static void promiseIsKept(SimulatedSite site, Ticket ticket, SaleOutcome sale) {
        boolean noStock = sale instanceof SaleOutcome.NoStock;
        boolean noTicket = sale instanceof SaleOutcome.NeedsTicket;
        boolean noLimit =
                sale instanceof SaleOutcome.OverPurchaseLimit
                        || sale instanceof SaleOutcome.OverHoldingLimit
                        || sale instanceof SaleOutcome.NoLimitRightOffline;
        Broken.unless(
                !noTicket,
                "I7 number " + ticket.number() + " is called at " + site.id() + " and barred");
        Broken.unless(
                !(noStock && ticket.promise().holdsStock()),
                "I7 number " + ticket.number() + " of " + site.id() + " held stock: " + sale);
        Broken.unless(
                !(noLimit && ticket.promise() == Promise.GUARANTEED),
                "I7 number " + ticket.number() + " of " + site.id() + " held limit: " + sale);
    }

    /** Somebody is served past the line, by name and reason. */
    void past(SimulatedSite site) {
        boolean waited = somebodyWaits(site);
        someone()
                .map(p -> request(site, p, Terms.CITY_SERIES, Won.of(20_000)))
                .map(r -> by(r, PAST).with(new LinePass.PastTheLine()))
                .flatMap(r -> buying.sell(site, r))
                .filter(outcome -> waited && outcome instanceof SaleOutcome.Sold)
                .ifPresent(sold -> deeds.done(LineDeed.SOLD_PAST_THE_LINE));
    }

    private static SaleRequest by(SaleRequest request, Actor actor) {
        return new SaleRequest(
                request.member(),
                request.presence(),
                request.series(),
                request.face(),
                request.means(),
                request.tendered(),
                actor);
    }

    /** Somebody without a called number tries all the same. */
    void without(SimulatedSite site) {
        boolean waited = somebodyWaits(site);
        Optional<Person> who = someone();
        if (who.isEmpty()) {
            return;
        }
        boolean called =
                site.view().openTickets().stream()
                        .filter(t -> STILL_THEIR_TURN.contains(t.stage()))
                        .anyMatch(t -> t.wish().member().equals(who.get().number()));
        SaleRequest request = request(site, who.get(), Terms.CITY_SERIES, Won.of(10_000));
        Optional<SaleOutcome> outcome = buying.sell(site, request);
        if (outcome.orElse(null) instanceof SaleOutcome.NeedsTicket) {
            deeds.done(LineDeed.BARRED_WITHOUT_A_TICKET);
        }
        Broken.unless(
                !(waited && !called && outcome.orElse(null) instanceof SaleOutcome.Sold),
                "L7 somebody was served at " + site.id() + " without a number, and others waited");
    }

    private static boolean somebodyWaits(SimulatedSite site) {
        return site.view().openTickets().stream().anyMatch(t -> t.stage() != TicketStage.SERVING);
    }

    private Optional<Person> someone() {
        List<Person> members = town.people().stream().filter(p -> p.number().isPresent()).toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(chance.pick(members));
    }
}
