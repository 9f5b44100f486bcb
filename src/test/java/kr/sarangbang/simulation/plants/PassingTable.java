package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;

/** Passes everything on; a planted bug overrides what it does wrong. */
class PassingTable<R extends Row> implements Table<R> {
    private final Table<R> table;

    PassingTable(Table<R> table) {
        this.table = table;
    }

    @Override
    public Optional<R> find(String id) {
        return table.find(id);
    }

    @Override
    public void add(R row) {
        table.add(row);
    }

    @Override
    public void change(R row) {
        table.change(row);
    }

    @Override
    public void remove(R row) {
        table.remove(row);
    }

    @Override
    public List<R> list(Query<R> query) {
        return table.list(query);
    }

    /** Whether a query asks for a value of this column, whichever. */
    static <R extends Row> boolean names(Query<R> query, String column) {
        return query.conditions().stream().anyMatch(one -> one.column().equals(column));
    }

    /** Changes each row before it is written. */
    static final class Writing<R extends Row> extends PassingTable<R> {
        private final IssuerTables all;
        private final Bug.Write<R> otherwise;

        Writing(Table<R> table, IssuerTables all, Bug.Write<R> otherwise) {
            super(table);
            this.all = all;
            this.otherwise = otherwise;
        }

        @Override
        public void add(R row) {
            otherwise.now(row, all);
            super.add(row);
        }

        @Override
        public void change(R row) {
            otherwise.now(row, all);
            super.change(row);
        }
    }
}
