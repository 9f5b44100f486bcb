package kr.sarangbang.port;

import java.util.function.Consumer;
import kr.sarangbang.domain.exchange.Request;

/** The line to the issuer. Never throws for a fault of the line. */
public interface Issuer {
    /** Whether the line is up: the issuer answered our sign-on on this connection. Any thread. */
    boolean up();

    /** Asks and waits, at most the line's answer time-out (seconds). Site thread or line thread. */
    Reply ask(Request request);

    /**
     * Asks without waiting; many may be in flight. The consumer is called exactly once, on the
     * line's thread, and must return quickly.
     */
    void send(Request request, Consumer<Reply> then);
}
