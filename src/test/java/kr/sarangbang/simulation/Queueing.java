package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketSlip;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;

/** People who take numbers, and windows that call them, at those selling sites that run a line. */
final class Queueing {
    static final List<String> WINDOWS = List.of("1", "2", "3");
    private static final int SHARE_WITH_A_LINE = 50;
    private static final Instant OPENS = Instant.parse("2022-07-14T01:00:00Z");

    private final Town town;
    private final Buying buying;
    private final Chance chance;
    private final Trace trace;
    private final LineDeeds deeds = new LineDeeds();
    private final Map<SimulatedSite, LineWatch> watches = new LinkedHashMap<>();
    private List<SimulatedSite> lines;
    private final TicketSales sales;

    Queueing(Town town, Buying buying) {
        this.town = town;
        this.buying = buying;
        this.chance = town.around().chance();
        this.trace = town.around().trace();
        this.sales = new TicketSales(town, buying, deeds);
        for (SimulatedSite kiosk : town.kiosks()) {
            // Where sites are lost, there is a line at which their numbers can be shown.
            if (chance.percent(SHARE_WITH_A_LINE) || losing()) {
                watches.put(kiosk, new LineWatch(kiosk, Terms.LINE, deeds));
            }
        }
        this.lines = List.copyOf(watches.keySet());
    }

    Map<LineDeed, Long> deeds() {
        return deeds.all();
    }

    /** Asserts every invariant of every line. */
    void look() {
        Suspects suspects = town.around().facts().suspects();
        if (!suspects.isEmpty() && watches.keySet().removeIf(site -> suspects.has(site.id()))) {
            // Numbers of a lost disk are lost with it; nothing is promised for them.
            lines = List.copyOf(watches.keySet());
        }
        followLosses();
        watches.forEach(
                (site, watch) -> {
                    town.around()
                            .facts()
                            .takeNewNumbers(site)
                            .forEach(act -> watch.told(act, number(site, act)));
                    watch.look();
                });
    }

    /** A lost site has no line any more; where one begins anew, a new line does. */
    private void followLosses() {
        if (town.around().facts().losses().all().isEmpty()) {
            return;
        }
        watches.keySet().removeIf(site -> !town.kiosks().contains(site));
        for (SimulatedSite kiosk : town.kiosks()) {
            if (losing()) {
                watches.computeIfAbsent(kiosk, site -> new LineWatch(site, Terms.LINE, deeds));
            }
        }
        lines = List.copyOf(watches.keySet());
    }

    /** Sites that run a line now. */
    List<SimulatedSite> lines() {
        return lines;
    }

    /** A number of a lost site has one of this line now. */
    void served(SimulatedSite site, Ticket ticket) {
        Optional.ofNullable(watches.get(site)).orElseThrow().told(ticket.act(), ticket.number());
        deeds.done(LineDeed.SERVED_FOR_A_LOST_SITE);
    }

    private static int number(SimulatedSite site, ActId act) {
        return site.view().ticket(act).map(Ticket::number).orElse(0);
    }

    /** After everything came home: the rows of each site are its journal's. */
    void replayed() {
        watches.values().forEach(LineWatch::replayed);
    }

    void act() {
        if (watches.isEmpty()) {
            return;
        }
        SimulatedSite site = chance.pick(lines);
        int deaths = site.deaths();
        boolean early = town.around().clock().instant().isBefore(OPENS);
        int what = chance.below(early ? 48 : 100);
        if (what < 28) {
            take(site);
        } else if (what < 48) {
            call(site);
        } else if (what < 76) {
            atAWindow(site).ifPresent(t -> sales.serve(site, t));
        } else if (what < 84) {
            nobodyComes(site);
        } else if (what < 91) {
            holdersWish(site);
        } else if (what < 94) {
            stockMoves(site);
        } else {
            others(site);
        }
        if (site.deaths() > deaths) {
            died(site, what);
        }
    }

    private void died(SimulatedSite site, int what) {
        if (!site.view().openTickets().isEmpty()) {
            deeds.done(LineDeed.DIED_WITH_A_LINE);
        }
        if (what < 28) {
            deeds.done(LineDeed.DIED_OVER_A_NUMBER);
        } else if (what < 48) {
            deeds.done(LineDeed.DIED_OVER_A_CALL);
        } else if (what < 76) {
            deeds.done(LineDeed.DIED_OVER_A_TICKETS_SALE);
        }
    }

