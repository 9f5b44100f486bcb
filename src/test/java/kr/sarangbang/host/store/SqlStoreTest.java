package kr.sarangbang.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.host.store.sql.SqlStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqlStoreTest extends IssuerStoreContract {
    @TempDir private Path folder = Path.of("");

    @Override
    IssuerStore store() {
        return SqlStore.open(folder.resolve("issuer.db"));
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
        try (IssuerStore again = SqlStore.look(folder.resolve("issuer.db"))) {
            long value = again.reading(t -> t.counters().get("right").value);
            assertThat(value).isEqualTo(7);
        }
    }
}
