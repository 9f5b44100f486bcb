package kr.sarangbang.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.infrastructure.sqlite.SealedSince;
import kr.sarangbang.infrastructure.sqlite.SiteIdentity;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.infrastructure.sqlite.SqliteSiteStore;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SealTrouble;
import kr.sarangbang.testing.MemorySiteStore;

/**
 * A site's real database, on which its program works, and beside it the rows in memory that the
 * checks of a run read. After every start both must say the same.
 */
final class RealDisk implements AutoCloseable {
    private final Path file;
    private final SiteIdentity identity;
    private final SiteSessions sessions;
    private final MemorySiteStore mirror;
    private Optional<SqliteSiteStore> open = Optional.empty();

    RealDisk(Path file, SiteIdentity identity, SiteSessions sessions, MemorySiteStore mirror) {
        this.file = file;
        this.identity = identity;
        this.sessions = sessions;
        this.mirror = mirror;
    }

    /**
     * As a start of the program does.
     *
     * @param hook is called around each commit, as by the disk in memory
     */
    Journal journal(EntryPen pen, MemorySiteStore.CommitHook hook) {
        SqliteSiteStore store = SqliteSiteStore.open(file, identity, sessions, SealedSince.NONE, 0);
        open = Optional.of(store);
        Journal journal = store.journal(pen);
        saysTheSame(journal);
        return new Mirrored(journal, hook);
    }

    Bulletin bulletin() {
        return open.orElseThrow().bulletin();
    }

    private void saysTheSame(Journal journal) {
        SiteView real = journal.view();
        SiteView kept = mirror.tables();
        Broken.unless(
                journal.chain().equals(mirror.journalEnd())
                        && real.stocks().equals(kept.stocks())
                        && real.limits().equals(kept.limits())
                        && real.guarantees().equals(kept.guarantees())
                        && real.openActs().equals(kept.openActs())
                        && real.paperOwed().equals(kept.paperOwed())
                        && real.cashOwed().equals(kept.cashOwed())
                        && real.openTickets().equals(kept.openTickets())
                        && real.latestActs(50).equals(kept.latestActs(50)),
                "L7 the database of " + identity.site() + " is not what was written to it");
    }

    /** The process is gone. */
    @Override
    public void close() {
        open.ifPresent(SqliteSiteStore::close);
        open = Optional.empty();
    }

    private final class Mirrored implements Journal {
        private final Journal real;
        private final MemorySiteStore.CommitHook hook;

        Mirrored(Journal real, MemorySiteStore.CommitHook hook) {
            this.real = real;
            this.hook = hook;
        }

        @Override
        public List<SignedEntry> append(List<Draft> drafts) {
            hook.beforeCommit();
            List<SignedEntry> added = real.append(drafts);
            mirror.mirror(added);
            hook.afterCommit();
            return added;
        }

        @Override
        public void settle(List<Settlement> settlements) {
            hook.beforeCommit();
            real.settle(settlements);
            mirror.mirrorSettled(settlements);
            hook.afterCommit();
        }

        @Override
        public void deliverAgain(long after) {
            real.deliverAgain(after);
            mirror.mirrorDeliveredAgain(after);
        }

        @Override
        public long settledThrough() {
            return real.settledThrough();
        }

        @Override
        public Optional<SealTrouble> sealTrouble() {
            return real.sealTrouble();
        }

        @Override
        public Chain chain() {
            return real.chain();
        }

        @Override
        public ActId nextAct() {
            return real.nextAct();
        }

        @Override
        public SiteView view() {
            return real.view();
        }

        @Override
        public List<SignedEntry> entriesOf(ActId act) {
            return real.entriesOf(act);
        }

        @Override
        public List<RawEntry> waiting(long from, int most) {
            return real.waiting(from, most);
        }

        @Override
        public List<SignedEntry> entries(long from, int most) {
            return real.entries(from, most);
        }

        @Override
        public List<RawEntry> range(long from, int most) {
            return real.range(from, most);
        }

        @Override
        public boolean isWaiting(long number) {
            return real.isWaiting(number);
        }

        @Override
        public Backlog backlog() {
            return real.backlog();
        }

        @Override
        public boolean spaceLow() {
            return mirror.isSpaceLow() || real.spaceLow();
        }
    }
}
