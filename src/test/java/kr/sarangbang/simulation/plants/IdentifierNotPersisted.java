package kr.sarangbang.simulation.plants;

import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A site asks issuer and payment provider under an identifier that is not on its disk yet. */
public final class IdentifierNotPersisted implements Plant {
    @Override
    public String name() {
        return "identifier-not-persisted";
    }

    @Override
    public String sentence() {
        return "A site forgets to sync an act's identifier before it leaves the process.";
    }

    @Override
    public String hole() {
        return "rule 16";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new LazyJournal(
                journal,
                disk,
                entry ->
                        entry instanceof Entry.SaleOpened
                                || entry instanceof Entry.RedemptionAsked
                                || entry instanceof Entry.CancellationAsked
                                || entry instanceof Entry.RefundAsked
                                || entry instanceof Entry.ReissueAsked);
    }
}
