package kr.sarangbang.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.PayCashClaim;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.port.Reply;

/**
 * Delivers what waits as long as a site runs. The site thread chooses what to send and records what
 * came of it; the waiting for answers in between is done here, so that a person at the screen never
 * waits for the issuer's books.
 */
final class Outbox implements AutoCloseable {
    /** How often an idle outbox looks whether something waits. */
    private static final long ROUND_SECONDS = 1;

    /** How often the issuer is asked for news while the line stands; see the policy's list age. */
    private static final Duration NEWS_EVERY = Duration.ofMinutes(5);

    private static final long CLOSING_SECONDS = 15;

    private final Workplace place;
    private final ComeOnline comeOnline;
    private final ForwardEntries forward;
    private final PayCashClaim claims;
    private final SiteHand hand;
    private final Runnable changed;
    private final Runnable earlier;
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private final AtomicBoolean called = new AtomicBoolean();
    private String lastFailure = "";
    private boolean wasUp;
    private Instant askedForNews = Instant.EPOCH;

    /**
     * @param hand reaches the site thread
     * @param changed is told here, on this outbox's thread, when the line or what waits may have
     *     changed; it returns at once
     * @param earlier delivers what earlier incarnations of this home left; called here when the
     *     line comes up, and with the news
     */
    Outbox(
            Workplace place,
            ComeOnline comeOnline,
            SiteHand hand,
            Runnable changed,
            Runnable earlier) {
        this.place = place;
        this.comeOnline = comeOnline;
        this.forward = new ForwardEntries(place);
        this.claims = new PayCashClaim(place);
        this.hand = hand;
        this.changed = changed;
        this.earlier = earlier;
        this.thread = Thread.ofPlatform().daemon().name("outbox").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Something waits or the line changed; from any thread. */
    void wake() {
        bell.release();
    }

    /** The issuer called; from any thread. */
    void called() {
        called.set(true);
        bell.release();
    }

    /** Ends the present round and waits for that; what still waits stays in the journal. */
    @Override
    public void close() {
        closing.countDown();
        bell.release();
        try {
            thread.join(Duration.ofSeconds(CLOSING_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (closing.getCount() > 0) {
            try {
                if (bell.tryAcquire(ROUND_SECONDS, TimeUnit.SECONDS)) {
                    bell.drainPermits();
                }
                if (closing.getCount() > 0) {
                    round();
                    lastFailure = "";
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Nothing is lost by a failed round: what waits is in the journal, and goes again.
                tellOnce(e);
            }
        }
    }

    /** A full disk fails each second; it is told when it begins, not each second. */
    private void tellOnce(RuntimeException failure) {
        String said = String.valueOf(failure);
        if (!said.equals(lastFailure)) {
            lastFailure = said;
            System.getLogger(Outbox.class.getName())
                    .log(System.Logger.Level.ERROR, "a round of the outbox failed", failure);
        }
    }

    private void round() {
        boolean up = place.issuer().up();
        if (up) {
            deliver();
            if (!wasUp) {
                hand.run(comeOnline::catchUp);
                askedForNews = place.clock().now();
                earlier.run();
            } else if (newsAreDue()) {
                askedForNews = place.clock().now();
                hand.act(comeOnline::refresh);
                earlier.run();
            } else if (called.getAndSet(false)) {
                hand.act(comeOnline::called);
                deliver();
            }
        }
        if (up != wasUp) {
            wasUp = up;
            changed.run();
        }
    }

    /** Everything that waits; what has no answer then is sent again later. */
    private void deliver() {
        ForwardEntries.Pass pass = forward.pass();
        while (closing.getCount() > 0 && place.issuer().up()) {
            List<Request.Deliver> batches = hand.run(() -> next(pass));
            if (batches.isEmpty()) {
                return;
            }
            List<Reply> replies = forward.send(batches);
            ForwardEntries.Result result = hand.run(() -> pass.settle(batches, replies));
            changed.run();
            if (result.acknowledged() + result.refused() > 0) {
                hand.act(comeOnline::restock);
            }
        }
    }

    private List<Request.Deliver> next(ForwardEntries.Pass pass) {
        claims.release();
        return pass.next();
    }

    private boolean newsAreDue() {
        Duration since = Duration.between(askedForNews, place.clock().now());
        return since.isNegative() || since.compareTo(NEWS_EVERY) >= 0;
    }
}
