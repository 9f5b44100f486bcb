package kr.sarangbang.foundation.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The schema of one kind of database, as numbered SQL files that are never changed once released.
 * Each is applied once, whole or not at all, in the order of its number. Plain SQL that PostgreSQL
 * takes too; there, texts are told to be compared byte by byte, as SQLite and the program do it,
 * and not by the language of the database.
 */
public final class Migrations {
    private static final Pattern TEXT = Pattern.compile("(?<=\\w )text\\b");
    private static final String BY_BYTES = "text collate \"C\"";

    private final String folder;
    private final List<String> files;

    /**
     * @param folder on the class path, such as {@code migrations/site}
     * @param files in order; the first makes version 1
     */
    public Migrations(String folder, List<String> files) {
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /** The version that this program knows. */
    public int latest() {
        return files.size();
    }

    /**
     * Brings the database to the latest version. The connection is left in auto-commit.
     *
     * @throws DatabaseRefused if a newer program has written it; nothing was changed then
     */
    public void apply(Connection connection) throws SQLException {
        int found = require(connection);
        boolean byBytes = isPostgres(connection);
        for (int version = found + 1; version <= latest(); version++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements(files.get(version - 1))) {
                    statement.execute(byBytes ? TEXT.matcher(sql).replaceAll(BY_BYTES) : sql);
                }
                record(connection, version);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * The version of the database, 0 for an empty one.
     *
     * @throws DatabaseRefused if a newer program has written it
     */
    public int require(Connection connection) throws SQLException {
        int found = version(connection);
        if (found > latest()) {
            throw new DatabaseRefused(
                    "This database is of version "
                            + found
                            + ", written by a newer program; this one knows "
                            + latest()
                            + ". Install the newer program again; nothing was changed.");
        }
        return found;
    }

    /** What is wrong with what the database says of its own making; empty when all is well. */
    public List<String> damage(Connection connection) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select version, name from schema_version order by version")) {
            while (rows.next()) {
                told.add(rows.getInt(1) + " " + rows.getString(2));
            }
        }
        List<String> made = new ArrayList<>();
        for (int version = 1; version <= told.size(); version++) {
            made.add(version + " " + (version <= latest() ? files.get(version - 1) : "?"));
        }
        return told.equals(made)
                ? List.of()
                : List.of("it says it was made by " + told + ", and not by " + made);
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static int version(Connection connection) throws SQLException {
        // The schema's own name: another schema of the same server may hold another's tables.
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "schema_version", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select max(version) from schema_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private void record(Connection connection, int version) throws SQLException {
        if (version == 1) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table schema_version"
                                + " (version integer primary key, name text not null)");
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into schema_version values (?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, files.get(version - 1));
            insert.executeUpdate();
        }
    }

    private List<String> statements(String file) {
        String name = "/" + folder + "/" + file;
        String text;
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this program lacks its own file " + name);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("this program cannot read its own file " + name, e);
        }
        List<String> statements = new ArrayList<>();
        for (String part : text.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*(\\n|$)", -1)) {
            if (!part.isBlank()) {
                statements.add(part.strip());
            }
        }
        return statements;
    }
}
