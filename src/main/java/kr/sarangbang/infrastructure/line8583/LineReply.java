package kr.sarangbang.infrastructure.line8583;

import java.util.concurrent.CompletableFuture;
import kr.sarangbang.wire.Message;

/** What became of a request on the line. */
public sealed interface LineReply {
    /** The issuer answered; {@code answer} matches the request. */
    record Answered(Message answer) implements LineReply {}

    /**
     * The request left this machine, or may have, and no answer came. What the issuer did with it
     * is unknown; a late answer goes to the line's listener for unmatched answers.
     *
     * @param reason one sentence for people
     */
    record Unanswered(String reason) implements LineReply {}

    /**
     * The request certainly did not leave this machine.
     *
     * @param reason one sentence for people
     */
    record NotSent(String reason) implements LineReply {}

    /** A request that is refused before it goes anywhere. */
    static CompletableFuture<LineReply> notSent(String reason) {
        return CompletableFuture.completedFuture(new NotSent(reason));
    }
}
