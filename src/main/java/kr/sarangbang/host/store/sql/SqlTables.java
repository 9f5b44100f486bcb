package kr.sarangbang.host.store.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** The tables of one transaction. */
final class SqlTables implements IssuerTables {
    private final StatelessSession session;
    private final Map<Class<?>, SqlTable<?>> open = new LinkedHashMap<>();

    SqlTables(StatelessSession session) {
        this.session = session;
    }

    @Override
    @SuppressWarnings("unchecked") // Each type's table was put under that type.
    public <R extends Row> Table<R> of(Class<R> type) {
        return (Table<R>) open.computeIfAbsent(type, t -> new SqlTable<>(session, type));
    }

    /**
     * Writes what was added, changed and removed, all of it: what the database turns down must be
     * known before the commit, whose failure would leave the outcome unknown.
     */
    void flush() {
        open.values().forEach(SqlTable::flush);
        ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
    }
}
