package kr.sarangbang.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.Amounts;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SealTrouble;

/** The journal over a {@link MemorySiteStore}. */
final class MemoryJournal implements Journal {
    private final MemorySiteStore store;
    private final EntryPen pen;

    MemoryJournal(MemorySiteStore store, EntryPen pen) {
        this.store = store;
        this.pen = pen;
    }

    @Override
    public Chain chain() {
        return store.chain();
    }

    @Override
    public ActId nextAct() {
        Chain chain = store.chain();
        return new ActId(chain.site(), chain.incarnation(), chain.number() + 1);
    }

    @Override
    public List<SignedEntry> append(List<Draft> drafts) {
        store.sealTrouble()
                .ifPresent(
                        trouble -> {
                            throw new JournalFailed(trouble.sentence());
                        });
        return store.change(
                () -> {
                    var added = new ArrayList<SignedEntry>();
                    for (Draft draft : drafts) {
                        if (store.entriesOf(draft.act()).isEmpty()
                                && !draft.act().equals(nextAct())) {
                            throw new IllegalArgumentException(
                                    "the next act is " + nextAct() + ", not " + draft.act());
                        }
                        SignedEntry entry =
                                pen.follow(
                                        store.chain(),
                                        draft,
                                        store.bulletin().policyVersion(),
                                        store.bulletin().listVersion());
                        SiteProjection.apply(store.tables(), entry.header(), entry.entry());
                        store.add(entry);
                        added.add(entry);
                    }
                    return List.copyOf(added);
                });
    }

    @Override
    public Optional<SealTrouble> sealTrouble() {
        return store.sealTrouble();
    }

    @Override
    public SiteView view() {
        return store.tables();
    }

    @Override
    public List<SignedEntry> entriesOf(ActId act) {
        return store.entriesOf(act);
    }

    @Override
    public List<RawEntry> waiting(long from, int most) {
        return store.waiting().tailMap(from, true).values().stream()
                .limit(most)
                .map(e -> new RawEntry(e.header().number(), e.payload(), e.signature()))
                .toList();
    }

    @Override
    public List<RawEntry> range(long from, int most) {
        return entries(from, most).stream()
                .map(e -> new RawEntry(e.header().number(), e.payload(), e.signature()))
                .toList();
    }

    @Override
    public List<SignedEntry> entries(long from, int most) {
        // Entries are numbered from 1 without a gap.
        List<SignedEntry> all = store.entries();
        int first = Math.clamp(from - 1, 0, all.size());
        return List.copyOf(all.subList(first, Math.min(all.size(), first + most)));
    }

    @Override
    public boolean isWaiting(long number) {
        return store.waiting().containsKey(number);
    }

    @Override
    public void settle(List<Settlement> settlements) {
        store.change(
                () -> {
                    for (Settlement settlement : settlements) {
                        if (!(settlement.delivery() instanceof Delivery.Waiting)) {
                            store.settle(settlement);
                        }
                    }
                    return Optional.empty();
                });
    }

    @Override
    public long settledThrough() {
        return store.settledThrough();
    }

    @Override
    public void deliverAgain(long after) {
        store.change(
                () -> {
                    store.entries().stream()
                            .filter(e -> e.header().number() > after)
                            .forEach(store::waitAgain);
                    return Optional.empty();
                });
    }

    @Override
    public Backlog backlog() {
        Won amount = Won.ZERO;
        Optional<Instant> oldest = Optional.empty();
        for (SignedEntry entry : store.waiting().values()) {
            amount = amount.plus(Amounts.moved(entry.entry()));
            if (oldest.isEmpty()) {
                oldest = Optional.of(entry.header().at());
            }
        }
        return new Backlog(store.waiting().size(), amount, oldest, store.refused());
    }

    @Override
    public boolean spaceLow() {
        return store.isSpaceLow();
    }
}
