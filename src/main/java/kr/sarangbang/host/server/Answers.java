package kr.sarangbang.host.server;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.WireChannel;

/**
 * The answers of one connection on their way out. Whoever brings one while nobody writes becomes
 * the writer; the others leave theirs and go, so that a site which does not read holds up one
 * thread at most.
 */
final class Answers {
    private final WireChannel channel;
    private final int most;
    private final Queue<Message> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param most answers that may wait before the connection is given up
     */
    Answers(WireChannel channel, int most) {
        this.channel = channel;
        this.most = most;
    }

    void send(Message answer) {
        if (waiting.get() > most) {
            channel.abort("The other side does not take its answers.");
            return;
        }
        queue.add(answer);
        if (waiting.getAndIncrement() == 0) {
            write();
        }
    }

    private void write() {
        try {
            do {
                Message next = queue.remove();
                channel.write(next);
            } while (waiting.decrementAndGet() > 0);
        } catch (IOException broken) {
            // The counter stays above zero: nobody writes to this connection any more.
            channel.abort("The line broke while answering.");
        }
    }
}
