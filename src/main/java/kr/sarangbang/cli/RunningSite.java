package kr.sarangbang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.sarangbang.application.KeptCash;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.Promises;
import kr.sarangbang.application.RehearseOpening;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.ResumeAfterPowerLoss;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.station.SiteTurn;

/**
 * A site that runs until it is closed: one site thread to which the journal belongs, the line, and
 * the outbox. The home's lock must be held by whoever opens it.
 */
final class RunningSite implements AutoCloseable {
    private static final long CLOSING_SECONDS = 20;

    private final ExecutorService thread;
    private final SiteTurn turn;
    private final SiteHand hand;
    private final SiteParts parts;
    private final CashAcceptor cash;
    private final Outbox outbox;

    /** The journal's last entry when promises were last looked at. Site thread. */
    private long settledAt;

    private RunningSite(
            ExecutorService thread,
            SiteTurn turn,
            SiteParts parts,
            CashAcceptor cash,
            Outbox outbox) {
        this.thread = thread;
        this.turn = turn;
        this.hand = handOf(thread, turn);
        this.parts = parts;
        this.cash = cash;
        this.outbox = outbox;
    }

    /** The thread of a site that is not open yet: screens are drawn before anything else. */
    static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("site").factory());
    }

    /**
     * Puts the site together on its thread. Nothing of what a power cut left is decided yet, and
     * the line is not tried yet: see {@link #resume} and {@link #begin}.
     *
     * @param changed told from any thread when the line or what waits may have changed; returns at
     *     once
     */
    static RunningSite open(
            SiteHome home,
            SiteConfig config,
            ExecutorService thread,
            Peripherals peripherals,
            Milestones milestones,
            Runnable changed)
            throws IOException {
        var turn = new SiteTurn();
        SiteHand hand = handOf(thread, turn);
        var assembly = new SiteAssembly(home, config, new DeviceSettings(home.devices()));
        SiteParts parts =
                hand.run(
                        () -> {
                            try {
                                return assembly.put(peripherals, milestones, hand);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        return new RunningSite(
                thread,
                turn,
                parts,
                peripherals.cash(),
                new Outbox(
                        parts.place(),
                        parts.comeOnline(),
                        hand,
                        changed,
                        () -> deliverEarlier(home, config, parts)));
    }

    /**
     * Whether a power cut left something between two steps, a paper unprinted, or notes in the
     * machine.
     */
    boolean leftOpen() {
        return hand.run(
                () ->
                        !place().journal().view().openActs().isEmpty()
                                || !place().journal().view().paperOwed().isEmpty()
                                || KeptCash.isOwedWithoutPaper(place()));
    }

    /** Decides what a power cut left open, and prints what is owed; before anything else. */
    ResumeAfterPowerLoss.Resumed resume() {
        return hand.run(() -> new ResumeAfterPowerLoss(place(), cash).resume());
    }

    /** Whether Q2 switches the line on or we do, from here on it is kept up and used. */
    void begin() {
        connection().whenStateChanges(state -> outbox.wake());
        parts.line().whenCalled(outbox::called);
        outbox.start();
    }

    private static void deliverEarlier(SiteHome home, SiteConfig config, SiteParts parts) {
        try {
            LeftDelivery.ofEarlier(home, config, parts.place().bulletin().epoch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Papers that could not come out, as soon as the printer works again; marked 재출력. */
    void printOwed() {
        hand.run(
                () ->
                        place().journal().view().paperOwed().isEmpty()
                                        || place().printer().status().fault().isPresent()
                                ? 0
                                : new PrintPapers(place()).owed().size());
    }

    /** Notes of which the machine did not say whether they came out, as soon as it does. */
    void settleKeptCash() {
        hand.run(
                () ->
                        KeptCash.isOwedWithoutPaper(place()) && cash.ready()
                                ? new KeptCash(place(), cash).settle().size()
                                : 0);
    }

    /**
     * Gives what came free to those in the line who wait for it; whether a promise has changed.
     * Looks only where the journal has grown since.
     */
    boolean settlePromises() {
        return hand.run(
                () -> {
                    long written = place().journal().chain().number();
                    if (written == settledAt) {
                        return false;
                    }
                    boolean changed = !new Promises(place()).settle().isEmpty();
                    settledAt = place().journal().chain().number();
                    return changed;
                });
    }

    /** Tries the opening while nobody need be there, and prints what was found. */
    Rehearsal rehearse(RehearsedDevices devices) {
        return hand.run(() -> new RehearseOpening(place(), devices).rehearseOnPaper(false));
    }

    /** Something was done that the issuer should hear of. */
    void wake() {
        outbox.wake();
    }

    Workplace place() {
        return parts.place();
    }

    IssuerConnection connection() {
        return parts.connection();
    }

    SiteHand hand() {
        return hand;
    }

    /** Lets what is being done end; what waits stays in the journal. */
    @Override
    public void close() {
        outbox.close();
        parts.connection().close();
        hand.act(parts::close);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(RunningSite.class.getName())
                        .log(System.Logger.Level.WARNING, "The site thread did not end in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whose turn it is here; the stations of a hub have theirs beside the site thread's. */
    SiteTurn turn() {
        return turn;
    }

    private static SiteHand handOf(ExecutorService thread, SiteTurn turn) {
        return new SiteHand() {
            @Override
            public <T> T run(Supplier<T> work) {
                try {
                    return CompletableFuture.supplyAsync(() -> turn.run(work), thread).join();
                } catch (CompletionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw e;
                }
            }
        };
    }
}
