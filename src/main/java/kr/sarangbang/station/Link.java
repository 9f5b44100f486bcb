package kr.sarangbang.station;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;

/**
 * One connection between a hub and a station, at either end. Both ask and both answer: the station
 * asks for acts, the hub for what devices are to do while one runs. What is too long for one
 * message goes in numbered parts. It lives for one connection; {@link #ask} and {@link #end} are
 * for any thread.
 */
final class Link {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String OTHER_RELEASE =
            "The hub and this station are not of one release; install the same on both.";

    private static final int HEAD_BYTES = 2;
    private static final int PART_BYTES = DataRecord.MOST_BYTES - HEAD_BYTES;
    private static final int MOST_PARTS = 127;

    private final WireChannel channel;
    private final Ends ends;
    private final InstantSource clock;
    private final Executor handlers;
    private final BiFunction<byte[], Link, byte[]> handler;
    private final AtomicLong traces = new AtomicLong();
    private final Map<Long, CompletableFuture<byte[]>> waiting = new ConcurrentHashMap<>();
    private Coming coming = Coming.NOTHING;
    private final Object writing = new Object();
    private volatile Optional<String> ended = Optional.empty();

    /**
     * Which end this is.
     *
     * @param asks what this end asks for
     * @param answers what the other end asks for
     */
    record Ends(String site, String station, Purpose asks, Purpose answers) {
        static Ends hub(String site, String station) {
            return new Ends(site, station, Purpose.STATION_DEVICE, Purpose.STATION_ACT);
        }

        static Ends station(String site, String station) {
            return new Ends(site, station, Purpose.STATION_ACT, Purpose.STATION_DEVICE);
        }
    }

    /**
     * @param handlers where what the other end asks for is done
     * @param handler does it, and may ask back over this link; what it throws is answered as a
     *     failure
     */
    Link(
            WireChannel channel,
            Ends ends,
            InstantSource clock,
            Executor handlers,
            BiFunction<byte[], Link, byte[]> handler) {
        this.channel = channel;
        this.ends = ends;
        this.clock = clock;
        this.handlers = handlers;
        this.handler = handler;
    }

    /** Reads until the connection ends, and tells why it did. One thread. */
    String serve() {
        String reason;
        try {
            while (true) {
                take(channel.read());
            }
        } catch (IOException e) {
            reason = channel.closedBecause().orElse(String.valueOf(e.getMessage()));
        }
        end(reason);
        return reason;
    }

    /** Ends the connection at once; whoever waits for an answer hears that it is lost. */
    void end(String reason) {
        ended = Optional.of(ended.orElse(reason));
        channel.abort(reason);
        for (CompletableFuture<byte[]> open : waiting.values()) {
            open.completeExceptionally(new HubLost(ended.get()));
        }
    }

    boolean hasEnded() {
        return ended.isPresent();
    }

    /** Keeps the other end from thinking that this one is gone; at once. */
    void echo() {
        try {
            write(message(MessageType.NETWORK_REQUEST, Purpose.ECHO, next(), DataRecord.EMPTY));
        } catch (IOException e) {
            end("The line broke.");
        }
    }

