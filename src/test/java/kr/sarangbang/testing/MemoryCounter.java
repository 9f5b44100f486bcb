package kr.sarangbang.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;

/** A sealed counter of a test: outlives every journal, and fails when it is told to. */
public final class MemoryCounter implements SealedCounter {
    /** What an extend may suffer. */
    public enum Fault {
        NONE,
        /** The chip took nothing in and does not answer. */
        NOT_TAKEN,
        /** The chip took it in, and its answer is lost. */
        ANSWER_LOST,
        /** The process dies before the chip is asked. */
        DEATH_BEFORE,
        /** The process dies after the chip took it in. */
        DEATH_AFTER,
        /** The chip does not answer to anything any more. */
        GONE
    }

    /** The process died here. */
    public static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<Bytes> values;
    private Fault next = Fault.NONE;
    private boolean gone;
    private int extended;

    public MemoryCounter(int places) {
        values = new ArrayList<>(Collections.nCopies(places, Bytes.of(new byte[Seal.LENGTH])));
    }

    /** The next extend suffers this. */
    public void next(Fault fault) {
        next = fault;
    }

    public void gone(boolean now) {
        gone = now;
    }

    /** How often something was taken in. */
    public int extended() {
        return extended;
    }

    public List<Bytes> values() {
        return List.copyOf(values);
    }

    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public int places() {
        return values.size();
    }

    @Override
    public Bytes read(int place) {
        requireThere();
        return values.get(place);
    }

    @Override
    public void extend(int place, Bytes fact) {
        Fault fault = next;
        next = Fault.NONE;
        if (fault == Fault.DEATH_BEFORE) {
            throw new Death();
        }
        gone = gone || fault == Fault.GONE;
        requireThere();
        if (fault == Fault.NOT_TAKEN) {
            throw new CounterFailed("the test's counter did not take it in");
        }
        values.set(place, Seal.extended(values.get(place), fact));
        extended++;
        if (fault == Fault.ANSWER_LOST) {
            throw new CounterFailed("the test's counter took it in and did not say so");
        }
        if (fault == Fault.DEATH_AFTER) {
            throw new Death();
        }
    }

    private void requireThere() {
        if (gone) {
            throw new CounterFailed("the test's counter is gone");
        }
    }

    @Override
    public void close() {
        // It outlives whoever uses it.
    }
}