    private void take(SimulatedSite site) {
        Optional<Person> neighbour =
                losing() && chance.oneIn(2) ? neighbour(site) : Optional.empty();
        Person person = neighbour.orElseGet(() -> chance.pick(town.people()));
        boolean known =
                person.number().isPresent() && (neighbour.isPresent() || chance.percent(55));
        int units = 1 + chance.below(neighbour.isPresent() ? 3 : known ? 12 : 6);
        Lane lane = chance.percent(30) ? Lane.PRIORITY : Lane.GENERAL;
        var wish =
                new TicketWish(
                        chance.percent(60) ? Terms.CITY_SERIES : Terms.JONGNO_SERIES,
                        Won.of(units * 10_000L),
                        lane,
                        known
                                ? person.number()
                                        .map(
                                                number ->
                                                        new TicketWish.Holder(
                                                                number,
                                                                buying.presence(person, site)))
                                : Optional.empty(),
                        buying.actor(site));
        boolean up = site.line().up();
        Optional<TicketOutcome> outcome = site.during(program -> program.tickets().take(wish));
        trace.note(site.id() + " number " + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.orElse(null) instanceof TicketOutcome.Taken taken) {
            taken(site, taken.ticket(), known, up);
            if (taken.ticket().promise() == Promise.NOT_TODAY && chance.percent(70)) {
                leave(site, taken.ticket());
            }
        } else if (outcome.isPresent()) {
            deeds.done(LineDeed.NUMBER_REFUSED);
        }
    }

