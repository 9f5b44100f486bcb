package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import kr.sarangbang.testing.LineStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The store on disk keeps the same contract as the one in memory. */
class SqliteSiteStoreTest extends LineStoreContract {
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened by the contract before each test
    private SqliteSiteStore store;

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @Override
    protected void open() {
        rights = SqliteSamples.rights();
        store = SqliteSamples.open(folder.resolve("site.db"), SESSIONS);
        bulletin = store.bulletin();
        journal = store.journal(SqliteSamples.pen(clock()));
    }

    @Override
    protected void reopen() {
        store.close();
        open();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
