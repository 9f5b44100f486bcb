package kr.sarangbang.infrastructure.line8583;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Connector;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;
import org.jspecify.annotations.Nullable;

/**
 * The site's one connection to its issuer: connects, signs on, keeps awake by echoes, and when it
 * fails tries again after a jittered, growing wait. Works with and without Q2 ({@link LineBean}).
 * For any thread.
 *
 * <p>Requests go out only while the line is up, that is after the sign-on was answered: with TLS
 * 1.3 a connection that the issuer is about to refuse looks good until the first answer.
 */
public final class IssuerConnection implements IssuerLine, AutoCloseable {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String OFF = "The line is switched off.";

    private final LineSettings settings;
    private final Connector connector;
    private final MessageCodec codec;
    private final SignOn signOn;
    private final LineClockwork clockwork;
    private final Consumer<Message> unmatched;
    private final Backoff backoff;
    private final AtomicLong lastTrace = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<LineState>> listeners = new ArrayList<>();
    private boolean wanted;
    private boolean attempting;
    private long upSince;
    private @Nullable ScheduledFuture<?> nextAttempt;
    private @Nullable ScheduledFuture<?> echoes;
    private volatile @Nullable LineSession session;
    private volatile @Nullable Message lastOpening;
    private volatile LineState state;

    /**
     * @param unmatched takes every answer that no request waits for (late, double, or for nobody)
     *     on the line's reader thread; it must not lose them, because they may settle an act
     */
    public IssuerConnection(
            LineSettings settings,
            Connector connector,
            MessageCodec codec,
            SignOn signOn,
            LineClockwork clockwork,
            Consumer<Message> unmatched) {
        this.settings = settings;
        this.connector = connector;
        this.codec = codec;
        this.signOn = signOn;
        this.clockwork = clockwork;
        this.unmatched = unmatched;
        this.backoff =
                new Backoff(settings.firstRetry(), settings.longestRetry(), clockwork.random());
        this.state = new LineState.Down(OFF, clockwork.time().instant());
    }

