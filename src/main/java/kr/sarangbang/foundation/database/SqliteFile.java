package kr.sarangbang.foundation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite database file, and the two ways in which it is opened. Each setting is there because
 * of something that was seen to break (stack.md); together they mean that a committed transaction
 * survives a power cut.
 */
public final class SqliteFile implements Database {
    /** Before it a WAL that is reset while it is read could lose a commit. */
    static final String OLDEST = "3.51.3";

    private static final int BUSY_MILLIS = 5_000;
    private static final int JOURNAL_BYTES = 16 * 1024 * 1024;
    private static final Set<SQLiteErrorCode> CONNECTION_IS_LOST =
            Set.of(
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_NOTADB,
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_CANTOPEN);

    private final Path file;

    public SqliteFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path path() {
        return file;
    }

    @Override
    public Language language() {
        return Language.SQLITE;
    }

    @Override
    public String name() {
        return file.toString();
    }

    /** A file does not hang up. */
    @Override
    public boolean isAlive(Connection connection) {
        return true;
    }

    @Override
    public boolean isLost(SQLException trouble) {
        return connectionIsLost(trouble);
    }

    @Override
    public boolean mayBeOpenedAgain() {
        return false;
    }

    @Override
    public List<String> damage(Connection reader) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery("pragma integrity_check(10)")) {
            while (result.next()) {
                String line = result.getString(1);
                if (!line.equals("ok")) {
                    found.add("SQLite finds: " + line);
                }
            }
        }
        found.addAll(ValueKinds.wrong(reader));
        return found;
    }

    @Override
    public void settle(Connection writer) throws SQLException {
        checkpoint(writer);
    }

    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /**
     * The one connection that writes; readable by the owner only. Transactions take the write lock
     * at once: one that reads first and then writes would fail at once, whatever the time-out says.
     *
     * @throws DatabaseRefused if the SQLite in use is too old
     */
    @Override
    public Connection writer() throws SQLException {
        create();
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalSizeLimit(JOURNAL_BYTES);
        return KeptStatements.on(checked(config.createConnection(url())));
    }

    /**
     * A connection that only reads. With auto-commit off, everything until the commit is read from
     * one state of the database, whatever the writer does meanwhile.
     *
     * @throws DatabaseRefused if there is no such file, or the SQLite in use is too old
     */
    @Override
    public Connection reader() throws SQLException {
        if (!exists()) {
            throw new DatabaseRefused("There is no database " + file + ".");
        }
        SQLiteConfig config = common();
        config.setReadOnly(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        return KeptStatements.on(checked(config.createConnection(url())));
    }

    /** Moves what is in the write-ahead log into the file, for a time when nobody is served. */
    public static void checkpoint(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet result = statement.executeQuery("pragma wal_checkpoint(TRUNCATE)")) {
            result.next();
        }
    }

    /**
     * Whether the connection must be thrown away: after a full disk its rollback may fail, and what
     * follows would be committed statement by statement.
     */
    public static boolean connectionIsLost(SQLException trouble) {
        int primary = trouble.getErrorCode() & 0xff;
        return CONNECTION_IS_LOST.stream().anyMatch(code -> (code.code & 0xff) == primary);
    }

    /**
     * Unpacks SQLite's native library into this folder, which must allow execution, and removes
     * what killed processes left there. To be called before the first connection of the process.
     */
    public static void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*.lck")) {
            for (Path lock : left) {
                String library = lock.getFileName().toString().replaceAll("\\.lck$", "");
                // A living process holds its library mapped; removing the name does it no harm.
                Files.deleteIfExists(folder.resolve(library));
                Files.deleteIfExists(lock);
            }
        }
    }

    private String url() {
        return "jdbc:sqlite:" + file;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        // No row gets its number from the database; the driver would ask for it after each one.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private void create() {
        if (exists()) {
            return;
        }
        Path folder = file.resolveSibling(".").normalize();
        try {
            Files.createDirectories(folder);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
                entry.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database " + file + " cannot be made.", e);
        }
    }

    private static Connection checked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sqlite_version()")) {
            result.next();
            requireNotOlder(result.getString(1));
            return connection;
        } catch (SQLException | DatabaseRefused e) {
            connection.close();
            throw e;
        }
    }

    static void requireNotOlder(String version) {
        if (Arrays.compare(numbers(version), numbers(OLDEST)) < 0) {
            throw new DatabaseRefused(
                    "SQLite "
                            + version
                            + " may lose what it committed; "
                            + OLDEST
                            + " or newer is needed.");
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
