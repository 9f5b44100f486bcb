package kr.sarangbang.foundation.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * One database of a PostgreSQL server, in the schema that its user finds first. Only one process at
 * a time writes: it holds an advisory lock of the server for as long as its connection lives, so
 * that an old connection which the server has not given up yet keeps a new one out.
 */
public final class PostgresDatabase implements Database {
    /** What the address of such a database begins with. */
    public static final String PREFIX = "jdbc:postgresql:";

    /** The oldest version that its makers still mend. */
    public static final int OLDEST = 14;

    private static final int VERSIONS = 10_000;

    private static final String CONNECT_SECONDS = "10";

    private static final int ALIVE_SECONDS = 5;

    /** Longer than any answer to a writer; then the line is dead. */
    private static final String WRITER_SECONDS = "60";

    /** A report of many millions of rows is sorted before its first row comes. */
    private static final String READER_SECONDS = "600";

    private static final String CONNECTION_TROUBLE = "08";

    /** The server shuts down, was told to, or threw this connection out. */
    private static final Set<String> THROWN_OUT =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    /** A server that notices a dead caller in half a minute lets go of its lock. */
    private static final String[] OF_SESSION = {
        "set tcp_keepalives_idle = 10",
        "set tcp_keepalives_interval = 5",
        "set tcp_keepalives_count = 3",
        "set idle_in_transaction_session_timeout = '60s'",
        "set lock_timeout = '10s'"
    };

    private final String url;
    private final Optional<String> password;

    /**
     * @param url {@code jdbc:postgresql://HOST/DATABASE?user=NAME…} without a password
     * @param password empty where the server wants none, or the user's {@code .pgpass} has it
     */
    public PostgresDatabase(String url, Optional<String> password) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("An address begins with " + PREFIX);
        }
        this.url = url;
        this.password = password;
    }

    @Override
    public Language language() {
        return Language.POSTGRESQL;
    }

    @Override
    public String name() {
        return url;
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = connect(WRITER_SECONDS);
        try {
            requireKeeps(connection);
            try (Statement statement = connection.createStatement()) {
                if (setting(connection, "synchronous_commit").equals("off")) {
                    statement.execute("set synchronous_commit = on");
                }
                for (String sentence : OF_SESSION) {
                    statement.execute(sentence);
                }
            }
            takeLock(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException | DatabaseRefused e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = connect(READER_SECONDS);
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public boolean isAlive(Connection connection) throws SQLException {
        return connection.isValid(ALIVE_SECONDS);
    }

    @Override
    public boolean isLost(SQLException trouble) {
        String state = trouble.getSQLState();
        return state != null
                && (state.startsWith(CONNECTION_TROUBLE) || THROWN_OUT.contains(state));
    }

    /**
     * The server writes the files; after a trouble of its own it reads them anew before it serves.
     */
    @Override
    public boolean mayBeOpenedAgain() {
        return true;
    }

    @Override
    public List<String> damage(Connection reader) {
        // Its pages carry checksums of their own, where whoever runs it switched them on.
        return List.of();
    }

    @Override
    public void settle(Connection writer) {
        // The server tidies up by itself.
    }

    private Connection connect(String seconds) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "sarangbang issuer");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("tcpKeepAlive", "true");
        // A message about a row would carry the row, and messages reach a log.
        properties.setProperty("logServerErrorDetail", "false");
        password.ifPresent(secret -> properties.setProperty("password", secret));
        return DriverManager.getConnection(url, properties);
    }

    private void requireKeeps(Connection connection) throws SQLException {
        int version = Integer.parseInt(setting(connection, "server_version_num"));
        if (version / VERSIONS < OLDEST) {
            throw new DatabaseRefused(
                    "The server of "
                            + url
                            + " is PostgreSQL "
                            + setting(connection, "server_version")
                            + "; "
                            + OLDEST
                            + " or newer is needed.");
        }
        requireSetting(connection, "server_encoding", "UTF8", "names could not be written");
        requireSetting(connection, "fsync", "on", "a power cut could take what was booked");
        requireSetting(connection, "full_page_writes", "on", "a power cut could tear its pages");
    }

    private void requireSetting(Connection connection, String name, String wanted, String why)
            throws SQLException {
        String found = setting(connection, name);
        if (!found.equals(wanted)) {
            throw new DatabaseRefused(
                    "The server of %s has %s = %s: %s. Set it to %s."
                            .formatted(url, name, found, why, wanted));
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    private void takeLock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, lockOf(connection.getSchema()));
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    throw new DatabaseRefused(
                            "Another issuer works on the database "
                                    + url
                                    + ". Stop it first; if it has just died, wait a minute.");
                }
            }
        }
    }

    /** Advisory locks are numbers that programs agree on; each schema holds one issuer's rows. */
    private static long lockOf(String schema) {
        var sum = new CRC32();
        sum.update(("sarangbang issuer in " + schema).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
