package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.member.MemberNumber;

/** Somebody who comes to the branch on the day, as they live it. */
final class Customer {
    final MemberNumber member;
    final boolean known;
    final Lane lane;
    final long face;
    final Instant arrives;
    Manner manner;

    /** What they were given. */
    Optional<ActId> ticket = Optional.empty();

    int number;
    Promise promise = Promise.NOT_TODAY;
    boolean guaranteed;
    Wait foretold = Wait.NONE;
    Instant taken = Instant.EPOCH;

    /** What became of it. */
    Optional<Instant> called = Optional.empty();

    Optional<Instant> served = Optional.empty();
    boolean came;
    boolean gone;
    boolean ownLimit;
    String refused = "";

    /** How somebody waits. */
    enum Manner {
        STAYS,
        /** Does not hear the first time, and comes the next. */
        MISSES_ONE_CALL,
        /** Goes home without a word. */
        NEVER_COMES,
        /** Sets the number aside at the window and comes back. */
        PARKS,
        /** Gives the number up. */
        LEAVES
    }

    /**
     * @param known whether they show who they are when they take the number
     */
    Customer(
            MemberNumber member,
            boolean known,
            Lane lane,
            long face,
            Instant arrives,
            Manner manner) {
        this.member = member;
        this.known = known;
        this.lane = lane;
        this.face = face;
        this.arrives = arrives;
        this.manner = manner;
    }

    /** Whether this call of their number finds them there. */
    boolean hears(int absences) {
        return !gone
                && manner != Manner.NEVER_COMES
                && (manner != Manner.MISSES_ONE_CALL || absences > 0);
    }

    boolean isDone() {
        return served.isPresent() || gone || ownLimit;
    }
}
