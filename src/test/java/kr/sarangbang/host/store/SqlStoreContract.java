package kr.sarangbang.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.host.store.sql.SqlStore;
import org.junit.jupiter.api.Test;

/** What a store in a database does besides; each database runs it. */
abstract class SqlStoreContract extends IssuerStoreContract {
    private static final List<Class<? extends Row>> KINDS =
            List.of(
                    ActRow.class,
                    CounterRow.class,
                    DeclarationRow.class,
                    EntryRow.class,
                    EpochRow.class,
                    ExceptionRow.class,
                    ForkRow.class,
                    IncarnationRow.class,
                    MemberRow.class,
                    MonthUseRow.class,
                    PolicyRow.class,
                    PostingRow.class,
                    ReturnRow.class,
                    RightRow.class,
                    SeriesRow.class,
                    ServedTicketRow.class,
                    SiteRow.class,
                    StockTargetRow.class,
                    UsedVersionRow.class,
                    VoucherRow.class,
                    WriteOffRow.class);

    /** The database of this test, empty at its beginning. */
    abstract Database database();

    @Override
    IssuerStore store() {
        return SqlStore.open(database());
    }

    @Test
    void whatWasBookedIsThereAfterARestart() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        var row = new CounterRow();
                        row.id = "right";
                        row.value = 7;
                        tables.counters().add(row);
                        return true;
                    });
        }
        try (IssuerStore again = SqlStore.look(database())) {
            long value = again.reading(t -> t.counters().get("right").value);
            assertThat(value).isEqualTo(7);
        }
    }

    @Test
    void databaseThatTurnsSomethingDownGoesOnWithTheNext() {
        try (IssuerStore store = store()) {
            store.inTransaction(t -> member(t, "1"));
            assertThatThrownBy(() -> store.inTransaction(t -> member(t, "2")))
                    .hasStackTraceContaining("identity")
                    .satisfies(SqlStoreContract::keepsTheRowToItself);
            boolean there =
                    store.inTransaction(
                            t -> {
                                var row = new CounterRow();
                                row.id = "right";
                                t.counters().add(row);
                                return t.members().find("1").isPresent()
                                        && t.members().find("2").isEmpty();
                            });
            assertThat(there).isTrue();
        }
    }

    /** What is thrown is logged, and rows are people and vouchers. */
    private static void keepsTheRowToItself(Throwable trouble) {
        assertThat(org.assertj.core.util.Throwables.getStackTrace(trouble))
                .doesNotContain("the same person");
    }

    private static boolean member(IssuerTables tables, String id) {
        return member(tables, id, "the same person");
    }

    private static boolean member(IssuerTables tables, String id, String identity) {
        var row = new MemberRow();
        row.id = id;
        row.identity = identity;
        tables.members().add(row);
        return true;
    }

    private static <R extends Row> boolean written(IssuerTables tables, Class<R> type) {
        tables.of(type).add(filled(type));
        return true;
    }

    private static <R extends Row> boolean assertReadBack(IssuerTables tables, Class<R> type) {
        assertThat(tables.of(type).list(Query.all()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("checkSum")
                .containsExactly(filled(type));
        return true;
    }

    private static <R extends Row> R filled(Class<R> type) {
        try {
            R row = type.getConstructor().newInstance();
            int value = 1;
            for (Field field : type.getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.set(row, value(field.getType(), value++));
                }
            }
            return row;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " is a plain row", e);
        }
    }

    private static Object value(Class<?> type, int value) {
        return switch (type.getSimpleName()) {
            case "String" -> "text " + value;
            case "int" -> value;
            case "long" -> 10_000_000_000L + value;
            case "boolean" -> true;
            case "byte[]" -> new byte[] {(byte) value, 0, -1};
            default -> throw new AssertionError("a row has no " + type);
        };
    }

    /**
     * Goal: a row that the database gives back otherwise than it was given is named. Method: a
     * column that nothing else repeats, changed beside the program.
     */
    @Test
    void fault40ARowThatIsNotAsItWasWrittenIsNamed() throws SQLException {
        try (IssuerStore store = store()) {
            store.inTransaction(t -> member(t, "1") && member(t, "2", "another person"));
            assertThat(store.damage()).isEmpty();
        }
        try (Connection connection = database().writer();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update member set birth_year = 1949 where id = '2'");
        }
        try (IssuerStore store = SqlStore.look(database())) {
            assertThat(store.damage()).containsExactly("member 2 is not as it was written");
        }
    }

    /** Rows of before there were sums are taken as they are, until they are written again. */
    @Test
    void aRowWithoutASumIsTakenAsItIs() throws SQLException {
        try (IssuerStore store = store()) {
            store.inTransaction(t -> member(t, "1"));
        }
        try (Connection connection = database().writer();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update member set birth_year = 1949, check_sum = 0");
        }
        try (IssuerStore store = store()) {
            assertThat(store.damage()).isEmpty();
            store.inTransaction(
                    t -> {
                        t.members().change(t.members().get("1"));
                        return true;
                    });
        }
        try (Connection connection = database().writer();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update member set birth_year = 1950");
        }
        try (IssuerStore store = SqlStore.look(database())) {
            assertThat(store.damage()).hasSize(1);
        }
    }

    /** Goal: no column is forgotten in the schema. Method: every field of every row is set. */
    @Test
    void everyKindOfRowIsReadAsItWasWritten() {
        try (IssuerStore store = store()) {
            for (Class<? extends Row> type : KINDS) {
                store.inTransaction(t -> written(t, type));
                store.reading(t -> assertReadBack(t, type));
            }
        }
    }

    /** Goal: who looks at the books sees one state. Method: the writer goes on while one looks. */
    @Test
    void whoLooksSeesOneStateWhileTheWriterGoesOn() {
        try (IssuerStore store = store()) {
            store.inTransaction(t -> member(t, "1"));
            try (IssuerStore look = SqlStore.look(database())) {
                List<Integer> seen =
                        look.reading(
                                t -> {
                                    int before = t.members().list(Query.all()).size();
                                    store.inTransaction(this::counter);
                                    return List.of(before, t.counters().list(Query.all()).size());
                                });
                assertThat(seen).containsExactly(1, 0);
                int after = look.reading(t -> t.counters().list(Query.all()).size());
                assertThat(after).isEqualTo(1);
            }
        }
    }

    private boolean counter(IssuerTables tables) {
        var row = new CounterRow();
        row.id = "right";
        tables.counters().add(row);
        return true;
    }

    /** Borders and orders are asked of the database as the program itself compares texts. */
    @Test
    void textsAreComparedByteByByte() {
        List<String> unordered = List.of("b", "_", "가", "B", "a-1", "a1", "0");
        try (IssuerStore store = store()) {
            store.inTransaction(
                    t -> {
                        for (String id : unordered) {
                            var row = new CounterRow();
                            row.id = id;
                            t.counters().add(row);
                        }
                        return true;
                    });
            for (int most = 1; most <= unordered.size(); most++) {
                int limit = most;
                List<String> found =
                        store.reading(
                                t ->
                                        t
                                                .counters()
                                                .list(Query.<CounterRow>all().atMostRows(limit))
                                                .stream()
                                                .map(row -> row.id)
                                                .toList());
                assertThat(found).isEqualTo(unordered.stream().sorted().limit(limit).toList());
            }
        }
    }

    @Test
    void nothingIsReadWhereNothingWasEverWritten() {
        assertThatThrownBy(() -> SqlStore.look(database())).isInstanceOf(DatabaseRefused.class);
    }
}
