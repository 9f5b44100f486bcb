package kr.sarangbang.host.server;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;

/** One secured connection of a known peer: reads messages, has them handled, sends the answers. */
final class Session {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final PeerIdentity peer;
    private final WireChannel channel;
    private final RequestHandler handler;
    private final Executor handlers;
    private final Semaphore roomInAll;
    private final Semaphore room;
    private final Answers answers;

    Session(
            PeerIdentity peer,
            WireChannel channel,
            RequestHandler handler,
            Executor handlers,
            Semaphore roomInAll,
            int mostInFlight) {
        this.peer = peer;
        this.channel = channel;
        this.handler = handler;
        this.handlers = handlers;
        this.roomInAll = roomInAll;
        this.room = new Semaphore(mostInFlight);
        this.answers = new Answers(channel, 2 * mostInFlight);
    }

    /** Serves until the connection ends and tells why it did. */
    String serve() {
        String reason;
        try {
            while (true) {
                take(channel.read());
            }
        } catch (IOException e) {
            reason = channel.closedBecause().orElse(String.valueOf(e.getMessage()));
        }
        channel.abort(reason);
        return reason;
    }

    /** Sends what nobody asked for. */
    void tell(Message notice) {
        answers.send(notice);
    }

    void end(String reason) {
        channel.abort(reason);
    }

    private void take(Message message) {
        if (message.type().isAnswer() || message.type().isNotice()) {
            channel.abort("A site asks and tells, this one sent a " + message.type().digits());
        } else if (!message.site().equals(peer.site())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} sent a message in the name of {1}.",
                    peer.site(),
                    message.site());
            refuse(message, ActionCode.SECURITY_VIOLATION);
        } else if (message.purpose() == Purpose.ECHO) {
            answers.send(message.approve(DataRecord.EMPTY));
        } else if (!room.tryAcquire()) {
            refuse(message, ActionCode.TRY_LATER);
        } else if (!roomInAll.tryAcquire()) {
            room.release();
            refuse(message, ActionCode.TRY_LATER);
        } else {
            handOver(message);
        }
    }

    private void handOver(Message message) {
        try {
            handlers.execute(
                    () -> {
                        try {
                            answers.send(handled(message));
                        } finally {
                            leave();
                        }
                    });
        } catch (RejectedExecutionException closing) {
            leave();
            refuse(message, ActionCode.TRY_LATER);
        }
    }

    private Message handled(Message message) {
        try {
            Message answer = handler.handle(peer, message);
            if (answer.answers(message)) {
                return answer;
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The handler answered a {0} with something else.",
                    message.type().digits());
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Handling a " + message.type().digits() + " of " + peer.site() + " failed.",
                    e);
        }
        return message.answer(ActionCode.SYSTEM_ERROR, DataRecord.EMPTY);
    }

    private void leave() {
        roomInAll.release();
        room.release();
    }

    private void refuse(Message message, ActionCode code) {
        answers.send(message.answer(code, DataRecord.EMPTY));
    }
}
