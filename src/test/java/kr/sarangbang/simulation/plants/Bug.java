package kr.sarangbang.simulation.plants;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A bug put together from what stands in front of each part. It serves one run. */
final class Bug implements Plant {
    private final String name;
    private final String sentence;
    private final String hole;
    private final List<UnaryOperator<Workplace>> places = new ArrayList<>();
    private final List<TableFront<?>> tables = new ArrayList<>();
    private final Now now = new Now();
    private AtDisk journal = (real, disk) -> real;
    private UnaryOperator<Instruments> instruments = real -> real;

    /** A journal and the disk under it. */
    interface AtDisk {
        Journal plant(Journal real, MemorySiteStore disk);
    }

    /** The issuer's time, from the moment on when its clock runs. */
    static final class Now implements InstantSource {
        private InstantSource clock = () -> Instant.EPOCH;

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    private record TableFront<R extends Row>(Class<R> type, Front<R> front) {
        @SuppressWarnings("unchecked")
        <T extends Row> Table<T> before(Class<T> asked, Table<T> real, IssuerTables all) {
            return type == asked ? (Table<T>) front.before((Table<R>) real, all) : real;
        }
    }

    /** Stands before one table of a transaction. */
    interface Front<R extends Row> {
        Table<R> before(Table<R> real, IssuerTables all);
    }

    private Bug(String name, String sentence, String hole) {
        this.name = name;
        this.sentence = sentence;
        this.hole = hole;
    }

    static Bug named(String name, String hole, String sentence) {
        return new Bug(name, sentence, hole);
    }

    /** Something stands before a part of a site's workplace. */
    Bug site(UnaryOperator<Workplace> front) {
        places.add(front);
        return this;
    }

    Bug journal(AtDisk front) {
        journal = front;
        return this;
    }

    /** Every use case of a site sees its rows through this. */
    Bug view(UnaryOperator<SiteView> front) {
        return journal(
                (real, disk) ->
                        new PassingJournal(real) {
                            @Override
                            public SiteView view() {
                                return front.apply(super.view());
                            }
                        });
    }

    /** Something stands before one of the issuer's tables while it serves a request. */
    <R extends Row> Bug table(Class<R> type, Front<R> front) {
        tables.add(new TableFront<>(type, front));
        return this;
    }

    /** Rows that the issuer writes are written otherwise. */
    <R extends Row> Bug writes(Class<R> type, Write<R> otherwise) {
        return table(type, (real, all) -> new PassingTable.Writing<>(real, all, otherwise));
    }

    /** Changes a row that is about to be written. */
    interface Write<R extends Row> {
        void now(R row, IssuerTables all);
    }

    Bug instruments(UnaryOperator<Instruments> front) {
        instruments = front;
        return this;
    }

    /** The issuer's time. */
    Now now() {
        return now;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String hole() {
        return hole;
    }

    @Override
    public InstantSource issuerClock(InstantSource clock) {
        now.clock = clock;
        return clock;
    }

    @Override
    public Instruments issuerInstruments(Instruments real) {
        return instruments.apply(real);
    }

    @Override
    public Journal journal(Journal real, MemorySiteStore disk) {
        return journal.plant(real, disk);
    }

    @Override
    public Workplace workplace(Workplace place) {
        BinaryOperator<UnaryOperator<Workplace>> then =
                (one, other) -> p -> other.apply(one.apply(p));
        return places.stream().reduce(UnaryOperator.identity(), then).apply(place);
    }

    @Override
    public IssuerStore issuerStore(IssuerStore store) {
        return tables.isEmpty() ? store : new PlantedStore(store);
    }

    /**
     * Only what serves requests is planted; whoever reads for a check sees the rows as they are.
     */
    private final class PlantedStore implements IssuerStore {
        private final IssuerStore store;

        PlantedStore(IssuerStore store) {
            this.store = store;
        }

        @Override
        public <T> T inTransaction(Function<IssuerTables, T> work) {
            return store.inTransaction(real -> work.apply(new Planted(real)));
        }

        @Override
        public <T> T reading(Function<IssuerTables, T> work) {
            return store.reading(work);
        }

        @Override
        public List<String> damage() {
            return store.damage();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private final class Planted implements IssuerTables {
        private final IssuerTables real;

        Planted(IssuerTables real) {
            this.real = real;
        }

        @Override
        public <R extends Row> Table<R> of(Class<R> type) {
            Table<R> table = real.of(type);
            for (TableFront<?> front : tables) {
                table = front.before(type, table, real);
            }
            return table;
        }
    }
}
