package kr.sarangbang.infrastructure.line8583;

import kr.sarangbang.wire.Message;

/**
 * What is said first on a new connection: a sign-on, or a joining. Called on the line's threads.
 */
public interface SignOn {
    /** The opening message, made anew for each connection; its trace number is set by the line. */
    Message request();

    /**
     * Takes the issuer's approving answer (its time, versions of policy and lists, the last entry
     * it booked). The line is up when this returns.
     */
    void accepted(Message answer);
}
