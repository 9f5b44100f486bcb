package kr.sarangbang.simulation.plants;

import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A site prints what its disk does not have yet; the sync comes with the note that it printed. */
public final class PrintsBeforeCommit implements Plant {
    @Override
    public String name() {
        return "prints-before-commit";
    }

    @Override
    public String sentence() {
        return "A site prints the papers of an act before the act is synced to its disk.";
    }

    @Override
    public String hole() {
        return "rule 18";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new LazyJournal(
                journal,
                disk,
                entry ->
                        entry instanceof Entry.VoucherSold
                                || entry instanceof Entry.RedemptionAccepted
                                || entry instanceof Entry.AcceptanceCancelled);
    }
}
