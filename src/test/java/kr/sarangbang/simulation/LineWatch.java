package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.testing.MemoryTables;

/**
 * Holds the line of one site against the rules after every step (rules 22 to 25): what its journal
 * says by {@link LineLedger}, what its rows say, what stock and limit there is for what was
 * promised, and what people were told.
 */
final class LineWatch {
    private static final int STEP = 5;

    private final SimulatedSite site;
    private final LineRules rules;
    private final LineDeeds deeds;
    private final Map<ActId, Integer> told = new TreeMap<>();

    /** A place that the ledger has once it keeps, until the ledger itself is made anew. */
    private final Set<ActId> unchecked = new TreeSet<>();

    private LineLedger ledger;
    private LineAudit audit;
    private long read;
    private Optional<Bytes> head = Optional.empty();

    LineWatch(SimulatedSite site, LineRules rules, LineDeeds deeds) {
        this.site = site;
        this.deeds = deeds;
        this.rules = rules;
        this.ledger = new LineLedger(site.id().text(), rules);
        this.audit = new LineAudit(rules);
    }

    /** Somebody was given this number, and keeps it whatever breaks. */
    void told(ActId ticket, int number) {
        told.put(ticket, number);
        unchecked.add(ticket);
    }

    LineLedger ledger() {
        return ledger;
    }

    /** The rows of the whole site are what its journal makes of an empty disk. */
    void replayed() {
        var anew = new MemoryTables();
        site.disk()
                .entries()
                .forEach(entry -> SiteProjection.apply(anew, entry.header(), entry.entry()));
        MemoryTables.Contents rows = site.disk().tables().contents();
        MemoryTables.Contents replay = anew.contents();
        Broken.unless(
                rows.tickets().equals(replay.tickets())
                        && rows.lineDays().equals(replay.lineDays())
                        && rows.stocks().equals(replay.stocks())
                        && rows.limits().equals(replay.limits())
                        && rows.acts().equals(replay.acts()),
                "L7 the rows of " + site.id() + " are not its journal's");
    }

    /** Reads what is new and asserts every invariant of the line. */
    void look() {
        if (!readOn()) {
            return;
        }
        numbersAreKept();
        rowsAreTheJournal();
        stockCoversWhatIsPromised();
        limitCoversWhatIsPromised();
    }

