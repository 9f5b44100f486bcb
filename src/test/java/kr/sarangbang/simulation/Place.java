package kr.sarangbang.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketStage;

/** One number as {@link LineLedger} reckons it, apart from what the product makes of it. */
final class Place {
    /** Who came first, and among those put behind one number who was put there first. */
    static final Comparator<Place> ORDER =
            Comparator.comparingLong((Place p) -> p.rank).thenComparingLong(p -> p.after);

    final ActId act;
    final TicketClaims claims;
    final Instant taken;
    Lane lane;
    Promise promise;
    Instant end;
    TicketStage stage = TicketStage.WAITING;
    long rank;
    long after;
    int calls;
    int absences;
    Optional<String> window = Optional.empty();
    Optional<ActId> sale = Optional.empty();
    Optional<LocalDate> settled = Optional.empty();

    Place(ActId act, TicketClaims claims, Instant taken) {
        this.act = act;
        this.claims = claims;
        this.taken = taken;
        this.lane = claims.lane();
        this.promise = claims.promise();
        this.end = claims.printedEnd();
        this.rank = act.sequence();
    }

    int number() {
        return claims.number();
    }

    int series() {
        return claims.wish().seriesNumber();
    }

    boolean isOpen() {
        return switch (stage) {
            case WAITING, CALLED, SERVING, PARKED -> true;
            case SERVED, LEFT, ENDED -> false;
        };
    }

    boolean isAtAWindow() {
        return stage == TicketStage.CALLED || stage == TicketStage.SERVING;
    }

    /** Somebody promised stock, and nothing took it into a sale yet. */
    long held() {
        return isOpen() && stage != TicketStage.SERVING && promise.holdsStock()
                ? claims.wish().units()
                : 0;
    }

    boolean hopes() {
        return isOpen() && stage != TicketStage.SERVING && !promise.holdsStock();
    }

    /** Waits again, as before it was called. */
    void waits() {
        stage = TicketStage.WAITING;
        calls = 0;
        window = Optional.empty();
    }

    void over(TicketStage how) {
        stage = how;
    }

    /** What a row of the site's own would have to say; empty where it says the same. */
    Optional<String> differs(Ticket row) {
        boolean same =
                lane == row.lane()
                        && promise == row.promise()
                        && stage == row.stage()
                        && calls == row.calls()
                        && absences == row.absences()
                        && rank == row.place()
                        && end.equals(row.printedEnd())
                        && window.equals(row.window())
                        && sale.equals(row.sale());
        return same ? Optional.empty() : Optional.of(this + " and " + row);
    }

    @Override
    public String toString() {
        return lane + " " + promise + " " + end + " " + stage + " " + calls + "/" + absences + " "
                + window + " " + sale + " " + rank;
    }
}
