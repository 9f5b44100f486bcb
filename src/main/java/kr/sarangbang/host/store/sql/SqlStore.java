package kr.sarangbang.host.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.Migrations;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's rows in SQLite or PostgreSQL. One connection, one writer; after any trouble that
 * leaves a transaction's outcome unknown the connection is thrown away. Whether the next one may be
 * opened by itself is the database's word; where not, the issuer must be started again.
 */
public final class SqlStore implements IssuerStore {
    private static final Migrations SCHEMA =
            new Migrations(
                    "migrations/issuer",
                    List.of(
                            "0001-first.sql",
                            "0002-lost-cards.sql",
                            "0003-epochs.sql",
                            "0004-recalls-and-stopped-sites.sql",
                            "0005-lost-sites.sql",
                            "0006-row-sums.sql",
                            "0007-closed-and-asked.sql"));

    private final Database database;
    private final boolean writes;
    private final IssuerSessions sessions;
    private @Nullable Connection connection;
    private @Nullable StatelessSession session;
    private @Nullable RuntimeException broken;

    private SqlStore(Database database, boolean writes, IssuerSessions sessions) {
        this.database = database;
        this.writes = writes;
        this.sessions = sessions;
    }

    /**
     * Opens the database, or makes it, and brings it to the present schema.
     *
     * @throws DatabaseRefused if a newer program wrote it, or it cannot be opened
     */
    public static SqlStore open(Database database) {
        return connected(database, true);
    }

    /**
     * Opens the database for looking only, beside a running issuer.
     *
     * @throws DatabaseRefused if there is none, or a newer program wrote it
     */
    public static SqlStore look(Database database) {
        return connected(database, false);
    }

    private static SqlStore connected(Database database, boolean writes) {
        var store = new SqlStore(database, writes, new IssuerSessions(database.language()));
        store.connection = store.connect();
        return store;
    }

    private Connection connect() {
        try {
            Connection fresh = writes ? database.writer() : database.reader();
            try {
                if (writes) {
                    SCHEMA.apply(fresh);
                } else {
                    requireSomething(SCHEMA.require(fresh));
                }
                return fresh;
            } catch (SQLException | DatabaseRefused e) {
                fresh.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database "
                            + database.name()
                            + (writes ? " cannot be opened: " : " cannot be read: ")
                            + e.getMessage(),
                    e);
        }
    }

    private void requireSomething(int version) {
        if (version == 0) {
            throw new DatabaseRefused("There is nothing in the database " + database.name() + ".");
        }
    }

    @Override
    public synchronized <T> T inTransaction(Function<IssuerTables, T> work) {
        StatelessSession open = session();
        Transaction transaction = begin(open);
        T result;
        var tables = new SqlTables(open);
        try {
            result = work.apply(tables);
            tables.flush();
        } catch (RuntimeException | Error e) {
            rollBack(transaction, e);
            throw e;
        }
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            throw fail(e);
        }
        return result;
    }

    @Override
    public synchronized <T> T reading(Function<IssuerTables, T> work) {
        StatelessSession open = session();
        Transaction transaction = begin(open);
        try {
            return work.apply(new SqlTables(open));
        } finally {
            endLook(transaction);
        }
    }

    @Override
    public synchronized List<String> damage() {
        List<String> found = new ArrayList<>();
        session();
        Connection open = living();
        try {
            found.addAll(database.damage(open));
            found.addAll(SCHEMA.damage(open));
        } catch (SQLException e) {
            found.add("the database cannot be read: " + e.getMessage());
        }
        for (Class<? extends Row> type : IssuerSessions.ROWS) {
            try {
                found.addAll(reading(tables -> changed(tables, type)));
            } catch (RuntimeException e) {
                found.add("the rows of " + name(type) + " cannot be read: " + e.getMessage());
            }
        }
        return found;
    }

    private static <R extends Row> List<String> changed(IssuerTables tables, Class<R> type) {
        return tables.of(type).list(Query.all()).stream()
                .filter(row -> !RowSum.holds(row))
                .map(row -> name(type) + " " + row.id + " is not as it was written")
                .toList();
    }

    private static String name(Class<? extends Row> type) {
        return type.getAnnotation(jakarta.persistence.Table.class).name();
    }

    private void endLook(Transaction transaction) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    private Transaction begin(StatelessSession open) {
        try {
            return open.beginTransaction();
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    private void rollBack(Transaction transaction, Throwable why) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            e.addSuppressed(why);
            throw fail(e);
        }
        // Whatever it still meant to write must not be written with what comes next.
        session = null;
        if (isLost(why)) {
            throw fail(new IllegalStateException("a transaction failed in the database", why));
        }
    }

    private boolean isLost(Throwable trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && database.isLost(e)) {
                return true;
            }
        }
        return false;
    }

    private StatelessSession session() {
        if (broken != null) {
            throw new IllegalStateException(
                    "the issuer's database failed before; start the issuer again", broken);
        }
        dropTheDead();
        StatelessSession open = session;
        if (open == null) {
            open = sessions.on(living());
            session = open;
        }
        return open;
    }

    private Connection living() {
        Connection open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    private void dropTheDead() {
        if (connection == null) {
            return;
        }
        try {
            if (!database.isAlive(connection)) {
                drop(new IllegalStateException("the connection died while nobody used it"));
            }
        } catch (SQLException e) {
            drop(new IllegalStateException(e));
        }
    }

    /** Throws the connection away: what follows on it would not be what was asked for. */
    private RuntimeException fail(RuntimeException cause) {
        if (!database.mayBeOpenedAgain()) {
            broken = cause;
        }
        drop(cause);
        return cause;
    }

    private void drop(RuntimeException toTell) {
        Connection gone = connection;
        connection = null;
        session = null;
        if (gone != null) {
            try {
                gone.close();
            } catch (SQLException e) {
                toTell.addSuppressed(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (broken != null) {
            return;
        }
        var closed = new IllegalStateException("the issuer's database was closed");
        broken = closed;
        try {
            if (writes && connection != null) {
                database.settle(connection);
            }
        } catch (SQLException e) {
            closed.addSuppressed(e);
        }
        drop(closed);
        sessions.close();
    }
}
