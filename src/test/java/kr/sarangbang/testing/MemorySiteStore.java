package kr.sarangbang.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SealTrouble;
import org.jspecify.annotations.Nullable;

/**
 * The disk of a simulated site: journal, derived rows and what the issuer told. Each change is one
 * transaction. It can lose what was not synced, fail around a commit, and be set back to an earlier
 * image. One thread.
 */
public final class MemorySiteStore {
    private final UndoLog undo = new UndoLog();
    private final MemoryTables tables = new MemoryTables(undo);
    private final MemoryBulletin bulletin = new MemoryBulletin(tables, this);
    private final List<SignedEntry> entries = new ArrayList<>();
    private final Table<ActId, List<SignedEntry>> acts = Table.hashed(undo);
    private final Table<Long, SignedEntry> waiting = Table.sorted(undo);
    private final Table<Long, Delivery> settled = Table.sorted(undo);
    private long refused;
    private Chain chain;
    private boolean syncing = true;
    private boolean spaceLow;
    private @Nullable SealTrouble sealTrouble;
    private CommitHook hook = CommitHook.NONE;

    public MemorySiteStore(SiteId site, int incarnation) {
        this.chain = Chain.begin(site, incarnation);
    }

    /** Called around every commit; whatever it throws is what a crash there would do. */
    public interface CommitHook {
        /** Throwing here loses the transaction. */
        void beforeCommit();

        /** Throwing here keeps the transaction; the caller never hears of it. */
        void afterCommit();

        CommitHook NONE =
                new CommitHook() {
                    @Override
                    public void beforeCommit() {
                        // Nothing goes wrong.
                    }

                    @Override
                    public void afterCommit() {
                        // Nothing goes wrong.
                    }
                };
    }

    /** The journal of this disk, written with the pen. */
    public Journal journal(EntryPen pen) {
        return new MemoryJournal(this, pen);
    }

    public Bulletin bulletin() {
        return bulletin;
    }

    public void onCommit(CommitHook next) {
        hook = next;
    }

    /** From now on {@code false}: changes are visible, and lost in a crash until synced again. */
    public void syncEachCommit(boolean on) {
        syncing = on;
        if (on) {
            sync();
        }
    }

    /** What is there now survives a crash. */
    public void sync() {
        undo.clear();
    }

    /** The process dies: whatever was not synced is gone. */
    public void crash() {
        undo.backTo(0);
    }

    /** What the sealed counter says of this disk; null for nothing wrong. */
    public void sealTrouble(@Nullable SealTrouble trouble) {
        sealTrouble = trouble;
    }

    Optional<SealTrouble> sealTrouble() {
        return Optional.ofNullable(sealTrouble);
    }

    public void spaceLow(boolean low) {
        spaceLow = low;
    }

    /** Every entry, oldest first, as they come and go. */
    public List<SignedEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** How far an entry is on its way. */
    public Delivery delivery(long number) {
        return settled.get(number).orElseGet(Delivery.Waiting::new);
    }

    /** The disk as it is now, to be put back later. */
    public Image image() {
        return new Image(
                List.copyOf(entries),
                acts.copy(),
                waiting.copy(),
                settled.copy(),
                refused,
                chain,
                tables.contents(),
                bulletin.state());
    }

    /** The disk is as it was: a restored backup, a rolled-back image. */
    public void restore(Image image) {
        entries.clear();
        entries.addAll(image.entries);
        acts.replaceAll(image.acts);
        waiting.replaceAll(image.waiting);
        settled.replaceAll(image.settled);
        refused = image.refused;
        chain = image.chain;
        tables.restore(image.tables);
        bulletin.restore(image.bulletin);
        undo.clear();
    }

    /** All of one disk at one moment. */
    public record Image(
            List<SignedEntry> entries,
            Map<ActId, List<SignedEntry>> acts,
            Map<Long, SignedEntry> waiting,
            Map<Long, Delivery> settled,
            long refused,
            Chain chain,
            MemoryTables.Contents tables,
            MemoryBulletin.State bulletin) {}

    /** One transaction: all of it or nothing. */
    <T> T change(Supplier<T> work) {
        int mark = undo.mark();
        T result;
        try {
            result = work.get();
            hook.beforeCommit();
        } catch (RuntimeException | Error e) {
            undo.backTo(mark);
            throw e;
        }
        if (syncing) {
            sync();
        }
        hook.afterCommit();
        return result;
    }

    UndoLog undo() {
        return undo;
    }

    /** The derived rows, for checks; only the projection changes them. */
    public MemoryTables tables() {
        return tables;
    }

    Chain chain() {
        return chain;
    }

    void add(SignedEntry entry) {
        Chain before = chain;
        undo.add(
                () -> {
                    chain = before;
                    entries.removeLast();
                });
        entries.add(entry);
        chain = chain.after(entry);
        var ofAct = new ArrayList<>(entriesOf(entry.header().act()));
        ofAct.add(entry);
        acts.put(entry.header().act(), List.copyOf(ofAct));
        waiting.put(entry.header().number(), entry);
    }

    List<SignedEntry> entriesOf(ActId act) {
        return acts.get(act).orElse(List.of());
    }

    NavigableMap<Long, SignedEntry> waiting() {
        return waiting.ordered();
    }

    long refused() {
        return refused;
    }

    /** Takes entries that another journal has written. */
    public void mirror(List<SignedEntry> added) {
        change(
                () -> {
                    for (SignedEntry entry : added) {
                        SiteProjection.apply(tables, entry.header(), entry.entry());
                        add(entry);
                    }
                    return added;
                });
    }

    /** Takes what became of entries at another journal. */
    public void mirrorSettled(List<Journal.Settlement> settlements) {
        change(
                () -> {
                    settlements.stream()
                            .filter(one -> !(one.delivery() instanceof Delivery.Waiting))
                            .forEach(this::settle);
                    return settlements;
                });
    }

    /** What another journal delivers once more waits here too. */
    public void mirrorDeliveredAgain(long after) {
        change(
                () -> {
                    entries().stream()
                            .filter(e -> e.header().number() > after)
                            .forEach(this::waitAgain);
                    return after;
                });
    }

    /** Where the chain stands. */
    public Chain journalEnd() {
        return chain;
    }

    public boolean isSpaceLow() {
        return spaceLow;
    }

    long settledThrough() {
        NavigableMap<Long, Delivery> all = settled.ordered();
        return all.isEmpty() ? 0 : all.lastKey();
    }

    /** A settled entry waits once more; one that waits is left as it is. */
    void waitAgain(SignedEntry entry) {
        long number = entry.header().number();
        Delivery before = delivery(number);
        if (before instanceof Delivery.Waiting) {
            return;
        }
        settled.remove(number);
        waiting.put(number, entry);
        if (before instanceof Delivery.Refused) {
            refused--;
            undo.add(() -> refused++);
        }
    }

    void settle(Journal.Settlement settlement) {
        if (!waiting.has(settlement.number())) {
            return;
        }
        waiting.remove(settlement.number());
        settled.put(settlement.number(), settlement.delivery());
        if (settlement.delivery() instanceof Delivery.Refused) {
            undo.add(() -> refused--);
            refused++;
        }
    }
}
