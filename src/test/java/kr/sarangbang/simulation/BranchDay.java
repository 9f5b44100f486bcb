package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * One day at the windows of one branch, moment by moment: people come, take numbers, wait, miss
 * their call, set it aside, leave; windows call and sell by the real use cases. The hub is the one
 * place that knows the line; a station that is cut off from it can do nothing.
 */
final class BranchDay {
    private static final Duration AGAIN = Duration.ofSeconds(25);
    private static final Duration RETRY = Duration.ofSeconds(15);

    private final Branch branch;
    private final DayPattern pattern;
    private final SeriesId series;
    private final Instant midnight;
    private final SimulatedSite hub;
    private final Chance chance;
    private final Agenda agenda;
    private final List<Customer> customers;
    private final Map<ActId, Customer> holders = new HashMap<>();
    private final List<Counter> counters = new ArrayList<>();
    private final Deque<Customer> returning = new ArrayDeque<>();
    private Instant cutUntil = Instant.MIN;
    private int slips;

    /**
     * @param midnight at which the day begins in Seoul
     */
    BranchDay(
            Branch branch,
            DayPattern pattern,
            SeriesId series,
            Instant midnight,
            List<Customer> customers) {
        this.branch = branch;
        this.pattern = pattern;
        this.series = series;
        this.midnight = midnight;
        this.customers = List.copyOf(customers);
        this.hub = branch.hub();
        this.chance = branch.around().chance();
        this.agenda = new Agenda(branch.around().clock());
        for (int i = 1; i <= pattern.mostWindows(); i++) {
            counters.add(new Counter(i, i <= pattern.slow() ? DayPattern.SLOWNESS : 1));
        }
    }

    List<Customer> customers() {
        return customers;
    }

    /** How many were taken up from their slips. */
    int slips() {
        return slips;
    }

    /**
     * @param look after every event
     */
    void run(Runnable look) {
        customers.forEach(c -> agenda.at(c.arrives, () -> arrives(c)));
        counters.forEach(c -> agenda.at(time(DayPattern.OPENS), () -> idle(c)));
        agenda.at(time(LocalTime.of(8, 40)), this::everyMinute);
        agenda.at(time(LocalTime.of(8, 45)), this::askForStock);
        if (pattern.faults()) {
            faults();
        }
        agenda.until(time(DayPattern.CLOSES).plus(Duration.ofMinutes(30)), look);
        hub.during(
                program -> {
                    program.lineEnd().endToday(Buying.TELLER);
                    return true;
                });
        look.run();
    }

    private Instant time(LocalTime clock) {
        return midnight.plusSeconds(clock.toSecondOfDay());
    }

    private Instant now() {
        return branch.around().clock().instant();
    }

    private LocalTime clock() {
        return LocalTime.ofInstant(now(), SiteProjection.SEOUL);
    }

    private void askForStock() {
        hub.during(
                program ->
                        program.place()
                                .bulletin()
                                .series(series)
                                .map(
                                        s ->
                                                program.rights()
                                                        .stock(
                                                                s.number(),
                                                                Won.of(pattern.stock()))));
    }

    // What breaks.

    private void faults() {
        Faults faults = branch.around().faults();
        agenda.at(time(LocalTime.of(10, 40)), hub::kill);
        agenda.at(time(LocalTime.of(11, 25)), () -> faults.force(Fault.CRASH_COMMITTED, 1));
        agenda.at(time(LocalTime.of(11, 45)), () -> faults.force(Fault.PAPER_OUT, 1));
        agenda.at(time(LocalTime.of(11, 55)), hub::mend);
        agenda.at(time(LocalTime.of(12, 10)), () -> cutUntil = now().plus(Duration.ofMinutes(40)));
        agenda.at(
                time(LocalTime.of(13, 0)),
                () -> hub.line().cutUntil(now().plus(Duration.ofMinutes(90))));
    }

    private boolean isCut(int station) {
        return now().isBefore(cutUntil) && station > pattern.mostWindows() - 2;
    }

    private void everyMinute() {
        if (!hub.isRunning()) {
            // It was killed, and is back within seconds.
            agenda.in(Duration.ofSeconds(10), hub::start);
        } else if (hub.line().up()) {
            hub.forward();
        } else if (!hub.line().isCut()) {
            hub.sync();
        }
        agenda.in(Duration.ofSeconds(hub.isRunning() ? 60 : 5), this::everyMinute);
    }

