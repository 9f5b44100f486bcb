package kr.sarangbang.infrastructure.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.port.JournalFailed;
import org.hibernate.HibernateException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes a site's database. After any trouble that leaves a transaction's
 * outcome unknown the connection is closed and never used again: SQLite would commit what follows
 * statement by statement. One thread at a time; others wait.
 */
final class SiteDatabase implements AutoCloseable {
    private final SqliteFile file;
    private final SiteSessions sessions;
    private final Connection connection;
    private @Nullable StatelessSession session;
    private @Nullable JournalFailed broken;
    private boolean closed;

    SiteDatabase(SqliteFile file, SiteSessions sessions, Connection connection) {
        this.file = file;
        this.sessions = sessions;
        this.connection = connection;
    }

    /**
     * Does the work in one transaction, all of it or nothing. When this returns, it survives a
     * power cut.
     *
     * @throws JournalFailed if it could not be kept; from then on every call throws it
     */
    synchronized <T> T write(Function<StatelessSession, T> work) {
        StatelessSession open = session();
        begin();
        T result;
        try {
            result = work.apply(open);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            if (isOfDatabase(e)) {
                throw fail(e);
            }
            throw e;
        }
        commit();
        return result;
    }

    synchronized <T> T read(Function<StatelessSession, T> work) {
        try {
            return work.apply(session());
        } catch (RuntimeException e) {
            throw isOfDatabase(e) ? fail(e) : e;
        }
    }

    private void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw fail(e);
        }
    }

    /**
     * Leaving the transaction commits it (JDBC), and begins no other: a commit by name would begin
     * one at once with this driver, which then had to be ended too.
     */
    private void commit() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw fail(e);
        }
    }

    private void rollBack(Throwable why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            e.addSuppressed(why);
            throw fail(e);
        }
    }

    private StatelessSession session() {
        if (broken != null) {
            throw new JournalFailed(String.valueOf(broken.getMessage()), broken);
        }
        if (closed) {
            throw new IllegalStateException("the site's database was closed");
        }
        if (session == null) {
            session = sessions.on(connection);
        }
        return session;
    }

    private static boolean isOfDatabase(Throwable trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof SQLException || t instanceof HibernateException) {
                return true;
            }
        }
        return trouble instanceof JournalFailed;
    }

    /** Throws the connection away. */
    private JournalFailed fail(Throwable cause) {
        var failed =
                cause instanceof JournalFailed already
                        ? already
                        : new JournalFailed(sentence(cause), cause);
        broken = failed;
        closeAll(failed);
        return failed;
    }

    private String sentence(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return "The journal "
                        + file.path()
                        + " could not be written or read ("
                        + sql.getMessage()
                        + "). Nothing more is done until the program starts again.";
            }
        }
        return "The journal "
                + file.path()
                + " could not be written or read. Nothing more is done until the program starts"
                + " again.";
    }

    private void closeAll(Throwable toTell) {
        if (session != null) {
            try {
                session.close();
            } catch (RuntimeException e) {
                toTell.addSuppressed(e);
            }
        }
        try {
            connection.close();
        } catch (SQLException e) {
            toTell.addSuppressed(e);
        }
    }

    /** Ends the write-ahead log and closes; harmless when repeated. */
    @Override
    public synchronized void close() {
        if (closed || broken != null) {
            return;
        }
        closed = true;
        try {
            SqliteFile.checkpoint(connection);
            if (session != null) {
                session.close();
            }
            connection.close();
        } catch (SQLException | RuntimeException e) {
            var failed = new JournalFailed(sentence(e), e);
            closeAll(failed);
            throw failed;
        }
    }
}
