package kr.sarangbang.codec;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;

/** The content of the entries of the walk-in line, written and read. */
final class LineEntries {
    private static final int MOST_WINDOW_CHARS = 12;
    private static final int MOST_REASON_CHARS = 200;
    private static final int MOST_SHARE = 10;

    private LineEntries() {}

    static int kind(Entry.OfLine entry) {
        return switch (entry) {
            case Entry.TicketTaken e -> EntryKinds.TICKET_TAKEN;
            case Entry.TicketPromised e -> EntryKinds.TICKET_PROMISED;
            case Entry.TicketCalled e -> EntryKinds.TICKET_CALLED;
            case Entry.TicketAbsent e -> EntryKinds.TICKET_ABSENT;
            case Entry.TicketParked e -> EntryKinds.TICKET_PARKED;
            case Entry.TicketResumed e -> EntryKinds.TICKET_RESUMED;
            case Entry.TicketLeft e -> EntryKinds.TICKET_LEFT;
            case Entry.TicketMoved e -> EntryKinds.TICKET_MOVED;
            case Entry.TicketServing e -> EntryKinds.TICKET_SERVING;
            case Entry.TicketCarried e -> EntryKinds.TICKET_CARRIED;
            case Entry.LineDayEnded e -> EntryKinds.LINE_DAY_ENDED;
        };
    }

    static void put(CborMap map, Entry.OfLine entry) {
        switch (entry) {
            case Entry.TicketTaken e -> {
                put(map, e.ticket());
                e.insteadOf().ifPresent(lost -> Fields.put(map, 14, lost));
            }
            case Entry.TicketPromised e -> map.put(1, Codes.PROMISE.of(e.promise()));
            case Entry.TicketCalled e -> {
                map.put(1, e.window());
                map.put(2, e.turn().priorityCalls());
                map.put(3, e.turn().generalCalls());
            }
            case Entry.TicketAbsent e -> {
                e.behind().ifPresent(act -> Fields.put(map, 1, act));
                map.put(2, e.over());
            }
            case Entry.TicketParked e -> {}
            case Entry.TicketResumed e -> map.put(1, e.window());
            case Entry.TicketLeft e -> {}
            case Entry.TicketMoved e -> {
                map.put(1, Codes.LANE.of(e.lane()));
                map.put(2, e.reason());
            }
            case Entry.TicketServing e -> Fields.put(map, 1, e.sale());
            case Entry.TicketCarried e -> map.put(1, Instants.seconds(e.printedEnd()));
            case Entry.LineDayEnded e -> Fields.put(map, 1, e.day());
        }
    }

    private static void put(CborMap map, TicketClaims ticket) {
        Wish wish = ticket.wish();
        Fields.put(map, 1, ticket.day());
        map.put(2, ticket.number());
        map.put(3, Codes.LANE.of(ticket.lane()));
        map.put(4, Codes.PROMISE.of(ticket.promise()));
        map.put(5, Instants.seconds(ticket.printedEnd()));
        map.put(6, ticket.foretold().from());
        map.put(7, ticket.foretold().to());
        map.put(8, wish.seriesNumber());
        Fields.put(map, 9, wish.scope());
        Fields.put(map, 10, wish.face());
        map.put(11, wish.units());
        Fields.put(map, 12, wish.month());
        wish.member().ifPresent(member -> Fields.put(map, 13, member));
    }

    /**
     * @throws Malformed for a kind that no entry has
     */
    static Entry read(int kind, CborReader map) {
        return switch (kind) {
            case EntryKinds.TICKET_TAKEN ->
                    new Entry.TicketTaken(
                            ticket(map), Fields.optional(map, 14, key -> Fields.act(map, key)));
            case EntryKinds.TICKET_PROMISED ->
                    new Entry.TicketPromised(Codes.PROMISE.value(map.natural(1)));
            case EntryKinds.TICKET_CALLED ->
                    new Entry.TicketCalled(
                            window(map),
                            new LaneTurn(map.small(2, 0, MOST_SHARE), map.small(3, 0, MOST_SHARE)));
            case EntryKinds.TICKET_ABSENT ->
                    new Entry.TicketAbsent(
                            Fields.optional(map, 1, key -> Fields.act(map, key)), map.flag(2));
            case EntryKinds.TICKET_PARKED -> new Entry.TicketParked();
            case EntryKinds.TICKET_RESUMED -> new Entry.TicketResumed(window(map));
            case EntryKinds.TICKET_LEFT -> new Entry.TicketLeft();
            case EntryKinds.TICKET_MOVED ->
                    new Entry.TicketMoved(
                            Codes.LANE.value(map.natural(1)), map.text(2, MOST_REASON_CHARS));
            case EntryKinds.TICKET_SERVING -> new Entry.TicketServing(Fields.act(map, 1));
            case EntryKinds.TICKET_CARRIED ->
                    new Entry.TicketCarried(
                            Instant.ofEpochSecond(map.integer(1, 0, Instants.MOST_SECONDS)));
            case EntryKinds.LINE_DAY_ENDED -> new Entry.LineDayEnded(Fields.day(map, 1));
            default -> throw new Malformed("an entry of a kind that is not known: " + kind);
        };
    }

    private static String window(CborReader map) {
        return map.text(1, MOST_WINDOW_CHARS);
    }

    private static TicketClaims ticket(CborReader map) {
        var wish =
                new Wish(
                        map.small(8, 0, 9999),
                        Fields.scope(map, 9),
                        Fields.won(map, 10),
                        map.natural(11),
                        Fields.month(map, 12),
                        map.has(13) ? Optional.of(Fields.member(map, 13)) : Optional.empty());
        return new TicketClaims(
                Fields.day(map, 1),
                map.small(2, 1, TicketClaims.MOST_NUMBER),
                Codes.LANE.value(map.natural(3)),
                wish,
                Codes.PROMISE.value(map.natural(4)),
                Instant.ofEpochSecond(map.integer(5, 0, Instants.MOST_SECONDS)),
                new Wait(map.small(6, 0, Wait.MOST_MINUTES), map.small(7, 0, Wait.MOST_MINUTES)));
    }
}
