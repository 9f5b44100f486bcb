package kr.sarangbang.host.application;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;

/** Runs what officers do, each act in a transaction of its own. Any thread. */
final class OfficeWork {
    private final IssuerStore store;
    private final Instruments instruments;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Catalog catalog = new Catalog();

    OfficeWork(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
        this.random = random;
    }

    /** Does it, durably; nothing remains of an act that is refused half-way. */
    <T> IssuerOffice.Outcome<T> act(Function<Desk, IssuerOffice.Outcome<T>> work) {
        try {
            return store.inTransaction(
                    tables -> {
                        IssuerOffice.Outcome<T> outcome = work.apply(desk(tables));
                        if (outcome instanceof IssuerOffice.Outcome.Refused<T> refused) {
                            throw new RefusedAct(refused.reason());
                        }
                        return outcome;
                    });
        } catch (RefusedAct e) {
            return new IssuerOffice.Outcome.Refused<>(e.reason);
        }
    }

    /** Looks without changing anything. */
    <T> T look(Function<Desk, T> work) {
        return store.reading(tables -> work.apply(desk(tables)));
    }

    private Desk desk(IssuerTables tables) {
        return new Desk(tables, clock.instant(), instruments, catalog, random);
    }

    /** Undoes the transaction of an act that was refused half-way. */
    private static final class RefusedAct extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        RefusedAct(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