    // At the kiosks.

    private void arrives(Customer customer) {
        boolean atSecondKiosk = chance.oneIn(2);
        if (atSecondKiosk && now().isBefore(cutUntil)) {
            agenda.in(Duration.ofSeconds(30), () -> take(customer, customer.face, customer.known));
        } else {
            take(customer, customer.face, customer.known);
        }
    }

    private void take(Customer customer, long face, boolean known) {
        var wish =
                new TicketWish(
                        series,
                        Won.of(face),
                        customer.lane,
                        known
                                ? Optional.of(
                                        new TicketWish.Holder(
                                                customer.member,
                                                new Presence.CardAnswered(
                                                        branch.cards().of(customer.member))))
                                : Optional.empty(),
                        Actor.CUSTOMER);
        switch (hub.during(program -> program.tickets().take(wish)).orElse(null)) {
            case null -> agenda.in(RETRY, () -> take(customer, face, known));
            case TicketOutcome.Taken taken -> taken(customer, taken.ticket());
            case TicketOutcome.NeedsMember needs -> take(customer, face, true);
            case TicketOutcome.OverLimit over -> {
                long possible = over.possible().amount() / 10_000 * 10_000;
                if (possible > 0 && possible < face) {
                    take(customer, possible, known);
                } else {
                    customer.ownLimit = true;
                }
            }
            case TicketOutcome other -> {
                customer.refused = other.toString();
                customer.gone = true;
            }
        }
    }

    private void taken(Customer customer, Ticket ticket) {
        customer.ticket = Optional.of(ticket.act());
        customer.number = ticket.number();
        customer.promise = ticket.promise();
        customer.foretold = ticket.claims().foretold();
        customer.taken = ticket.takenAt();
        holders.put(ticket.act(), customer);
        if (ticket.promise() == Promise.NOT_TODAY && chance.percent(85)) {
            leave(customer);
        } else if (customer.manner == Customer.Manner.LEAVES) {
            agenda.in(
                    chance.between(Duration.ofMinutes(10), Duration.ofMinutes(50)),
                    () -> {
                        if (customer.called.isEmpty()) {
                            leave(customer);
                        }
                    });
        }
    }

    private void leave(Customer customer) {
        if (hub.during(p -> p.tickets().leave(customer.number, Actor.CUSTOMER)).isPresent()) {
            customer.gone = true;
        } else {
            agenda.in(RETRY, () -> leave(customer));
        }
    }

    // At the windows.

    private void idle(Counter counter) {
        counter.customer = Optional.empty();
        if (clock().isAfter(DayPattern.CLOSES)) {
            return;
        }
        boolean away = counter.index > pattern.windowsAt(clock());
        if (away || isCut(counter.index) || !hub.isRunning()) {
            agenda.in(RETRY, () -> idle(counter));
            return;
        }
        if (!returning.isEmpty()) {
            resume(counter, returning.removeFirst());
            return;
        }
        switch (hub.during(p -> p.tickets().call(counter.name(), Buying.TELLER)).orElse(null)) {
            case CallOutcome.Called called -> called(counter, called.ticket());
            case CallOutcome.WindowBusy busy -> called(counter, busy.ticket());
            case null, default -> agenda.in(RETRY, () -> idle(counter));
        }
    }

    private void resume(Counter counter, Customer customer) {
        CallOutcome outcome =
                hub.during(p -> p.tickets().resume(customer.number, counter.name(), Buying.TELLER))
                        .orElse(null);
        if (outcome instanceof CallOutcome.Called) {
            slips++;
            serve(counter, customer);
        } else {
            returning.addLast(customer);
            agenda.in(RETRY, () -> idle(counter));
        }
    }

    private void called(Counter counter, Ticket ticket) {
        Customer customer = holders.get(ticket.act());
        if (customer == null || ticket.stage() != TicketStage.CALLED) {
            agenda.in(RETRY, () -> idle(counter));
            return;
        }
        if (customer.called.isEmpty()) {
            customer.called = Optional.of(now());
        }
        counter.customer = Optional.of(customer);
        if (customer.hears(ticket.absences())) {
            customer.came = true;
            Duration walk = chance.between(Duration.ofSeconds(8), Duration.ofSeconds(35));
            agenda.in(walk, () -> serve(counter, customer));
        } else {
            agenda.in(AGAIN, () -> nobodyComes(counter));
        }
    }