    /** Somebody who has limit there, so that a number of theirs can be promised. */
    private Optional<Person> neighbour(SimulatedSite site) {
        List<Person> all =
                site.view().limits().stream()
                        .filter(lent -> !lent.remaining().isZero())
                        .flatMap(lent -> town.person(lent.right().member()).stream())
                        .distinct()
                        .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.pick(all));
    }

    private boolean losing() {
        return town.around().faults().on().contains(Fault.Family.LOST_SITE);
    }

    private void taken(SimulatedSite site, Ticket ticket, boolean known, boolean up) {
        Optional.ofNullable(watches.get(site)).orElseThrow().told(ticket.act(), ticket.number());
        deeds.done(known ? LineDeed.TAKEN_BY_A_MEMBER : LineDeed.TAKEN_BY_NOBODY);
        deeds.done(LineDeed.valueOf(ticket.promise().name()));
        if (ticket.lane() == Lane.PRIORITY) {
            deeds.done(LineDeed.TAKEN_FOR_PRIORITY);
        }
        if (!up) {
            deeds.done(LineDeed.TAKEN_WITHOUT_A_LINE);
        }
        if (ticket.takenAt().isBefore(OPENS)) {
            deeds.done(LineDeed.TAKEN_BEFORE_THE_OPENING);
        }
    }

    private void call(SimulatedSite site) {
        String window = chance.pick(WINDOWS);
        Optional<CallOutcome> outcome =
                site.during(program -> program.tickets().call(window, Actor.CUSTOMER));
        trace.note(site.id() + " call " + outcome.map(Outcomes::word).orElse("-"));
        switch (outcome.orElse(null)) {
            case CallOutcome.Called called -> deeds.done(LineDeed.CALLED);
            case CallOutcome.NotOpenYet early -> {
                Broken.unless(
                        site.clock().isBefore(early.opens()), "L7 it is open and nobody is called");
                deeds.done(LineDeed.CALLED_TOO_EARLY);
            }
            case null, default -> {
                // Nobody waits, or the window is not free.
            }
        }
    }

    private Optional<Ticket> atAWindow(SimulatedSite site) {
        List<Ticket> called = in(site, TicketStage.CALLED);
        return called.isEmpty() ? Optional.empty() : Optional.of(chance.pick(called));
    }

    private static List<Ticket> in(SimulatedSite site, TicketStage stage) {
        return site.view().openTickets().stream().filter(t -> t.stage() == stage).toList();
    }

    /** A number is called as often as the rule says, and nobody comes. */
    private void nobodyComes(SimulatedSite site) {
        Optional<String> window = atAWindow(site).flatMap(Ticket::window);
        if (window.isEmpty()) {
            return;
        }
        for (int i = 0; i <= Terms.LINE.callsBeforeAbsent(); i++) {
            town.around().clock().pass(Duration.ofSeconds(30));
            Optional<CallOutcome> outcome =
                    site.during(p -> p.tickets().absent(window.get(), Actor.CUSTOMER));
            trace.note(site.id() + " absent " + outcome.map(Outcomes::word).orElse("-"));
            if (outcome.orElse(null) instanceof CallOutcome.CallAgain) {
                site.during(p -> p.tickets().again(window.get(), Actor.CUSTOMER));
                deeds.done(LineDeed.CALLED_AGAIN);
                continue;
            }
            if (outcome.orElse(null) instanceof CallOutcome.PutBack back) {
                deeds.done(
                        back.ticket().stage() == TicketStage.ENDED
                                ? LineDeed.ENDED_BY_ABSENCE
                                : LineDeed.ABSENT);
            }
            return;
        }
    }

    private void holdersWish(SimulatedSite site) {
        List<Ticket> open = site.view().openTickets();
        List<Ticket> parked = in(site, TicketStage.PARKED);
        if (open.isEmpty()) {
            return;
        }
        Ticket one = chance.pick(open);
        switch (chance.below(4)) {
            case 0 ->
                    site.during(p -> p.tickets().park(one.number(), Actor.CUSTOMER))
                            .flatMap(done -> done)
                            .ifPresent(t -> deeds.done(LineDeed.PARKED));
            case 1 -> {
                if (!parked.isEmpty()) {
                    resume(site, chance.pick(parked));
                }
            }
            case 2 -> leave(site, one);
            default -> {
                Lane other = one.lane() == Lane.GENERAL ? Lane.PRIORITY : Lane.GENERAL;
                site.during(p -> p.tickets().move(one.number(), other, "made up", Buying.TELLER))
                        .flatMap(done -> done)
                        .ifPresent(t -> deeds.done(LineDeed.MOVED));
            }
        }
        trace.note(site.id() + " holder of " + one.number());
    }

    private void leave(SimulatedSite site, Ticket ticket) {
        site.during(p -> p.tickets().leave(ticket.number(), Actor.CUSTOMER))
                .flatMap(done -> done)
                .ifPresent(t -> deeds.done(LineDeed.LEFT));
    }

    private void resume(SimulatedSite site, Ticket parked) {
        String window = chance.pick(WINDOWS);
        Optional<CallOutcome> outcome =
                site.during(p -> p.tickets().resume(parked.number(), window, Actor.CUSTOMER));
        if (outcome.orElse(null) instanceof CallOutcome.Called) {
            deeds.done(LineDeed.RESUMED);
        }
    }

    private void stockMoves(SimulatedSite site) {
        int series = 1 + chance.below(2);
        boolean hoped =
                site.view().openTickets().stream()
                        .anyMatch(
                                t ->
                                        t.wish().seriesNumber() == series
                                                && t.promise() == Promise.RESERVE);
        if (chance.oneIn(2)) {
            site.during(p -> p.returns().stock(series, Actor.CUSTOMER))
                    .filter(went -> !went.isEmpty() && !site.view().openTickets().isEmpty())
                    .ifPresent(went -> deeds.done(LineDeed.STOCK_WENT_BACK));
        } else {
            site.during(p -> p.rights().stock(series, Won.of(200_000)))
                    .filter(came -> hoped)
                    .ifPresent(came -> deeds.done(LineDeed.STOCK_CAME_LATE));
        }
        trace.note(site.id() + " stock of " + series + " moves");
    }

    private void others(SimulatedSite site) {
        switch (chance.below(10)) {
            case 0 ->
                    site.during(
                                    program -> {
                                        program.lineEnd().endToday(Buying.TELLER);
                                        return true;
                                    })
                            .ifPresent(done -> deeds.done(LineDeed.DAY_ENDED));
            case 1, 2, 3 -> sales.past(site);
            case 4, 5 -> sales.without(site);
            default -> check(site);
        }
    }

    /** Whoever has a paper sees that nobody passed them. */
    private void check(SimulatedSite site) {
        List<Map.Entry<ActId, String>> papers =
                List.copyOf(town.around().facts().numbers(site).entrySet());
        if (papers.isEmpty()) {
            return;
        }
        Map.Entry<ActId, String> paper = chance.pick(papers);
        site.during(
                        program -> {
                            var own = new TicketSlip(program.place()).of(paper.getKey());
                            Broken.unless(
                                    site.slips().text(own).equals(paper.getValue()),
                                    "L7 the paper of a number is not its journal's");
                            return program.tickets().check(paper.getValue());
                        })
                .ifPresent(
                        checked -> {
                            Broken.unless(
                                    checked instanceof CheckLine.Checked.Fair fair
                                            && fair.problems().isEmpty(),
                                    "L7 a paper of " + site.id() + " is answered " + checked);
                            deeds.done(LineDeed.CHECKED_BY_PAPER);
                        });
    }
}
