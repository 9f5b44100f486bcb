package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SealTrouble;

/** Passes everything on; a planted bug overrides what it does wrong. */
class PassingJournal implements Journal {
    private final Journal journal;

    PassingJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<SignedEntry> append(List<Draft> drafts) {
        return journal.append(drafts);
    }

    @Override
    public void settle(List<Settlement> settlements) {
        journal.settle(settlements);
    }

    @Override
    public Chain chain() {
        return journal.chain();
    }

    @Override
    public ActId nextAct() {
        return journal.nextAct();
    }

    @Override
    public SiteView view() {
        return journal.view();
    }

    @Override
    public List<SignedEntry> entriesOf(ActId act) {
        return journal.entriesOf(act);
    }

    @Override
    public List<RawEntry> waiting(long from, int most) {
        return journal.waiting(from, most);
    }

    @Override
    public List<SignedEntry> entries(long from, int most) {
        return journal.entries(from, most);
    }

    @Override
    public List<RawEntry> range(long from, int most) {
        return journal.range(from, most);
    }

    @Override
    public boolean isWaiting(long number) {
        return journal.isWaiting(number);
    }

    @Override
    public long settledThrough() {
        return journal.settledThrough();
    }

    @Override
    public void deliverAgain(long after) {
        journal.deliverAgain(after);
    }

    @Override
    public Backlog backlog() {
        return journal.backlog();
    }

    @Override
    public Optional<SealTrouble> sealTrouble() {
        return journal.sealTrouble();
    }

    @Override
    public boolean spaceLow() {
        return journal.spaceLow();
    }
}
