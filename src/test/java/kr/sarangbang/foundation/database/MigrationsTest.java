package kr.sarangbang.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir Path folder;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new SqliteFile(folder.resolve("sample.db")).writer();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Migrations of(String... files) {
        return new Migrations("migrations/sample", List.of(files));
    }

    private boolean has(String table) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, table, null)) {
            return found.next();
        }
    }

    @Test
    void eachIsAppliedOnce() throws SQLException {
        of("0001-one.sql").apply(connection);
        assertThat(has("two")).isFalse();
        of("0001-one.sql", "0002-two.sql").apply(connection);
        of("0001-one.sql", "0002-two.sql").apply(connection);
        assertThat(has("one")).isTrue();
        assertThat(has("two")).isTrue();
        assertThat(of("0001-one.sql", "0002-two.sql").require(connection)).isEqualTo(2);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void fault62ADatabaseOfANewerProgramIsRefusedAndLeftAlone() throws SQLException {
        of("0001-one.sql", "0002-two.sql").apply(connection);
        assertThatThrownBy(() -> of("0001-one.sql").apply(connection))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("knows 1");
    }

    @Test
    void fault61OneThatFailsInTheMiddleLeavesNothing() throws SQLException {
        Migrations migrations = of("0001-one.sql", "0002-two.sql", "0003-broken.sql");
        assertThatThrownBy(() -> migrations.apply(connection)).isInstanceOf(SQLException.class);
        assertThat(has("three")).isFalse();
        assertThat(migrations.require(connection)).isEqualTo(2);
    }
}
