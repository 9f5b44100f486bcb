package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.signing.EntryPen;
import org.junit.jupiter.api.Test;

/** The store of the simulation keeps the contract, and loses exactly what it is told to lose. */
class MemorySiteStoreTest extends LineStoreContract {
    private MemorySiteStore store = new MemorySiteStore(SampleSite.SITE, 1);

    @Override
    protected void open() {
        store = new MemorySiteStore(SampleSite.SITE, 1);
        rights = SampleRights.any();
        bulletin = store.bulletin();
        journal = store.journal(new EntryPen(MemorySiteStoreTest::seal, clock()));
    }

    private static SignedEntry seal(EntryHeader header, Entry entry) {
        Bytes payload = Bytes.of((header + " " + entry).getBytes(StandardCharsets.UTF_8));
        return new SignedEntry(
                header, entry, payload, Chain.hash(payload), Chain.hash(Chain.hash(payload)));
    }

    @Override
    protected void reopen() {
        store.crash();
    }

    @Test
    void aCrashLosesWhatWasNotSynced() {
        var stock = prepared();
        Chain synced = journal.chain();
        store.syncEachCommit(false);
        sell(stock, 0, 10);
        assertThat(journal.chain().number()).isEqualTo(7);
        store.crash();
        assertThat(journal.chain()).isEqualTo(synced);
        assertThat(journal.view().stocks().getFirst().remaining().size()).isEqualTo(100);
        assertThat(journal.view().latestActs(10)).isEmpty();
        assertThat(journal.view().openDays()).isEmpty();
        assertThat(journal.waiting(1, 100)).hasSize(4);
    }

    @Test
    void aCrashBeforeCommitLeavesNothingAndOneAfterItLeavesAll() {
        prepared();
        store.onCommit(
                new MemorySiteStore.CommitHook() {
                    @Override
                    public void beforeCommit() {
                        throw new IllegalStateException("power");
                    }

                    @Override
                    public void afterCommit() {
                        throw new AssertionError("never reached");
                    }
                });
        assertThatThrownBy(() -> add(SampleRights.opened(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.chain().number()).isEqualTo(4);
        store.onCommit(
                new MemorySiteStore.CommitHook() {
                    @Override
                    public void beforeCommit() {
                        assertThat(journal.chain().number()).isEqualTo(5);
                    }

                    @Override
                    public void afterCommit() {
                        throw new IllegalStateException("power");
                    }
                });
        assertThatThrownBy(() -> add(SampleRights.opened(1)))
                .isInstanceOf(IllegalStateException.class);
        store.crash();
        assertThat(journal.chain().number()).isEqualTo(5);
    }

    @Test
    void aRestoredImageIsTheDiskAsItWas() {
        var stock = prepared();
        var image = store.image();
        Chain then = journal.chain();
        sell(stock, 0, 10);
        bulletin.anchor(SampleSite.OPENING, false);
        store.restore(image);
        assertThat(journal.chain()).isEqualTo(then);
        assertThat(journal.view().day(java.time.LocalDate.of(2022, 7, 14)).soldFace())
                .isEqualTo(Won.ZERO);
        assertThat(bulletin.clockWasRight()).isTrue();
        sell(stock, 0, 10);
        assertThat(journal.chain().number()).isEqualTo(7);
    }
}
