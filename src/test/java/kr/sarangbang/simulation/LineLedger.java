package kr.sarangbang.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * The line of one site, reckoned anew from its journal and by nothing but the published rule; it
 * shares no arithmetic with the product. What is against the rule breaks the run at once.
 */
final class LineLedger {
    private final String site;
    private final LineRules rules;
    private final Map<ActId, Place> places = new TreeMap<>();
    private final List<Place> open = new ArrayList<>();
    private final Map<ActId, ActId> sales = new HashMap<>();
    private final Set<ActId> sold = new HashSet<>();
    private final Map<LocalDate, Set<Integer>> numbers = new HashMap<>();
    private final LaneCount lanes;
    private Optional<LocalDate> ending = Optional.empty();
    private Optional<EntryHeader> unaccompanied = Optional.empty();

    LineLedger(String site, LineRules rules) {
        this.site = site;
        this.rules = rules;
        this.lanes = new LaneCount(site, rules);
    }

    /** The next entry of the journal. */
    void read(EntryHeader header, Entry entry) {
        accompanied(entry);
        if (!(entry instanceof Entry.TicketAbsent)
                && !(entry instanceof Entry.TicketCarried)
                && !(entry instanceof Entry.TicketPromised)) {
            dayIsSettled();
        }
        switch (entry) {
            case Entry.OfLine line -> line(header, line);
            case Entry.SaleOpened opened -> unaccompanied = Optional.of(header);
            case Entry.VoucherSold done -> saleEnded(header, true);
            case Entry.SaleAbandoned gone -> saleEnded(header, false);
            default -> {
                // Nothing else is of the line.
            }
        }
    }

    /** No entry follows for now: whatever had to come with the last one must be there. */
    void paused() {
        accompanied(new Entry.TicketParked());
        dayIsSettled();
    }

    private void line(EntryHeader header, Entry.OfLine line) {
        if (line instanceof Entry.TicketTaken taken) {
            taken(header, taken);
            return;
        }
        if (line instanceof Entry.LineDayEnded ended) {
            ending = Optional.of(ended.day());
            return;
        }
        Place place = places.get(header.act());
        if (place == null || !place.isOpen()) {
            throw broken(header, "something was done with a number that is no place");
        }
        switch (line) {
            case Entry.TicketPromised promised -> promised(header, place, promised.promise());
            case Entry.TicketCalled called -> called(header, place, called);
            case Entry.TicketAbsent absent -> absent(header, place, absent);
            case Entry.TicketParked parked -> {
                require(header, isIdle(place), "set aside from " + place.stage);
                place.stage = TicketStage.PARKED;
            }
            case Entry.TicketResumed resumed -> {
                require(header, place.stage == TicketStage.PARKED, "taken up, not set aside");
                atWindow(header, place, resumed.window());
            }
            case Entry.TicketLeft left -> {
                require(header, place.stage != TicketStage.SERVING, "left during its sale");
                place.over(TicketStage.LEFT);
            }
            case Entry.TicketMoved moved -> {
                require(header, place.stage == TicketStage.WAITING, "moved from a window");
                require(header, !moved.reason().isBlank(), "moved without a reason");
                place.lane = moved.lane();
            }
            case Entry.TicketServing serving -> serving(header, place, serving);
            case Entry.TicketCarried carried -> carried(header, place, carried);
            case Entry.TicketTaken again -> throw broken(header, "taken twice");
            case Entry.LineDayEnded again -> throw broken(header, "not of a number");
        }
    }

    private static boolean isIdle(Place place) {
        return place.stage == TicketStage.WAITING || place.stage == TicketStage.CALLED;
    }

    private void taken(EntryHeader header, Entry.TicketTaken entry) {
        var place = new Place(header.act(), entry.ticket(), header.at());
        boolean another = open().stream().anyMatch(p -> p.number() == place.number());
        require(header, !another, "two people hold number " + place.number());
        require(
                header,
                numbers.computeIfAbsent(place.claims.day(), d -> new HashSet<>())
                        .add(place.number()),
                "number " + place.number() + " was given out twice on one day");
        Optional<Place> hoping =
                hoping(place.series()).stream()
                        .filter(p -> p.promise == Promise.RESERVE)
                        .findFirst();
        require(
                header,
                !place.promise.holdsStock() || hoping.isEmpty() || entry.insteadOf().isPresent(),
                "it was promised stock past one who hopes");
        places.put(place.act, place);
        open.add(place);
    }

    private void promised(EntryHeader header, Place place, Promise now) {
        boolean dayOver = ending.isPresent();
        require(
                header,
                dayOver || better(place.promise, now),
                "promise " + place.promise + " became " + now);
        if (now.holdsStock() && place.hopes() && !dayOver) {
            Place first = hoping(place.series()).getFirst();
            require(header, first == place, "stock went past number " + first.number());
        }
        place.promise = now;
    }

    private static boolean better(Promise before, Promise now) {
        return switch (before) {
            case NOT_TODAY -> true;
            case RESERVE -> now != Promise.NOT_TODAY;
            case STOCK_HELD -> now.holdsStock();
            case GUARANTEED -> now == Promise.GUARANTEED;
        };
    }

    private void called(EntryHeader header, Place place, Entry.TicketCalled entry) {
        if (place.stage == TicketStage.CALLED) {
            require(
                    header,
                    place.window.equals(Optional.of(entry.window())),
                    "number " + place.number() + " is called by two windows");
        } else {
            require(
                    header,
                    place.stage == TicketStage.WAITING,
                    "number " + place.number() + " was called from " + place.stage);
            lanes.called(header, place, waiting(), entry.turn());
        }
        atWindow(header, place, entry.window());
    }

