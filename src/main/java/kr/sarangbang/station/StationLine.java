package kr.sarangbang.station;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.port.CardVerifier;
import kr.sarangbang.wire.Connector;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.WireChannel;

/**
 * A station's line to its hub: kept up for ever, tried again each second. While it is down nothing
 * is asked and nothing waits to be asked: the screen says so, and the customer goes elsewhere. Each
 * time it comes up the hub first settles what this station left open. For any thread.
 */
public final class StationLine implements AutoCloseable {
    /** The hub may print what it owes while it welcomes a station. */
    private static final Duration WELCOME = Duration.ofMinutes(2);

    /** Longer than the longest that a hub waits for this station's own terminal. */
    private static final Duration ACT = Duration.ofSeconds(400);

    private static final long ECHO_MILLISECONDS = 1000;
    private static final long AGAIN_MILLISECONDS = 1000;

    private final Hubs hub;
    private final Connector connector;
    private final MessageCodec codec = new MessageCodec();
    private final StationForm form;
    private final StationDevices devices;
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;
    private final long run;
    private final ExecutorService deviceThread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("station-devices").factory());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Object changing = new Object();
    private volatile State state = new State.Down("The hub has not been reached yet.");

    /**
     * Where the hub is, and as what it is asked.
     *
     * @param site the branch's site
     * @param station this machine's name
     */
    public record Hubs(String host, int port, String site, String station) {}

    /** How it stands. */
    public sealed interface State {
        /**
         * @param welcome what the hub said when it came up
         */
        record Up(Welcome welcome) implements State {}

        /**
         * @param reason in a sentence for staff
         */
        record Down(String reason) implements State {}
    }

    private volatile Optional<Link> link = Optional.empty();

    /**
     * @param scheduler keeps deadlines and echoes; its tasks are short
     * @param run a number of its own for each run of the program
     */
    public StationLine(
            Hubs hub,
            Connector connector,
            CardVerifier cards,
            StationDevices devices,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            long run) {
        this.hub = hub;
        this.connector = connector;
        this.form = new StationForm(cards);
        this.devices = devices;
        this.scheduler = scheduler;
        this.clock = clock;
        this.run = run;
    }

    /** Begins to keep the line up. Once. */
    public void start() {
        Thread.ofPlatform().daemon().name("station-line").start(this::keepUp);
    }

    public State state() {
        return state;
    }

    /** Told on the line's thread after each change; returns at once. */
    public void whenItChanges(Runnable listener) {
        listeners.add(listener);
    }

    /** Waits until the line is up; whether it is. */
    public boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (changing) {
            while (!(state instanceof State.Up)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                changing.wait(left);
            }
            return true;
        }
    }

    /**
     * Has the hub do an act, and waits for what came of it.
     *
     * @throws HubLost if the hub is not reached, or is lost meanwhile
     */
    <T> T ask(StationAct act, TypeReference<T> type) {
        if (state instanceof State.Up) {
            return ask(link.orElseThrow(() -> new HubLost("The hub is gone.")), act, type, ACT);
        }
        throw new HubLost(state instanceof State.Down down ? down.reason() : "");
    }

    /** Which run of the hub's program answers; 0 while none does. */
    long program() {
        return state instanceof State.Up up ? up.welcome().program() : 0;
    }

    /** This run of the station's program. */
    long run() {
        return run;
    }

    private <T> T ask(Link over, StationAct act, TypeReference<T> type, Duration patience) {
        byte[] asked = form.bytes(new Asked(act, devices.states()), Said.ASKED);
        try {
            return form.value(over.ask(asked, patience), type);
        } catch (HubLost lost) {
            // Whoever hears that it is lost must not find it up a moment later.
            if (over.hasEnded() && link.filter(other -> other != over).isEmpty()) {
                be(new State.Down(String.valueOf(lost.getMessage())));
            }
            throw lost;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        link.ifPresent(open -> open.end("The program ends."));
        deviceThread.shutdown();
    }

    private void keepUp() {
        while (closing.getCount() > 0) {
            try {
                String reason = once();
                be(new State.Down(reason));
                var _ = closing.await(AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One connection, from its making to its end; why it ended, or was never made. */
    private String once() {
        WireChannel channel;
        try {
            channel =
                    new WireChannel(
                            codec,
                            Hub.DEADLINES,
                            connector.connect(hub.host(), hub.port()),
                            System::nanoTime,
                            scheduler);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        var open =
                new Link(
                        channel,
                        Link.Ends.station(hub.site(), hub.station()),
                        clock,
                        deviceThread,
                        (asked, answering) -> devices.done(asked, form));
        link = Optional.of(open);
        ScheduledFuture<?> echoes =
                scheduler.scheduleWithFixedDelay(
                        open::echo, ECHO_MILLISECONDS, ECHO_MILLISECONDS, TimeUnit.MILLISECONDS);
        Thread greeting =
                Thread.ofPlatform().daemon().name("station-hello").start(() -> greet(open));
        try {
            return open.serve();
        } finally {
            echoes.cancel(false);
            link = Optional.empty();
            join(greeting);
        }
    }

    private static void join(Thread greeting) {
        try {
            greeting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(Link open) {
        try {
            be(new State.Up(ask(open, new StationAct.Hello(form.name()), Said.WELCOME, WELCOME)));
        } catch (HubLost | StationForm.Unreadable e) {
            open.end(String.valueOf(e.getMessage()));
        }
    }

    private void be(State now) {
        synchronized (changing) {
            boolean same = now.equals(state);
            state = now;
            changing.notifyAll();
            if (same) {
                return;
            }
        }
        listeners.forEach(Runnable::run);
    }
}
