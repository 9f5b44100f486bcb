package kr.sarangbang.infrastructure.line8583;

import java.time.Duration;
import java.util.function.Consumer;
import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Reply;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.Message;

/** The issuer at the other end of an ISO 8583 line. */
public final class LineIssuer implements Issuer {
    private final IssuerLine line;
    private final RequestMessages messages;
    private final Duration patience;

    /**
     * @param patience how long one request may stay unanswered before its outcome is unknown
     */
    public LineIssuer(
            IssuerLine line, SiteId site, int incarnation, SiteClock clock, Duration patience) {
        this.line = line;
        this.messages = new RequestMessages(site, incarnation, clock);
        this.patience = patience;
    }

    @Override
    public boolean up() {
        return line.state().isUp();
    }

    @Override
    public Reply ask(Request request) {
        return replyOf(line.ask(messages.of(request), patience).join());
    }

    @Override
    public void send(Request request, Consumer<Reply> then) {
        // The line's futures never fail, and what follows from the answer is the consumer's.
        var _ =
                line.ask(messages.of(request), patience)
                        .thenAccept(reply -> then.accept(replyOf(reply)));
    }

    private Reply replyOf(LineReply reply) {
        return switch (reply) {
            case LineReply.Answered answered -> replyOf(answered.answer());
            case LineReply.Unanswered unanswered -> new Reply.NoAnswer(unanswered.reason());
            case LineReply.NotSent notSent -> new Reply.NoLine(notSent.reason());
        };
    }

    private static boolean asksForSignOn(Message message) {
        try {
            return !message.body().isEmpty()
                    && AnswerCodec.read(message.body().bytes()) instanceof Answer.SignOnAgain;
        } catch (Malformed unreadable) {
            return false;
        }
    }

    private Reply replyOf(Message message) {
        boolean later = message.action().filter(ActionCode.TRY_LATER::equals).isPresent();
        if (later) {
            if (asksForSignOn(message)) {
                line.signOnAgain();
            }
            return new Reply.Answered(new Answer.TryLater());
        }
        if (message.body().isEmpty()) {
            // Refused before anybody read it, or the issuer failed over it: nothing is known.
            return new Reply.NoAnswer(
                    "The issuer answered "
                            + message.action().map(ActionCode::digits).orElse("nothing")
                            + " without saying more.");
        }
        try {
            return new Reply.Answered(AnswerCodec.read(message.body().bytes()));
        } catch (Malformed unreadable) {
            return new Reply.NoAnswer("The issuer's answer could not be read.");
        }
    }
}
