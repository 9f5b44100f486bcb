package kr.sarangbang.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteFileTest {
    @TempDir Path folder;

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aCommitOfTheWriterIsSynced() throws Exception {
        var file = new SqliteFile(folder.resolve("a.db"));
        try (Connection writer = file.writer()) {
            assertThat(ask(writer, "pragma journal_mode")).isEqualTo("wal");
            assertThat(ask(writer, "pragma synchronous")).isEqualTo("2");
            assertThat(ask(writer, "pragma foreign_keys")).isEqualTo("1");
            assertThat(ask(writer, "pragma busy_timeout")).isEqualTo("5000");
            assertThat(ask(writer, "pragma mmap_size")).isEqualTo("0");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aReaderSeesOneStateWhileTheWriterGoesOn() throws Exception {
        var file = new SqliteFile(folder.resolve("a.db"));
        try (Connection writer = file.writer()) {
            run(writer, "create table t (n bigint)");
            run(writer, "insert into t values (1)");
            try (Connection reader = file.reader()) {
                reader.setAutoCommit(false);
                assertThat(ask(reader, "select count(*) from t")).isEqualTo("1");
                run(writer, "insert into t values (2)");
                assertThat(ask(reader, "select count(*) from t")).isEqualTo("1");
                reader.commit();
                assertThat(ask(reader, "select count(*) from t")).isEqualTo("2");
                assertThatThrownBy(() -> run(reader, "insert into t values (3)"))
                        .isInstanceOf(SQLException.class);
            }
        }
        try (Connection reader = file.reader()) {
            assertThat(ask(reader, "select count(*) from t")).isEqualTo("2");
        }
    }

    @Test
    void aTransactionThatReadsFirstMayStillWrite() throws Exception {
        var file = new SqliteFile(folder.resolve("a.db"));
        try (Connection writer = file.writer()) {
            run(writer, "create table t (n bigint)");
            writer.setAutoCommit(false);
            assertThat(ask(writer, "select count(*) from t")).isEqualTo("0");
            run(writer, "insert into t values (1)");
            writer.commit();
            assertThat(ask(writer, "select count(*) from t")).isEqualTo("1");
        }
    }

    @Test
    void aReaderMakesNoDatabase() {
        Path none = folder.resolve("none.db");
        assertThatThrownBy(() -> new SqliteFile(none).reader())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("none.db");
        assertThat(none).doesNotExist();
    }

    @Test
    void anOldSqliteIsRefused() {
        assertThatThrownBy(() -> SqliteFile.requireNotOlder("3.51.2"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("3.51.3");
        SqliteFile.requireNotOlder("3.51.3");
        SqliteFile.requireNotOlder("3.100.0");
    }

    @Test
    void aFullDiskAndAnInputErrorCostTheConnection() {
        assertThat(SqliteFile.connectionIsLost(trouble(SQLiteErrorCode.SQLITE_FULL))).isTrue();
        assertThat(SqliteFile.connectionIsLost(trouble(SQLiteErrorCode.SQLITE_IOERR_FSYNC)))
                .isTrue();
        assertThat(SqliteFile.connectionIsLost(trouble(SQLiteErrorCode.SQLITE_CONSTRAINT)))
                .isFalse();
        assertThat(SqliteFile.connectionIsLost(trouble(SQLiteErrorCode.SQLITE_BUSY))).isFalse();
    }

    private static SQLException trouble(SQLiteErrorCode code) {
        return new SQLiteException("tried", code);
    }

    /** Bytes with the letters of a text are read as the text, and are not found by it. */
    @Test
    void fault40ATextThatBecameBytesIsDamage() throws Exception {
        var file = new SqliteFile(folder.resolve("a.db"));
        try (Connection writer = file.writer()) {
            run(
                    writer,
                    "create table posting (id text primary key, account text not null, won bigint"
                            + " not null, signature blob, sealed boolean not null)");
            run(writer, "insert into posting values ('1', 'Cash', 100, x'0102', true)");
            run(writer, "insert into posting values ('2', 'Cash', -100, null, false)");
            assertThat(file.damage(writer)).isEmpty();
            run(writer, "update posting set account = cast(account as blob) where id = '2'");
            assertThat(ask(writer, "select account from posting where id = '2'")).isEqualTo("Cash");
            assertThat(file.damage(writer))
                    .containsExactly("1 values of posting.account are not text");
        }
    }
}
