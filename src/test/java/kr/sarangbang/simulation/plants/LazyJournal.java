package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.function.Predicate;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A journal that returns before some of its entries are synced; the next change syncs them too. */
final class LazyJournal extends PassingJournal {
    private final MemorySiteStore disk;
    private final Predicate<Entry> unsynced;

    LazyJournal(Journal journal, MemorySiteStore disk, Predicate<Entry> unsynced) {
        super(journal);
        this.disk = disk;
        this.unsynced = unsynced;
        disk.syncEachCommit(true);
    }

    @Override
    public List<SignedEntry> append(List<Draft> drafts) {
        disk.syncEachCommit(drafts.stream().noneMatch(draft -> unsynced.test(draft.entry())));
        return super.append(drafts);
    }

    @Override
    public void settle(List<Settlement> settlements) {
        disk.syncEachCommit(true);
        super.settle(settlements);
    }
}
