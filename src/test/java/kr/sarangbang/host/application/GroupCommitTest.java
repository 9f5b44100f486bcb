package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

/** Answers leave after the commit, and requests that come together share one. */
class GroupCommitTest {
    /** A store whose commits can be held up, or fail after the work was done. */
    private static final class Slow implements IssuerStore {
        private final IssuerStore real = new MemoryStore();
        private final AtomicInteger commits = new AtomicInteger();
        private volatile boolean fails;
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile CountDownLatch inside = new CountDownLatch(1);

        @Override
        public <T> T inTransaction(Function<IssuerTables, T> work) {
            return real.inTransaction(
                    tables -> {
                        T result = work.apply(tables);
                        inside.countDown();
                        await(gate);
                        if (fails) {
                            throw new IllegalStateException("the disk is full");
                        }
                        commits.incrementAndGet();
                        return result;
                    });
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T reading(Function<IssuerTables, T> work) {
            return real.reading(work);
        }

        @Override
        public List<String> damage() {
            return real.damage();
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @Test
    void anActWhoseCommitFailedIsNotAnsweredAndLeavesNothing() {
        var store = new Slow();
        var town = new Town(store);
        Slip sold = town.sell(10);
        SignedEntry entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        store.fails = true;
        assertThatThrownBy(() -> town.a.hand().decide(entry))
                .hasRootCauseMessage("the disk is full");
        store.fails = false;
        assertThat(town.account("ShopsPayable")).isZero();
        assertThat(Town.decided(town.a.hand().decide(entry))).isInstanceOf(Decision.Redeemed.class);
        town.verify();
    }

    /**
     * Goal: no answer is seen before its commit, and those that wait meanwhile share the next one.
     * Method: the first commit is held at its end until all others stand in the queue.
     */
    @Test
    void whatComesMeanwhileSharesTheNextCommit() throws Exception {
        var store = new Slow();
        var town = new Town(store);
        Slip sold = town.sell(10);
        SignedEntry entry = town.a.hand().write(town.asked(sold, 10_000), town.now());
        var first = town.a.hand().copy();
        store.inside = new CountDownLatch(1);
        store.gate = new CountDownLatch(1);
        store.commits.set(0);
        try (var pool = Executors.newFixedThreadPool(9)) {
            var answers = new ArrayList<Future<Answer>>();
            answers.add(pool.submit(() -> first.decide(entry)));
            store.inside.await();
            for (int i = 0; i < 8; i++) {
                answers.add(pool.submit(() -> first.decide(entry)));
            }
            while (town.issuer.service().waiting() < 8) {
                Thread.onSpinWait();
            }
            assertThat(answers).noneMatch(Future::isDone);
            store.gate.countDown();
            assertThat(answers).map(GroupCommitTest::get).containsOnly(get(answers.getFirst()));
        }
        assertThat(store.commits).hasValue(2);
        assertThat(town.account("ShopsPayable")).isEqualTo(10_000);
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fault 56 in small: many at once for one slip, one wins. */
    @Test
    void ofManyShopsAtOnceOneIsFirst() throws Exception {
        var town = new Town();
        Slip sold = town.sell(10);
        List<SignedEntry> entries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            entries.add(town.a.hand().write(town.asked(sold, 100_000), town.now()));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers =
                    pool.invokeAll(
                            entries.stream()
                                    .<java.util.concurrent.Callable<Answer>>map(
                                            e -> () -> town.a.hand().decide(e))
                                    .toList());
            assertThat(answers)
                    .filteredOn(a -> Town.decided(get(a)) instanceof Decision.Redeemed)
                    .hasSize(1);
        }
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
        town.verify();
    }
}
