package kr.sarangbang.infrastructure.line8583;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import kr.sarangbang.wire.MalformedMessageException;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.TlsFailure;
import org.jspecify.annotations.Nullable;

/**
 * One connection from its first message to its end: a thread that reads (the caller of {@link
 * #readUntilEnd}), one that writes, and the requests between them, matched by trace number.
 */
final class LineSession {
    private final WireChannel channel;
    private final int mostInFlight;
    private final LongSupplier traces;
    private final ScheduledExecutorService scheduler;
    private final Consumer<Message> unmatched;
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<Pending> outgoing;
    private volatile @Nullable String ended;

    LineSession(
            WireChannel channel,
            int mostInFlight,
            LongSupplier traces,
            ScheduledExecutorService scheduler,
            Consumer<Message> unmatched) {
        this.channel = channel;
        this.mostInFlight = mostInFlight;
        this.traces = traces;
        this.scheduler = scheduler;
        this.unmatched = unmatched;
        // One place more for the echo, which must pass when the line is full.
        this.outgoing = new ArrayBlockingQueue<>(mostInFlight + 1);
    }

    void startWriter() {
        Thread.ofPlatform().daemon().name("issuer-line-writer").start(this::writeUntilEnd);
    }

    CompletableFuture<LineReply> ask(Message request, Duration patience) {
        if (pending.size() >= mostInFlight) {
            return LineReply.notSent("Too many requests wait for the issuer's answer.");
        }
        return enter(request, patience);
    }

    /** As {@link #ask}, but not counted against the bound: there is one echo at a time. */
    CompletableFuture<LineReply> echo(Message request, Duration patience) {
        return enter(request, patience);
    }

    private CompletableFuture<LineReply> enter(Message request, Duration patience) {
        Pending entered = new Pending(request.withTrace(traces.getAsLong()));
        long trace = entered.request().trace();
        pending.put(trace, entered);
        String end = ended;
        if (end != null || !outgoing.offer(entered)) {
            pending.remove(trace);
            entered.giveUp(end == null ? "Too many requests wait to be sent." : end);
            return entered.reply();
        }
        entered.setBell(
                scheduler.schedule(
                        () -> {
                            pending.remove(trace, entered);
                            entered.giveUp("The issuer did not answer in time.");
                        },
                        patience.toNanos(),
                        TimeUnit.NANOSECONDS));
        String endedMeanwhile = ended;
        if (endedMeanwhile != null) {
            entered.giveUp(endedMeanwhile);
        }
        return entered.reply();
    }

    /**
     * Reads until the connection ends and tells why it did, in one sentence. The requests still
     * waiting are ended by {@link #end}, when the line's state says so too.
     */
    String readUntilEnd(String peer) {
        try {
            while (true) {
                deliver(channel.read());
            }
        } catch (IOException e) {
            return reason(e, peer);
        } catch (RuntimeException e) {
            System.getLogger(LineSession.class.getName())
                    .log(System.Logger.Level.ERROR, "The line's reader failed.", e);
            return "The line failed inside this program.";
        }
    }

    private void deliver(Message message) {
        Pending asked = pending.get(message.trace());
        if (asked != null
                && message.answers(asked.request())
                && pending.remove(message.trace(), asked)) {
            asked.answer(message);
        } else {
            unmatched.accept(message);
        }
    }

    private void writeUntilEnd() {
        try {
            while (ended == null) {
                Pending next = outgoing.poll(1, TimeUnit.SECONDS);
                if (next != null && next.beginSending()) {
                    channel.write(next.request());
                }
            }
        } catch (IOException e) {
            channel.abort("The line broke while sending.");
        } catch (InterruptedException e) {
            channel.abort("The line was interrupted.");
        }
    }

    private String reason(IOException thrown, String peer) {
        return channel.closedBecause()
                .orElseGet(
                        () -> {
                            if (thrown instanceof MalformedMessageException) {
                                return peer + " sent what is not one of our messages.";
                            }
                            if (thrown instanceof SSLException) {
                                return String.valueOf(
                                        TlsFailure.of(thrown, peer, false).getMessage());
                            }
                            return thrown instanceof EOFException
                                    ? peer + " closed the line."
                                    : "The line to " + peer + " broke.";
                        });
    }

    /** Makes {@link #readUntilEnd} return, with this reason if it is the first. */
    void abort(String reason) {
        channel.abort(reason);
    }

    /** Ends the session; every request without an answer learns the reason. */
    void end(String reason) {
        channel.abort(reason);
        ended = reason;
        for (Pending waiting : pending.values()) {
            waiting.giveUp(reason);
        }
        pending.clear();
    }

    Duration silence() {
        return channel.silence();
    }

    int inFlight() {
        return pending.size();
    }
}
