package kr.sarangbang.host.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;

/**
 * Lets a site that asked for limit wait a moment for the sites that were asked to give it back. It
 * waits for their deliveries, not for time; the bound is for sites that do not answer. Few wait at
 * once, so that those who deliver are never kept out: beyond, the answer is the one of the moment.
 * For any thread.
 */
final class ReturnWatch {
    private final Semaphore seats;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Set<String> sites, CountDownLatch heard) {}

    /**
     * @param seats how many may wait at once
     * @param patience the longest that one waits
     * @param nanoTime {@link System#nanoTime} outside tests
     */
    ReturnWatch(int seats, Duration patience, LongSupplier nanoTime) {
        this.seats = new Semaphore(seats);
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /** A site's delivery is booked. */
    synchronized void delivered(String site) {
        waiting.stream().filter(w -> w.sites.contains(site)).forEach(w -> w.heard.countDown());
    }

    /**
     * Waits until the limit is there, at most so long.
     *
     * @param first the answer so far: it lies elsewhere
     * @param call tells those who were asked; what they deliver after that is heard
     * @param again asks anew
     * @return the last answer
     */
    Answer await(Answer.NotGranted first, Runnable call, Supplier<Answer> again) {
        if (!seats.tryAcquire()) {
            call.run();
            return first;
        }
        Waiting one = enter(first);
        try {
            call.run();
            long until = nanoTime.getAsLong() + patienceNanos;
            Answer answer = first;
            boolean heard = true;
            while (heard && answer instanceof Answer.NotGranted not && isElsewhere(not)) {
                heard = one.heard.await(until - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
                leave(one);
                // Entered before asking, so that nothing is missed in between.
                one = enter(not);
                answer = again.get();
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return first;
        } finally {
            leave(one);
            seats.release();
        }
    }

    static boolean isElsewhere(Answer.NotGranted not) {
        return not.reason() == Answer.NoRight.LIMIT_ELSEWHERE;
    }

    private synchronized Waiting enter(Answer.NotGranted not) {
        var sites = new HashSet<String>();
        for (LentElsewhere part : not.elsewhere()) {
            sites.add(part.site().text());
        }
        var one = new Waiting(sites, new CountDownLatch(1));
        waiting.add(one);
        return one;
    }

    private synchronized void leave(Waiting one) {
        waiting.remove(one);
    }
}
