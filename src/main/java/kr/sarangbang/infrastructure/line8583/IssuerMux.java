package kr.sarangbang.infrastructure.line8583;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.ISOResponseListener;
import org.jpos.iso.MUX;
import org.jspecify.annotations.Nullable;

/** The line as jPOS's {@link MUX}, for participants that Q2 hosts. For any thread. */
public final class IssuerMux implements MUX {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IssuerLine line;
    private final MessageCodec codec;
    private final Consumer<Message> unmatched;

    /**
     * @param unmatched takes the answers to what was sent by {@link #send}
     */
    public IssuerMux(IssuerLine line, MessageCodec codec, Consumer<Message> unmatched) {
        this.line = line;
        this.codec = codec;
        this.unmatched = unmatched;
    }

    @Override
    public boolean isConnected() {
        return line.state().isUp();
    }

    /** Sends without waiting; throws only if the message certainly did not leave. */
    @Override
    public void send(ISOMsg message) throws IOException {
        var reply = line.ask(codec.fromIso(message), PATIENCE);
        if (reply.getNow(null) instanceof LineReply.NotSent stuck) {
            throw new IOException(stuck.reason());
        }
        var _ =
                reply.thenAccept(
                        word -> {
                            if (word instanceof LineReply.Answered answered) {
                                unmatched.accept(answered.answer());
                            }
                        });
    }

    /** Asks and waits; null if no answer came, as {@link MUX} wants it. */
    @Override
    public @Nullable ISOMsg request(ISOMsg request, long timeoutMillis) throws ISOException {
        Message asked = read(request);
        LineReply reply = line.ask(asked, Duration.ofMillis(timeoutMillis)).join();
        return reply instanceof LineReply.Answered answered ? forCaller(asked, answered) : null;
    }

    @Override
    public void request(
            ISOMsg request,
            long timeoutMillis,
            ISOResponseListener listener,
            @Nullable Object handBack)
            throws ISOException {
        Message asked = read(request);
        var _ =
                line.ask(asked, Duration.ofMillis(timeoutMillis))
                        .thenAccept(
                                reply -> {
                                    if (reply instanceof LineReply.Answered answered) {
                                        listener.responseReceived(
                                                forCaller(asked, answered), handBack);
                                    } else {
                                        listener.expired(handBack);
                                    }
                                });
    }

    /** The line sends under trace numbers of its own; the caller gets its own back. */
    private ISOMsg forCaller(Message asked, LineReply.Answered answered) {
        return codec.toIso(answered.answer().withTrace(asked.trace()));
    }

    private Message read(ISOMsg request) throws ISOException {
        try {
            return codec.fromIso(request);
        } catch (IOException e) {
            throw new ISOException(e);
        }
    }
}
