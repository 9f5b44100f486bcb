package kr.sarangbang.infrastructure.line8583;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kr.sarangbang.wire.Message;

/**
 * The line to the issuer as the rest of the site sees it. Many requests may be in flight; their
 * answers come in any order. Nothing is stored and nothing is sent again by itself: that is the
 * outbox's work, which has the journal. For any thread.
 */
public interface IssuerLine {
    /**
     * Sends a request or an advice and never blocks. The trace number of the message is replaced by
     * the line's own. The future always completes with a {@link LineReply}, never exceptionally, at
     * the latest {@code patience} after this call; it completes on the line's threads, so whoever
     * continues from it hands over to its own thread at once.
     *
     * @param patience how long to wait for the answer
     */
    CompletableFuture<LineReply> ask(Message request, Duration patience);

    /**
     * Ends the present connection: the next one begins with a sign-on. For an issuer that asks for
     * one because it is in another epoch now.
     */
    void signOnAgain();

    /** What the line is doing now. */
    LineState state();

    /**
     * Calls {@code listener} with the present state at once, and on the line's threads with each
     * later one. A listener returns quickly.
     */
    void whenStateChanges(Consumer<LineState> listener);
}
