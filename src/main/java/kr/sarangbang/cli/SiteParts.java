package kr.sarangbang.cli;

import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.infrastructure.sqlite.SqliteSiteStore;

/** A site put together. The line is not started yet. */
record SiteParts(
        SqliteSiteStore store,
        SiteSessions sessions,
        IssuerConnection connection,
        ScheduledExecutorService scheduler,
        Workplace place,
        ComeOnline comeOnline,
        LateComeOnline line)
        implements AutoCloseable {
    @Override
    public void close() {
        connection.close();
        scheduler.shutdownNow();
        store.close();
        sessions.close();
    }
}
