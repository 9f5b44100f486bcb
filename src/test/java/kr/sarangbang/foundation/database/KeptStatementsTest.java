package kr.sarangbang.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept statement brings nothing along from its last use. */
class KeptStatementsTest {
    private static final String INSERT = "insert into t values (?, ?)";
    private static final String SELECT = "select b from t order by a";

    @TempDir Path folder = Path.of("");
    private SqliteFile file = new SqliteFile(Path.of("none"));

    @BeforeEach
    void aTable() throws Exception {
        file = new SqliteFile(folder.resolve("a.db"));
        try (Connection writer = file.writer();
                PreparedStatement make =
                        writer.prepareStatement("create table t (a integer primary key, b text)")) {
            make.execute();
        }
    }

    private static void insert(Connection connection, int a, String b) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, a);
            statement.setString(2, b);
            statement.executeUpdate();
        }
    }

    private static String all(Connection connection) throws SQLException {
        var text = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                text.append(rows.getString(1)).append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void theSameTextIsPreparedOnce() throws Exception {
        try (Connection writer = file.writer()) {
            PreparedStatement first = writer.prepareStatement(INSERT);
            PreparedStatement other = writer.prepareStatement(INSERT);
            var real = first.unwrap(PreparedStatement.class);
            assertThat(other.unwrap(PreparedStatement.class)).as("two at once").isNotSameAs(real);
            first.close();
            assertThat(first.isClosed()).isTrue();
            try (PreparedStatement again = writer.prepareStatement(INSERT)) {
                assertThat(again.unwrap(PreparedStatement.class)).isSameAs(real);
            }
            other.close();
        }
    }

    @Test
    void valuesAndBatchesOfTheLastUseAreForgotten() throws Exception {
        try (Connection writer = file.writer()) {
            insert(writer, 1, "one");
            try (PreparedStatement half = writer.prepareStatement(INSERT)) {
                half.setInt(1, 2);
                half.setString(2, "never run");
                half.addBatch();
            }
            try (PreparedStatement next = writer.prepareStatement(INSERT)) {
                next.setInt(1, 3);
                next.setString(2, "three");
                next.addBatch();
                assertThat(next.executeBatch()).hasSize(1);
            }
            assertThat(all(writer)).isEqualTo("one three ");
        }
    }

    @Test
    void aResultLeftOpenDoesNotHoldTheDatabase() throws Exception {
        try (Connection writer = file.writer()) {
            insert(writer, 1, "one");
            insert(writer, 2, "two");
            try (Connection reader = file.reader()) {
                reader.setAutoCommit(false);
                PreparedStatement look = reader.prepareStatement(SELECT);
                ResultSet rows = look.executeQuery();
                assertThat(rows.next()).isTrue();
                look.close();
                reader.commit();
                insert(writer, 3, "three");
                assertThat(all(reader)).isEqualTo("one two three ");
            }
        }
    }

    @Test
    void aStatementThatFailedIsNotUsedAgain() throws Exception {
        try (Connection writer = file.writer()) {
            insert(writer, 1, "one");
            PreparedStatement twice = writer.prepareStatement(INSERT);
            var real = twice.unwrap(PreparedStatement.class);
            twice.setInt(1, 1);
            twice.setString(2, "again");
            assertThatThrownBy(twice::executeUpdate).isInstanceOf(SQLException.class);
            twice.close();
            assertThat(real.isClosed()).isTrue();
            insert(writer, 2, "two");
            assertThat(all(writer)).isEqualTo("one two ");
        }
    }

    @Test
    void whatWasClosedRefusesToWork() throws Exception {
        try (Connection writer = file.writer()) {
            PreparedStatement gone = writer.prepareStatement(SELECT);
            gone.close();
            gone.close();
            assertThatThrownBy(gone::executeQuery).isInstanceOf(SQLException.class);
        }
    }
}
