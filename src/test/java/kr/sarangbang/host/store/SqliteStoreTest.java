package kr.sarangbang.host.store;

import java.nio.file.Path;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.SqliteFile;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends SqlStoreContract {
    @TempDir private Path folder = Path.of("");

    @Override
    Database database() {
        return new SqliteFile(folder.resolve("issuer.db"));
    }
}
