package kr.sarangbang.infrastructure.sqlite;

import kr.sarangbang.testing.SiteStoreContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The store on disk keeps the same contract as the one in memory. */
class SqliteSiteStoreTest extends SiteStoreContract {
    private static @Nullable SiteSessions sessions;

    @TempDir Path folder;
    private @Nullable SqliteSiteStore store;

    @BeforeAll
    static void build() {
        sessions = new SiteSessions();
    }

    @AfterAll
    static void end() {
        sessions.close();
    }

    @Override
    protected void open() {
        rights = SqliteSamples.rights();
        store = SqliteSamples.open(folder.resolve("site.db"), sessions);
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
