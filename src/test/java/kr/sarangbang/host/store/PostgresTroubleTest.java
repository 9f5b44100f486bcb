package kr.sarangbang.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.PostgresDatabase;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.testing.NeedsPostgres;
import kr.sarangbang.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Goal: whatever the server does, what was booked stays booked and nothing is booked twice. Method:
 * a server of this test's own is stopped, told to forget, and made to throw the issuer out.
 */
@NeedsPostgres
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTroubleTest {
    private static final String THROW_EVERYBODY_OUT =
            "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'sarangbang issuer'";

    private Optional<PostgresServer> started = Optional.empty();

    @BeforeAll
    void start() throws IOException {
        started = Optional.of(PostgresServer.start());
    }

    @AfterAll
    void stop() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    private PostgresServer server() {
        return started.orElseThrow();
    }

    private static boolean book(IssuerTables tables, String id) {
        var row = new PostingRow();
        row.id = id;
        tables.postings().add(row);
        return true;
    }

    private static List<String> booked(IssuerStore store) {
        return store.reading(
                t -> t.postings().list(Query.all()).stream().map(row -> row.id).toList());
    }

    @Test
    void issuerGoesOnAfterItsServerHasCrashed() throws Exception {
        try (IssuerStore store = SqlStore.open(server().database())) {
            store.inTransaction(t -> book(t, "1"));
            server().crash();
            store.inTransaction(t -> book(t, "2"));
            assertThat(booked(store)).containsExactly("1", "2");
        }
    }

    @Test
    void workWhoseConnectionIsCutIsNotKeptAndTheNextIs() throws Exception {
        try (IssuerStore store = SqlStore.open(server().database())) {
            assertThatThrownBy(
                            () ->
                                    store.inTransaction(
                                            t -> {
                                                book(t, "1");
                                                throwOut();
                                                return true;
                                            }))
                    .isInstanceOf(RuntimeException.class);
            store.inTransaction(t -> book(t, "2"));
            assertThat(booked(store)).containsExactly("2");
        }
    }

    private void throwOut() {
        try {
            server().sql("postgres", THROW_EVERYBODY_OUT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondIssuerOnTheSameDatabaseIsRefusedAsLongAsTheFirstLives() throws Exception {
        Database database = server().database();
        try (IssuerStore first = SqlStore.open(database)) {
            assertThatThrownBy(() -> SqlStore.open(database))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another issuer");
            first.inTransaction(t -> book(t, "1"));
        }
        try (IssuerStore second = SqlStore.open(database)) {
            assertThat(booked(second)).containsExactly("1");
        }
    }

    /** The lock is the connection's: who has lost it cannot write beside its successor. */
    @Test
    void anIssuerThatWasThrownOutComesBackOnlyWhenNobodyHasTakenItsPlace() throws Exception {
        Database database = server().database();
        try (IssuerStore first = SqlStore.open(database)) {
            throwOut();
            try (IssuerStore second = SqlStore.open(database)) {
                assertThatThrownBy(() -> first.inTransaction(t -> book(t, "2")))
                        .isInstanceOf(DatabaseRefused.class)
                        .hasMessageContaining("Another issuer");
                second.inTransaction(t -> book(t, "3"));
            }
            first.inTransaction(t -> book(t, "4"));
            assertThat(booked(first)).containsExactly("3", "4");
        }
    }

    @Test
    void aServerThatDoesNotSyncIsRefused() throws Exception {
        PostgresDatabase database = server().database();
        server().sql("postgres", "alter system set fsync = off");
        try {
            server().sql("postgres", "select pg_reload_conf()");
            awaitSetting(database, "fsync", "off");
            assertThatThrownBy(() -> SqlStore.open(database))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("fsync = off")
                    .hasMessageContaining("power cut");
        } finally {
            server().sql("postgres", "alter system reset fsync");
            server().sql("postgres", "select pg_reload_conf()");
            awaitSetting(database, "fsync", "on");
        }
    }

    /** Reloading is told to the server's processes, each of which follows when it next looks. */
    private static void awaitSetting(PostgresDatabase database, String name, String value)
            throws SQLException {
        while (!setting(database, name).equals(value)) {
            Thread.onSpinWait();
        }
    }

    private static String setting(PostgresDatabase database, String name) throws SQLException {
        try (Connection connection = database.reader();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    /** A database may be told to answer before it has written; the issuer does not let it. */
    @Test
    void whatIsCommittedIsWrittenEvenWhereTheDatabaseWouldAnswerEarlier() throws Exception {
        PostgresDatabase database = server().database();
        String name = database.name().replaceAll(".*/|\\?.*", "");
        server().sql(name, "alter database " + name + " set synchronous_commit = off");
        try (Connection connection = database.writer();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show synchronous_commit")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        var nowhere =
                new PostgresDatabase(
                        "jdbc:postgresql://127.0.0.1:1/town?user=nobody", Optional.of("secret"));
        assertThatThrownBy(() -> SqlStore.open(nowhere))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("127.0.0.1:1/town")
                .hasMessageNotContaining("secret");
    }
}