    /** Switches the line on. Returns at once; it is then kept up until {@link #close}. */
    public void start() {
        lock.lock();
        try {
            if (!wanted) {
                wanted = true;
                long period = settings.echoAfter().toNanos() / 2;
                echoes =
                        clockwork
                                .scheduler()
                                .scheduleWithFixedDelay(
                                        this::echoWhenSilent, period, period, TimeUnit.NANOSECONDS);
                beginAttempt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tries at once instead of waiting for the next attempt. Does nothing while up or trying. */
    public void tryNow() {
        lock.lock();
        try {
            ScheduledFuture<?> waiting = nextAttempt;
            if (wanted && !attempting && (waiting == null || waiting.cancel(false))) {
                beginAttempt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Switches the line off. Requests without an answer end as such. May be started again. */
    @Override
    public void close() {
        LineSession open;
        lock.lock();
        try {
            wanted = false;
            cancel(nextAttempt);
            cancel(echoes);
            open = session;
            if (!attempting) {
                enter(new LineState.Down(OFF, clockwork.time().instant()));
            }
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.abort(OFF);
        }
    }

    @Override
    public void signOnAgain() {
        LineSession open = session;
        if (open != null) {
            open.abort("The issuer asks this site to sign on again.");
        }
    }

    @Override
    public LineState state() {
        return state;
    }

    @Override
    public void whenStateChanges(Consumer<LineState> listener) {
        lock.lock();
        try {
            listeners.add(listener);
            listener.accept(state);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the state is one of these, at most so long, and returns the state of that moment,
     * wanted or not. For commands that have nothing else to do.
     */
    public LineState await(Predicate<LineState> these, Duration patience)
            throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!these.test(state) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompletableFuture<LineReply> ask(Message request, Duration patience) {
        LineSession open = session;
        return switch (state) {
            case LineState.Up _ when open != null -> open.ask(request, patience);
            case LineState.Down down -> LineReply.notSent(down.reason());
            case LineState.Up _ -> LineReply.notSent("The line is just breaking.");
            case LineState.Connecting _ -> LineReply.notSent("The line is not up yet.");
        };
    }

    private void beginAttempt() {
        attempting = true;
        nextAttempt = null;
        enter(new LineState.Connecting());
        Thread.ofPlatform().daemon().name("issuer-line").start(this::attempt);
    }

    private void attempt() {
        String reason;
        try {
            reason = hold(connector.connect(settings.host(), settings.port()));
        } catch (IOException e) {
            reason = String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            System.getLogger(IssuerConnection.class.getName())
                    .log(System.Logger.Level.ERROR, "An attempt at the line failed.", e);
            reason = "The line failed inside this program.";
        }
        endAttempt(reason);
    }

    /** Holds the line until it breaks and tells why it did. */
    private String hold(Connection connection) throws IOException {
        WireChannel channel =
                new WireChannel(
                        codec,
                        settings.deadlines(),
                        connection,
                        clockwork.nanoTime(),
                        clockwork.scheduler());
        LineSession opened =
                new LineSession(
                        channel,
                        settings.mostInFlight(),
                        this::nextTrace,
                        clockwork.scheduler(),
                        unmatched);
        if (!adopt(opened)) {
            opened.end(OFF);
            return OFF;
        }
        opened.startWriter();
        Message opening = signOn.request();
        lastOpening = opening;
        var _ =
                opened.ask(opening, settings.signOnPatience())
                        .thenAccept(reply -> judgeSignOn(opened, reply));
        return opened.readUntilEnd(settings.peer());
    }

    private boolean adopt(LineSession opened) {
        lock.lock();
        try {
            if (wanted) {
                session = opened;
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void judgeSignOn(LineSession opened, LineReply reply) {
        switch (reply) {
            case LineReply.Answered answered -> {
                Message answer = answered.answer();
                if (answer.action().filter(code -> code.approves()).isEmpty()) {
                    opened.abort(
                            "The issuer refused the sign-on ("
                                    + answer.action().map(code -> code.digits()).orElse("")
                                    + ").");
                    return;
                }
                signOn.accepted(answer);
                becomeUp(opened);
            }
            case LineReply.Unanswered silent -> opened.abort(silent.reason());
            case LineReply.NotSent stuck -> opened.abort(stuck.reason());
        }
    }

    private void becomeUp(LineSession opened) {
        lock.lock();
        try {
            if (wanted && session == opened) {
                enter(new LineState.Up(clockwork.time().instant()));
                upSince = clockwork.nanoTime().getAsLong();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The state is told before the waiting requests are, so that who asks again sees it. */
    private void endAttempt(String reason) {
        LineSession gone;
        lock.lock();
        try {
            gone = session;
            session = null;
            attempting = false;
            if (wanted) {
                planNextAttempt(reason);
            } else {
                enter(new LineState.Down(OFF, clockwork.time().instant()));
            }
        } finally {
            lock.unlock();
        }
        if (gone != null) {
            gone.end(reason);
        }
    }

    private void planNextAttempt(String reason) {
        if (state.isUp() && stoodLongEnough()) {
            backoff.reset();
        }
        Duration wait = backoff.next();
        nextAttempt =
                clockwork.scheduler().schedule(this::retry, wait.toNanos(), TimeUnit.NANOSECONDS);
        enter(new LineState.Down(reason, clockwork.time().instant().plus(wait)));
    }

    private boolean stoodLongEnough() {
        return clockwork.nanoTime().getAsLong() - upSince >= settings.steadyAfter().toNanos();
    }

    private void retry() {
        lock.lock();
        try {
            if (wanted && !attempting) {
                beginAttempt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void enter(LineState next) {
        state = next;
        changed.signalAll();
        for (Consumer<LineState> listener : listeners) {
            listener.accept(next);
        }
    }

    private void echoWhenSilent() {
        LineSession open = session;
        Message like = lastOpening;
        if (open != null
                && like != null
                && state.isUp()
                && open.silence().compareTo(settings.echoAfter()) >= 0) {
            Message echo =
                    Message.request(
                            MessageType.NETWORK_REQUEST,
                            Purpose.ECHO,
                            LocalDateTime.ofInstant(clockwork.time().instant(), SEOUL),
                            like.retrievalReference(),
                            like.terminal(),
                            like.site(),
                            DataRecord.EMPTY);
            // No answer needs no care here: the channel's idle deadline ends a line that is mute.
            var _ = open.echo(echo, settings.signOnPatience());
        }
    }

    private long nextTrace() {
        return lastTrace.updateAndGet(last -> last >= Message.TWELVE_DIGITS ? 1 : last + 1);
    }

    private static void cancel(@Nullable ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
