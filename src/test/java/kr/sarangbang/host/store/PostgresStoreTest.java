package kr.sarangbang.host.store;

import java.sql.SQLException;
import java.util.Optional;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.testing.NeedsPostgres;
import kr.sarangbang.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;

/** In a database whose language would put its texts in another order. */
@NeedsPostgres
class PostgresStoreTest extends SqlStoreContract {
    private static final String ENGLISH =
            "template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en'";

    private Optional<Database> database = Optional.empty();

    @BeforeEach
    void make() throws SQLException {
        database = Optional.of(PostgresServer.shared().database(ENGLISH));
    }

    @Override
    Database database() {
        return database.orElseThrow();
    }
}
