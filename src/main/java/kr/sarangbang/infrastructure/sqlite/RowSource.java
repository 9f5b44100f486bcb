package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.port.JournalFailed;
import org.hibernate.StatelessSession;

/** Where rows that are not yet known are looked up. */
interface RowSource {
    <R extends Row> Optional<R> find(Class<R> type, Object id);

    /** The rows that the SQL names, in its order. */
    <R extends Row> List<R> list(Class<R> type, String sql, Object... parameters);

    /** One row of sums that the SQL asks for; no rows where there is no database. */
    List<Object[]> sums(String sql);

    /** There is nothing: a journal that is replayed from its first entry. */
    RowSource NONE =
            new RowSource() {
                @Override
                public <R extends Row> Optional<R> find(Class<R> type, Object id) {
                    return Optional.empty();
                }

                @Override
                public <R extends Row> List<R> list(
                        Class<R> type, String sql, Object... parameters) {
                    return List.of();
                }

                @Override
                public List<Object[]> sums(String sql) {
                    return List.of();
                }
            };

    /** The rows of a database, each with its MAC checked. */
    static RowSource of(Sessions sessions, RowMac mac) {
        return new RowSource() {
            @Override
            public <R extends Row> Optional<R> find(Class<R> type, Object id) {
                return sessions.with(
                        session -> Optional.ofNullable(session.get(type, id)).map(this::check));
            }

            @Override
            public <R extends Row> List<R> list(Class<R> type, String sql, Object... parameters) {
                return sessions.with(
                        session -> {
                            var query = session.createNativeQuery(sql, type);
                            for (int i = 0; i < parameters.length; i++) {
                                query.setParameter(i + 1, parameters[i]);
                            }
                            return query.getResultList().stream().map(this::check).toList();
                        });
            }

            @Override
            public List<Object[]> sums(String sql) {
                return sessions.with(
                        session -> session.createNativeQuery(sql, Object[].class).getResultList());
            }

            private <R extends Row> R check(R row) {
                if (!mac.holds(row)) {
                    throw new JournalFailed(
                            "A row of "
                                    + row.getClass().getSimpleName()
                                    + " was changed outside this program or is damaged. Nothing"
                                    + " more is done; `verify` names the act.");
                }
                return row;
            }
        };
    }

    /** Lends a session for one look. */
    interface Sessions {
        <T> T with(Function<StatelessSession, T> look);
    }
}
