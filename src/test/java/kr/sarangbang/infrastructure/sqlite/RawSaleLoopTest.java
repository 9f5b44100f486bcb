package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.foundation.database.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yardstick does as much as what is measured with it. */
class RawSaleLoopTest {
    private static final int SALES = 5;

    @TempDir Path folder = Path.of("");

    @Test
    void theRawLoopWritesTheRowsOfARealSale() throws Exception {
        Path raw = folder.resolve("raw.db");
        try (var loop = new RawSaleLoop(raw)) {
            for (int sale = 0; sale < SALES; sale++) {
                loop.sale();
            }
        }
        Path real = folder.resolve("real.db");
        Map<String, Long> prepared;
        try (var sessions = new SiteSessions();
                SqliteSiteStore store = SqliteSamples.open(real, sessions)) {
            var sales = new SampleSales(store.journal(SqliteSamples.pen(SampleSales.clock())));
            sales.prepare();
            prepared = rows(real);
            for (int sale = 0; sale < SALES; sale++) {
                sales.sell();
            }
        }
        Map<String, Long> written = rows(real);
        for (String table : rows(raw).keySet()) {
            assertThat(rows(raw).get(table))
                    .as(table)
                    .isEqualTo(written.getOrDefault(table, 0L) - prepared.getOrDefault(table, 0L));
        }
        assertThat(payloads(raw))
                .isCloseTo(payloads(real), org.assertj.core.data.Offset.offset(40L));
    }

    /** Rows of the tables that grow with each sale. */
    private static Map<String, Long> rows(Path file) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : new String[] {"entry", "delivery", "act"}) {
            counts.put(table, ask(file, "select count(*) from " + table));
        }
        return counts;
    }

    /** Bytes of payload in the last sale. */
    private static long payloads(Path file) throws SQLException {
        return ask(
                file,
                "select sum(length(payload)) from entry"
                        + " where act = (select max(act) from entry)");
    }

    private static long ask(Path file, String sql) throws SQLException {
        try (Connection connection = new SqliteFile(file).reader();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
