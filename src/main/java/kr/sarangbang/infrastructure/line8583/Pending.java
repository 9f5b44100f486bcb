package kr.sarangbang.infrastructure.line8583;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import kr.sarangbang.wire.Message;
import org.jspecify.annotations.Nullable;

/** A request on its way. It leaves its first state once and ends once, whoever is first. */
final class Pending {
    private enum Stage {
        QUEUED,
        SENT,
        DONE
    }

    private final Message request;
    private final CompletableFuture<LineReply> reply = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private volatile @Nullable Future<?> bell;

    Pending(Message request) {
        this.request = request;
    }

    Message request() {
        return request;
    }

    CompletableFuture<LineReply> reply() {
        return reply;
    }

    /** The time-out, to be cancelled when the reply is there. */
    void setBell(Future<?> timeOut) {
        bell = timeOut;
        if (stage.get() == Stage.DONE) {
            timeOut.cancel(false);
        }
    }

    /** True if it may be written now: from here on its outcome can be unknown. */
    boolean beginSending() {
        return stage.compareAndSet(Stage.QUEUED, Stage.SENT);
    }

    void answer(Message answer) {
        if (stage.getAndSet(Stage.DONE) != Stage.DONE) {
            finish(new LineReply.Answered(answer));
        }
    }

    /** Ends it without an answer. */
    void giveUp(String reason) {
        switch (stage.getAndSet(Stage.DONE)) {
            case QUEUED -> finish(new LineReply.NotSent(reason));
            case SENT -> finish(new LineReply.Unanswered(reason));
            case DONE -> {
                // Answered or given up before; the first word stands.
            }
        }
    }

    private void finish(LineReply word) {
        Future<?> timeOut = bell;
        if (timeOut != null) {
            timeOut.cancel(false);
        }
        reply.complete(word);
    }
}