    private void atWindow(EntryHeader header, Place place, String window) {
        boolean busy =
                open().stream()
                        .filter(p -> p != place && p.isAtAWindow())
                        .anyMatch(p -> p.window.equals(Optional.of(window)));
        require(header, !busy, "window " + window + " has two numbers");
        place.stage = TicketStage.CALLED;
        place.window = Optional.of(window);
        place.calls++;
    }

    private void absent(EntryHeader header, Place place, Entry.TicketAbsent entry) {
        if (place.stage == TicketStage.WAITING) {
            require(
                    header,
                    ending.isPresent() && place.absences > 0 && entry.over(),
                    "it ended, and nobody had called it in vain on a day that is over");
            place.over(TicketStage.ENDED);
            return;
        }
        require(header, place.stage == TicketStage.CALLED, "absent from " + place.stage);
        require(
                header,
                place.calls >= rules.callsBeforeAbsent(),
                "absent after " + place.calls + " calls");
        boolean over = place.absences + 1 >= rules.absences();
        require(header, entry.over() == over, "absent " + (place.absences + 1) + " times");
        if (over) {
            place.over(TicketStage.ENDED);
            return;
        }
        List<Place> others = waiting().stream().filter(p -> p.lane == place.lane).toList();
        Optional<Place> behind =
                others.isEmpty()
                        ? Optional.empty()
                        : Optional.of(others.get(Math.min(rules.behind(), others.size()) - 1));
        require(
                header,
                behind.map(p -> p.act).equals(entry.behind()),
                "it was put behind another than the rule says");
        place.waits();
        place.absences++;
        behind.ifPresent(p -> place.rank = p.rank);
        place.after = header.number();
    }

    private void serving(EntryHeader header, Place place, Entry.TicketServing entry) {
        require(header, place.stage == TicketStage.CALLED, "sold while " + place.stage);
        require(header, !sold.contains(place.act), "number " + place.number() + " is sold twice");
        place.stage = TicketStage.SERVING;
        place.sale = Optional.of(entry.sale());
        sales.put(entry.sale(), place.act);
    }

    private void carried(EntryHeader header, Place place, Entry.TicketCarried entry) {
        require(header, ending.isPresent(), "it went over, and no day was over");
        require(header, place.absences == 0 || !isWaitingAgain(place), "an absent one went over");
        require(header, !entry.printedEnd().isBefore(place.end), "its promise became shorter");
        place.end = entry.printedEnd();
        place.settled = ending;
        if (place.stage == TicketStage.CALLED) {
            place.waits();
        }
    }

    private static boolean isWaitingAgain(Place place) {
        return place.stage == TicketStage.WAITING;
    }

    private void saleEnded(EntryHeader header, boolean done) {
        ActId ticket = sales.remove(header.act());
        if (ticket == null) {
            return;
        }
        Place place = place(ticket).orElseThrow();
        if (done) {
            require(header, sold.add(ticket), "number " + place.number() + " is sold twice");
            place.over(TicketStage.SERVED);
        } else {
            place.stage = TicketStage.CALLED;
            place.sale = Optional.empty();
        }
    }

    /** A sale where people hold numbers has its ticket with it, or a name and a reason. */
    private void accompanied(Entry next) {
        Optional<EntryHeader> opened = unaccompanied;
        unaccompanied = Optional.empty();
        if (opened.isEmpty()) {
            return;
        }
        EntryHeader header = opened.get();
        boolean own =
                next instanceof Entry.TicketServing serving && serving.sale().equals(header.act());
        boolean waited = open().stream().anyMatch(p -> p.stage != TicketStage.SERVING);
        Actor who = header.actor();
        require(
                header,
                own || !waited || (who.staff().isPresent() && who.reason().isPresent()),
                "a sale passed the line without name and reason");
    }

    /** A day that is over has said of everybody whether they go over. */
    private void dayIsSettled() {
        ending.ifPresent(
                day -> {
                    for (Place place : open()) {
                        boolean must =
                                !SiteProjection.businessDay(place.end).isAfter(day)
                                        && place.stage != TicketStage.SERVING;
                        Broken.unless(
                                !must || place.settled.equals(ending),
                                "L7 " + site + ": " + day + " ended and forgot " + place.number());
                    }
                });
        ending = Optional.empty();
    }

    List<Place> open() {
        open.removeIf(place -> !place.isOpen());
        return List.copyOf(open);
    }

    /** Who waits, in the order of each lane. */
    List<Place> waiting() {
        return open().stream()
                .filter(p -> p.stage == TicketStage.WAITING)
                .sorted(Place.ORDER)
                .toList();
    }

    /** Who hopes for a series, first come first. */
    List<Place> hoping(int series) {
        return open().stream()
                .filter(p -> p.series() == series && p.hopes())
                .sorted(Comparator.comparing(p -> p.act))
                .toList();
    }

    Optional<Place> place(ActId act) {
        return Optional.ofNullable(places.get(act));
    }

    /** Every end at which somebody's promise runs out. */
    List<Instant> ends() {
        return new ArrayList<>(new HashSet<>(open().stream().map(p -> p.end).toList()));
    }

    private void require(EntryHeader header, boolean holds, String what) {
        if (!holds) {
            throw broken(header, what);
        }
    }

    private Broken broken(EntryHeader header, String what) {
        return new Broken("L7 " + site + " entry " + header.number() + ": " + what);
    }
}
