package kr.sarangbang.foundation.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database in which the issuer's rows are kept: the two ways in which it is opened, and what its
 * troubles mean. A transaction that its writer has committed survives a power cut.
 */
public interface Database {
    /** What is said to it. */
    enum Language {
        SQLITE,
        POSTGRESQL
    }

    Language language();

    /** Where it is, for people; without a password. */
    String name();

    /**
     * The one connection that writes; as long as it lives, nobody else may write.
     *
     * @throws DatabaseRefused if the database would not keep what it commits, or another writes
     */
    Connection writer() throws SQLException;

    /**
     * A connection that only reads, beside a writer. With auto-commit off, everything until the
     * commit is read from one state.
     *
     * @throws DatabaseRefused if there is nothing to read, or the database is too old
     */
    Connection reader() throws SQLException;

    /**
     * Whether the connection still reaches its database; asked before each transaction, so that one
     * which died while nobody worked costs nobody an answer.
     */
    boolean isAlive(Connection connection) throws SQLException;

    /** Whether a connection must be thrown away after this trouble. */
    boolean isLost(SQLException trouble);

    /**
     * Whether another connection may be opened after one that was lost. Not where this process
     * itself writes the file: what it could not write then must be read anew from the beginning.
     */
    boolean mayBeOpenedAgain();

    /**
     * What the database itself finds wrong with how its rows are kept, at most ten lines; it reads
     * all of them. Empty where its server looks after that.
     */
    List<String> damage(Connection reader) throws SQLException;

    /** Tidies up before the writer is closed, at a time when nobody is served. */
    void settle(Connection writer) throws SQLException;
}
