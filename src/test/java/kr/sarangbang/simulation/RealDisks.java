package kr.sarangbang.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.infrastructure.sqlite.SiteIdentity;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.testing.MemorySiteStore;
import kr.sarangbang.testing.SampleSite;

/** Real databases: SQLite in a folder for the sites, any for the issuer. */
final class RealDisks implements Disks, AutoCloseable {
    private final Path folder;
    private final Database issuer;
    private final SiteSessions sessions = new SiteSessions();
    private final List<RealDisk> sites = new ArrayList<>();
    private Optional<SqlStore> open = Optional.empty();

    RealDisks(Path folder, Database issuer) {
        this.folder = folder;
        this.issuer = issuer;
    }

    @Override
    public IssuerStore issuer() {
        return new IssuerStore() {
            @Override
            public <T> T inTransaction(Function<IssuerTables, T> work) {
                return store().inTransaction(work);
            }

            @Override
            public <T> T reading(Function<IssuerTables, T> work) {
                return store().reading(work);
            }

            @Override
            public List<String> damage() {
                return store().damage();
            }

            @Override
            public void close() {
                issuerDied();
            }
        };
    }

    @Override
    public boolean real() {
        return true;
    }

    private SqlStore store() {
        SqlStore store = open.orElseGet(() -> SqlStore.open(issuer));
        open = Optional.of(store);
        return store;
    }

    @Override
    public void issuerDied() {
        open.ifPresent(SqlStore::close);
        open = Optional.empty();
    }

    @Override
    public Optional<RealDisk> site(SiteId id, Bytes key, MemorySiteStore mirror) {
        var disk =
                new RealDisk(
                        folder.resolve(id + ".db"),
                        new SiteIdentity(id, 1, key, SampleSite.key(3)),
                        sessions,
                        mirror);
        sites.add(disk);
        return Optional.of(disk);
    }

    @Override
    public void close() {
        sites.forEach(RealDisk::close);
        issuerDied();
        sessions.close();
    }
}
