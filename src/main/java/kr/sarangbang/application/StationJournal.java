package kr.sarangbang.application;

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

/** The site's one journal, as one machine of a branch writes it: every entry says where. */
record StationJournal(Journal journal, String station) implements Journal {
    @Override
    public List<SignedEntry> append(List<Draft> drafts) {
        return journal.append(
                drafts.stream()
                        .map(d -> new Draft(d.act(), d.entry(), d.actor().at(station)))
                        .toList());
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
    public void settle(List<Settlement> settlements) {
        journal.settle(settlements);
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
    public boolean spaceLow() {
        return journal.spaceLow();
    }

    @Override
    public Optional<SealTrouble> sealTrouble() {
        return journal.sealTrouble();
    }
}
