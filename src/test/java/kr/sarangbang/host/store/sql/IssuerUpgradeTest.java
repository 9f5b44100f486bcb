package kr.sarangbang.host.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import kr.sarangbang.foundation.database.Migrations;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the books of the program before are whole to this one. Method: its schema, then ours. */
class IssuerUpgradeTest {
    @TempDir Path folder = Path.of("");

    /**
     * A step that changes a row leaves the row's old sum behind, which no verify may take for
     * damage.
     */
    @Test
    void fault61ARowThatTheUpgradeChangedIsNotCalledDamaged() throws Exception {
        var file = new SqliteFile(folder.resolve("issuer.db"));
        var row = new IncarnationRow();
        row.id = "K1.1";
        row.site = "K1";
        row.number = 1;
        row.highestSeen = 7;
        try (Connection writer = file.writer()) {
            new Migrations(
                            "migrations/issuer",
                            List.of(
                                    "0001-first.sql",
                                    "0002-lost-cards.sql",
                                    "0003-epochs.sql",
                                    "0004-recalls-and-stopped-sites.sql",
                                    "0005-lost-sites.sql",
                                    "0006-row-sums.sql"))
                    .apply(writer);
            try (PreparedStatement insert =
                    writer.prepareStatement(
                            "insert into incarnation (id, site, number, public_key, credential,"
                                    + " certificate, booked_through, head, head_proven, highest_seen,"
                                    + " check_sum) values ('K1.1', 'K1', 1, x'', x'', x'', 0, x'', 0,"
                                    + " 7, ?)")) {
                insert.setLong(1, RowSum.of(row));
                insert.execute();
            }
        }
        try (IssuerStore store = SqlStore.open(file)) {
            assertThat(store.damage()).isEmpty();
            long asked =
                    store.reading(
                            tables ->
                                    tables.incarnations().find("K1.1").orElseThrow().askedThrough);
            assertThat(asked).isEqualTo(7);
        }
    }
}