    private void nobodyComes(Counter counter) {
        if (isCut(counter.index)) {
            agenda.in(RETRY, () -> nobodyComes(counter));
            return;
        }
        switch (hub.during(p -> p.tickets().absent(counter.name(), Buying.TELLER)).orElse(null)) {
            case CallOutcome.CallAgain again -> {
                hub.during(p -> p.tickets().again(counter.name(), Buying.TELLER));
                agenda.in(AGAIN, () -> nobodyComes(counter));
            }
            case null -> agenda.in(RETRY, () -> nobodyComes(counter));
            case CallOutcome other -> agenda.in(Duration.ofSeconds(5), () -> idle(counter));
        }
    }

    private void serve(Counter counter, Customer customer) {
        counter.customer = Optional.of(customer);
        if (customer.manner == Customer.Manner.PARKS && parks(counter, customer)) {
            return;
        }
        agenda.in(service(counter, customer), () -> sell(counter, customer));
    }

    private Duration service(Counter counter, Customer customer) {
        double normal = branch.around().chance().random().nextGaussian();
        double mean =
                DayPattern.MEAN_SERVICE.toSeconds()
                        * counter.slowness
                        * (customer.lane == Lane.PRIORITY ? DayPattern.PRIORITY_FACTOR : 1);
        double sigma = DayPattern.SIGMA;
        return Duration.ofSeconds(Math.round(mean * Math.exp(sigma * normal - sigma * sigma / 2)));
    }

    /** Once: they forgot something, and come back with the slip. */
    private boolean parks(Counter counter, Customer customer) {
        boolean done = setAside(customer);
        if (done) {
            Duration away = chance.between(Duration.ofMinutes(8), Duration.ofMinutes(25));
            customer.manner = Customer.Manner.STAYS;
            agenda.in(away, () -> returning.addLast(customer));
            agenda.in(Duration.ofSeconds(10), () -> idle(counter));
        }
        return done;
    }

    private boolean setAside(Customer customer) {
        return hub.during(p -> p.tickets().park(customer.number, Buying.TELLER))
                .flatMap(ticket -> ticket)
                .isPresent();
    }

    private void sell(Counter counter, Customer customer) {
        if (isCut(counter.index)) {
            // Their window can do nothing; another one sets them aside and takes them up.
            if (setAside(customer)) {
                returning.addLast(customer);
                agenda.in(RETRY, () -> idle(counter));
            } else {
                agenda.in(RETRY, () -> sell(counter, customer));
            }
            return;
        }
        Optional<Ticket> ticket = hub.view().ticket(customer.ticket.orElseThrow());
        if (ticket.filter(t -> t.stage() == TicketStage.SERVED).isPresent()) {
            // The hub died over it, and the paper is out since.
            served(counter, customer);
            return;
        }
        Won face = ticket.orElseThrow().wish().face();
        var request =
                new SaleRequest(
                        customer.member,
                        new Presence.IdShown(),
                        series,
                        face,
                        PaymentMeans.CASH,
                        face,
                        Buying.TELLER);
        SaleOutcome outcome =
                hub.during(
                                p ->
                                        p.sell()
                                                .sell(
                                                        request.with(
                                                                new LinePass.OfTicket(
                                                                        customer.ticket
                                                                                .orElseThrow()))))
                        .orElse(null);
        switch (outcome) {
            case null -> agenda.in(RETRY, () -> sell(counter, customer));
            case SaleOutcome.Stopped stopped -> agenda.in(RETRY, () -> sell(counter, customer));
            case SaleOutcome.Sold sold -> served(counter, customer);
            case SaleOutcome refused -> refused(counter, customer, refused);
        }
    }

    private void served(Counter counter, Customer customer) {
        customer.served = Optional.of(now());
        agenda.in(Duration.ofSeconds(5), () -> idle(counter));
    }

    private void refused(Counter counter, Customer customer, SaleOutcome outcome) {
        customer.ownLimit =
                outcome instanceof SaleOutcome.OverPurchaseLimit
                        || outcome instanceof SaleOutcome.OverHoldingLimit
                        || outcome instanceof SaleOutcome.NoLimitRightOffline;
        customer.refused = outcome.toString();
        leave(customer);
        agenda.in(Duration.ofSeconds(5), () -> idle(counter));
    }
}
