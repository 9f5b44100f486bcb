package kr.sarangbang.domain.line;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * A place in the line.
 *
 * @param claims as printed
 * @param lane where it waits now
 * @param promise what it is worth now
 * @param printedEnd until when; later than printed where it was carried over
 * @param place the entry by which its turn is reckoned: its own, or that of the ticket behind which
 *     it was put
 * @param turn among those of one place: 0, or the entry that put it there
 * @param calls how often it was called since it last waited
 * @param absences how often it was called in vain
 * @param window that called it last
 * @param calledAt when it was first called since it last waited
 * @param firstCalledAt when it was first called at all
 * @param endedAt when it was served, left or ended
 * @param sale the open or done sale under it
 */
public record Ticket(
        ActId act,
        TicketClaims claims,
        Instant takenAt,
        Lane lane,
        Promise promise,
        Instant printedEnd,
        TicketStage stage,
        long place,
        long turn,
        int calls,
        int absences,
        Optional<String> window,
        Optional<Instant> calledAt,
        Optional<Instant> firstCalledAt,
        Optional<Instant> endedAt,
        Optional<ActId> sale) {
    /** The order within a lane. */
    public static final Comparator<Ticket> IN_LANE =
            Comparator.comparingLong(Ticket::place)
                    .thenComparingLong(Ticket::turn)
                    .thenComparing(Ticket::act);

    public static Ticket taken(ActId act, TicketClaims claims, Instant at) {
        return new Ticket(
                act,
                claims,
                at,
                claims.lane(),
                claims.promise(),
                claims.printedEnd(),
                TicketStage.WAITING,
                act.sequence(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public int number() {
        return claims.number();
    }

    public Wish wish() {
        return claims.wish();
    }

    /** Units that nobody else may have; an open sale holds its own. */
    public long heldUnits() {
        return stage.isOpen() && stage != TicketStage.SERVING && promise.holdsStock()
                ? wish().units()
                : 0;
    }

    /** Won of its member's limit that no other sale may consume. */
    public Won heldLimit() {
        return stage.isOpen()
                        && stage != TicketStage.SERVING
                        && promise == Promise.GUARANTEED
                        && wish().member().isPresent()
                ? wish().face()
                : Won.ZERO;
    }

    public Ticket promised(Promise now) {
        return new Changes(this).promise(now).made();
    }

    public Ticket movedTo(Lane now) {
        return new Changes(this).lane(now).made();
    }

    public Ticket calledTo(String where, Instant at) {
        return new Changes(this).called(where, at).made();
    }

    public Ticket absent(Optional<Ticket> behind, long entry) {
        return new Changes(this).absent(behind, entry).made();
    }

    public Ticket parked() {
        return new Changes(this).stage(TicketStage.PARKED).made();
    }

    public Ticket serving(ActId by) {
        return new Changes(this).stage(TicketStage.SERVING).sale(Optional.of(by)).made();
    }

    /** Its sale ended without a voucher. */
    public Ticket calledAgain() {
        return new Changes(this).stage(TicketStage.CALLED).sale(Optional.empty()).made();
    }

    public Ticket over(TicketStage how, Instant at) {
        return new Changes(this).stage(how).ended(at).made();
    }

    public Ticket carriedTo(Instant end) {
        return new Changes(this).carried(end).made();
    }

    /** Named parts of a ticket while it becomes the next one. */
    private static final class Changes {
        private final Ticket old;
        private Lane lane;
        private Promise promise;
        private Instant printedEnd;
        private TicketStage stage;
        private long place;
        private long turn;
        private int calls;
        private int absences;
        private Optional<String> window;
        private Optional<Instant> calledAt;
        private Optional<Instant> firstCalledAt;
        private Optional<Instant> endedAt;
        private Optional<ActId> sale;

        Changes(Ticket old) {
            this.old = old;
            lane = old.lane;
            promise = old.promise;
            printedEnd = old.printedEnd;
            stage = old.stage;
            place = old.place;
            turn = old.turn;
            calls = old.calls;
            absences = old.absences;
            window = old.window;
            calledAt = old.calledAt;
            firstCalledAt = old.firstCalledAt;
            endedAt = old.endedAt;
            sale = old.sale;
        }

        Changes lane(Lane now) {
            lane = now;
            return this;
        }

        Changes promise(Promise now) {
            promise = now;
            return this;
        }

        Changes stage(TicketStage now) {
            stage = now;
            return this;
        }

        Changes sale(Optional<ActId> now) {
            sale = now;
            return this;
        }

        Changes ended(Instant at) {
            endedAt = Optional.of(at);
            return this;
        }

        Changes called(String where, Instant at) {
            stage = TicketStage.CALLED;
            window = Optional.of(where);
            calls++;
            calledAt = calledAt.or(() -> Optional.of(at));
            firstCalledAt = firstCalledAt.or(() -> Optional.of(at));
            return this;
        }

        Changes absent(Optional<Ticket> behind, long entry) {
            absences++;
            calls = 0;
            calledAt = Optional.empty();
            window = Optional.empty();
            stage = TicketStage.WAITING;
            place = behind.map(Ticket::place).orElse(place);
            turn = entry;
            return this;
        }

        Changes carried(Instant end) {
            printedEnd = end;
            if (stage == TicketStage.CALLED) {
                stage = TicketStage.WAITING;
                calls = 0;
                calledAt = Optional.empty();
                window = Optional.empty();
            }
            return this;
        }

        Ticket made() {
            return new Ticket(
                    old.act,
                    old.claims,
                    old.takenAt,
                    lane,
                    promise,
                    printedEnd,
                    stage,
                    place,
                    turn,
                    calls,
                    absences,
                    window,
                    calledAt,
                    firstCalledAt,
                    endedAt,
                    sale);
        }
    }
}