    /**
     * Asks the other end and waits for what it says.
     *
     * @throws HubLost if the connection is not there, ends or the answer does not come in time, or
     *     the other end failed over it: what was asked may have been done
     */
    byte[] ask(byte[] body, Duration patience) {
        long trace = next();
        var answer = new CompletableFuture<byte[]>();
        waiting.put(trace, answer);
        try {
            if (ended.isPresent()) {
                throw new HubLost(ended.get());
            }
            send(
                    message(
                            MessageType.ADMINISTRATIVE_REQUEST,
                            ends.asks(),
                            trace,
                            DataRecord.EMPTY),
                    body);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            end("The line broke.");
            throw new HubLost("The line broke.");
        } catch (TimeoutException e) {
            throw new HubLost("There was no answer within " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            throw new HubLost(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubLost("The program ends.");
        } finally {
            waiting.remove(trace);
        }
    }

    private void take(Message message) throws IOException {
        if (!message.site().equals(ends.site()) || !message.terminal().equals(ends.station())) {
            throw new IOException("A message in the name of another machine came.");
        }
        if (message.purpose() == Purpose.ECHO) {
            if (!message.type().isAnswer()) {
                write(message.approve(DataRecord.EMPTY));
            }
        } else if (message.type() == MessageType.ADMINISTRATIVE_ANSWER
                && message.purpose() == ends.asks()) {
            answered(message);
        } else if (message.type() == MessageType.ADMINISTRATIVE_REQUEST
                && message.purpose() == ends.answers()) {
            asked(message);
        } else {
            throw new IOException("A message came that this end does not take.");
        }
    }

    private void answered(Message message) throws IOException {
        if (message.action().equals(Optional.of(ActionCode.NOT_UNDERSTOOD))) {
            complete(
                    message.trace(),
                    open -> open.completeExceptionally(new HubLost(OTHER_RELEASE)));
            return;
        }
        if (!message.action().orElse(ActionCode.SYSTEM_ERROR).approves()) {
            complete(
                    message.trace(),
                    open -> open.completeExceptionally(new HubLost("The other machine failed.")));
            return;
        }
        Optional<byte[]> whole = whole(message);
        whole.ifPresent(body -> complete(message.trace(), open -> open.complete(body)));
    }

    private void complete(long trace, Consumer<CompletableFuture<byte[]>> how) {
        CompletableFuture<byte[]> open = waiting.get(trace);
        if (open != null) {
            how.accept(open);
        }
    }

    private void asked(Message message) throws IOException {
        Optional<byte[]> whole = whole(message);
        if (whole.isPresent()) {
            try {
                handlers.execute(() -> answer(message, whole.get()));
            } catch (RejectedExecutionException closing) {
                write(message.answer(ActionCode.TRY_LATER, DataRecord.EMPTY));
            }
        }
    }

    private void answer(Message request, byte[] body) {
        try {
            send(request.approve(DataRecord.EMPTY), handler.apply(body, this));
        } catch (IOException e) {
            end("The line broke.");
        } catch (RuntimeException e) {
            System.getLogger(Link.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "What " + ends.station() + " was asked for or asked for failed",
                            e);
            refuse(
                    request,
                    e instanceof StationForm.Unreadable
                            ? ActionCode.NOT_UNDERSTOOD
                            : ActionCode.SYSTEM_ERROR);
        }
    }

    private void refuse(Message request, ActionCode code) {
        try {
            write(request.answer(code, DataRecord.EMPTY));
        } catch (IOException e) {
            end("The line broke.");
        }
    }

    /** The body once its last part is there; nobody writes anything between two parts. */
    private Optional<byte[]> whole(Message message) throws IOException {
        byte[] part = message.body().bytes();
        if (part.length < HEAD_BYTES || part[0] < 1 || part[1] < part[0]) {
            throw new IOException("A part of a message has no number.");
        }
        if (part[0] == 1) {
            coming = new Coming(message.type(), message.trace(), new ByteArrayOutputStream());
        } else if (coming.type() != message.type() || coming.trace() != message.trace()) {
            throw new IOException("A part of a message came without the one before.");
        }
        coming.body().write(part, HEAD_BYTES, part.length - HEAD_BYTES);
        if (part[0] < part[1]) {
            return Optional.empty();
        }
        byte[] body = coming.body().toByteArray();
        coming = Coming.NOTHING;
        return Optional.of(body);
    }

    /** A message of which not all parts are there yet. The reading thread alone. */
    private record Coming(MessageType type, long trace, ByteArrayOutputStream body) {
        static final Coming NOTHING =
                new Coming(MessageType.NETWORK_REQUEST, 0, new ByteArrayOutputStream());
    }

    private void send(Message empty, byte[] body) throws IOException {
        int parts = Math.max(1, Math.ceilDiv(body.length, PART_BYTES));
        if (parts > MOST_PARTS) {
            throw new IllegalStateException("a message of " + body.length + " bytes is too long");
        }
        synchronized (writing) {
            for (int part = 0; part < parts; part++) {
                int from = part * PART_BYTES;
                int length = Math.min(PART_BYTES, body.length - from);
                byte[] piece = new byte[HEAD_BYTES + length];
                piece[0] = (byte) (part + 1);
                piece[1] = (byte) parts;
                System.arraycopy(body, from, piece, HEAD_BYTES, length);
                channel.write(empty.withBody(DataRecord.of(piece)));
            }
        }
    }

    private void write(Message message) throws IOException {
        synchronized (writing) {
            channel.write(message);
        }
    }

    private long next() {
        return traces.incrementAndGet();
    }

    private Message message(MessageType type, Purpose purpose, long trace, DataRecord body) {
        return Message.request(
                        type,
                        purpose,
                        LocalDateTime.ofInstant(clock.instant(), SEOUL),
                        String.format(Locale.ROOT, "%012d", trace),
                        ends.station(),
                        ends.site(),
                        body)
                .withTrace(trace);
    }
}