    /** Whether there was anything new to read. */
    private boolean readOn() {
        List<SignedEntry> entries = site.disk().entries();
        boolean same = read == 0 || (entries.size() >= read && head.equals(hashOf(entries, read)));
        if (same && read == entries.size()) {
            return false;
        }
        if (!same) {
            // A power cut took entries that nobody may have heard of; what was told is checked
            // apart.
            ledger = new LineLedger(site.id().text(), rules);
            audit = new LineAudit(rules);
            unchecked.addAll(told.keySet());
            read = 0;
        }
        for (SignedEntry entry : entries.subList(Math.toIntExact(read), entries.size())) {
            ledger.read(entry.header(), entry.entry());
            audit.entry(entry.header(), entry.entry());
            switch (entry.entry()) {
                case Entry.TicketTaken taken -> {
                    waitIsWithinTheDay(entry, taken);
                    waitIsForSomething(taken);
                }
                case Entry.TicketPromised promised when promised.promise().holdsStock() ->
                        deeds.done(LineDeed.PROMISED_LATER);
                case Entry.TicketCarried carried -> wentOver(entry);
                default -> {
                    // Nothing more to ask of it alone.
                }
            }
        }
        ledger.paused();
        read = entries.size();
        head = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast().hash());
        Broken.unless(
                audit.problems().isEmpty(),
                "L7 the audit and the reckoning do not agree at "
                        + site.id()
                        + ": "
                        + audit.problems().stream().limit(3).toList());
        return true;
    }

    private static Optional<Bytes> hashOf(List<SignedEntry> entries, long number) {
        return Optional.of(entries.get(Math.toIntExact(number) - 1).hash());
    }

    /** Nobody waits longer than the promise stands, or longer than there is something to buy. */
    private void waitIsWithinTheDay(SignedEntry entry, Entry.TicketTaken taken) {
        Duration left = Duration.between(entry.header().at(), taken.ticket().printedEnd());
        long most = Math.ceilDiv(Math.max(0, left.toSeconds()), 60L * STEP) * STEP;
        int to = taken.ticket().foretold().to();
        Broken.unless(
                to <= most,
                "L8 number "
                        + taken.ticket().number()
                        + " of "
                        + site.id()
                        + " was told "
                        + to
                        + " min, and the day ends in "
                        + most);
    }

    /** Nobody is told a wait for what nobody holds any more. */
    private void waitIsForSomething(Entry.TicketTaken taken) {
        int series = taken.ticket().wish().seriesNumber();
        boolean any =
                taken.ticket().promise().holdsStock()
                        || ledger.open().stream()
                                .anyMatch(p -> p.series() == series && p.promise.holdsStock());
        Broken.unless(
                any || taken.ticket().foretold().to() == 0,
                "L8 number "
                        + taken.ticket().number()
                        + " of "
                        + site.id()
                        + " was told a wait, and nothing is left");
    }

    private void wentOver(SignedEntry carried) {
        deeds.done(LineDeed.WENT_OVER_THE_NIGHT);
        ledger.place(carried.header().act())
                .filter(p -> !p.claims.wish().month().equals(month(carried.header().at())))
                .ifPresent(p -> deeds.done(LineDeed.WENT_OVER_THE_MONTH));
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(SiteProjection.businessDay(at));
    }

    private void numbersAreKept() {
        unchecked.forEach(
                act -> {
                    int number = told.getOrDefault(act, 0);
                    Broken.unless(
                            ledger.place(act).filter(p -> p.number() == number).isPresent(),
                            "L7 " + site.id() + " has lost number " + number + " (" + act + ")");
                });
        unchecked.clear();
    }

    private void rowsAreTheJournal() {
        Map<ActId, Ticket> rows =
                site.view().openTickets().stream()
                        .collect(Collectors.toMap(Ticket::act, ticket -> ticket));
        List<Place> open = ledger.open();
        Broken.unless(
                rows.size() == open.size(),
                "L7 " + site.id() + " has " + rows.size() + " places, and " + open.size());
        for (Place place : open) {
            Ticket row = rows.get(place.act);
            Broken.unless(row != null, "L7 " + site.id() + " forgot number " + place.number());
            if (row != null) {
                place.differs(row)
                        .ifPresent(
                                how -> {
                                    throw new Broken(
                                            "L7 number "
                                                    + place.number()
                                                    + " of "
                                                    + site.id()
                                                    + ": "
                                                    + how);
                                });
            }
        }
    }

    /** Whatever ends when: what is held until then is there until then. */
    private void stockCoversWhatIsPromised() {
        for (int series : List.of(1, 2)) {
            List<Place> holders =
                    ledger.open().stream()
                            .filter(p -> p.series() == series && p.held() > 0)
                            .toList();
            for (Instant end : ledger.ends()) {
                long held =
                        holders.stream()
                                .filter(p -> !p.end.isBefore(end))
                                .mapToLong(Place::held)
                                .sum();
                long there = remaining(series, end);
                Broken.unless(
                        held <= there,
                        "L2 numbers of "
                                + site.id()
                                + " hold "
                                + held
                                + " units of series "
                                + series
                                + " until "
                                + end
                                + ", and "
                                + there
                                + " last so long");
            }
            long all = holders.stream().mapToLong(Place::held).sum();
            long sales =
                    orders().stream()
                            .filter(o -> o.seriesNumber() == series)
                            .mapToLong(SaleOrder::units)
                            .sum();
            long there = remaining(series, Instant.MIN);
            Broken.unless(
                    all + sales <= there,
                    "L2 numbers and sales of "
                            + site.id()
                            + " hold "
                            + all
                            + " and "
                            + sales
                            + " units of series "
                            + series
                            + ", of "
                            + there);
        }
    }

    /** A right lasts until the end that was printed if it does not end before (rule 22). */
    private long remaining(int series, Instant until) {
        return site.view().stocks().stream()
                .filter(s -> s.right().seriesNumber() == series)
                .filter(s -> !s.right().sellUntil().isBefore(until))
                .mapToLong(s -> s.remaining().size())
                .sum();
    }

    private List<SaleOrder> orders() {
        return site.view().openActs().stream()
                .filter(row -> row.stage() == ActStage.OPEN)
                .flatMap(row -> row.order().stream())
                .toList();
    }

    private void limitCoversWhatIsPromised() {
        SiteView view = site.view();
        var held = new HashMap<String, Long>();
        for (Place place : ledger.open()) {
            if (place.held() > 0 && place.promise == Promise.GUARANTEED) {
                var wish = place.claims.wish();
                held.merge(
                        wish.member() + "/" + wish.scope().number() + "/" + wish.month(),
                        wish.face().amount(),
                        Long::sum);
            }
        }
        if (held.isEmpty()) {
            return;
        }
        for (SaleOrder order : orders()) {
            String key =
                    Optional.of(order.member())
                            + "/"
                            + order.scope().number()
                            + "/"
                            + order.month();
            held.computeIfPresent(key, (k, sum) -> sum + order.face().amount());
        }
        var lent = new HashMap<String, Won>();
        view.limits()
                .forEach(
                        l ->
                                lent.merge(
                                        Optional.of(l.right().member())
                                                + "/"
                                                + l.right().scope().number()
                                                + "/"
                                                + l.right().month(),
                                        l.remaining(),
                                        Won::plus));
        held.forEach(
                (who, sum) ->
                        Broken.unless(
                                sum <= lent.getOrDefault(who, Won.ZERO).amount(),
                                "L2 "
                                        + sum
                                        + " won of limit are promised at "
                                        + site.id()
                                        + " and "
                                        + lent.getOrDefault(who, Won.ZERO)
                                        + " are there"));
    }
}
