package kr.sarangbang.host.server;

import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.Message;

/** What the issuer does with a message. */
public interface RequestHandler {
    /**
     * Answers one message. Called by a bounded pool of threads, many at once, also for one site; so
     * messages of one site may arrive here in another order than they were sent.
     *
     * <p>The server has checked before: the message is well formed, is no answer, and names the
     * site of the certificate. It answers echoes itself. An exception thrown here is logged and
     * answered with {@link kr.sarangbang.wire.ActionCode#SYSTEM_ERROR}, which decides nothing, so
     * the site sends the act again.
     *
     * @param peer who the certificate says is asking; a {@link PeerIdentity.Join} may join and
     *     nothing else, which the handler checks
     * @return the answer, made by {@link Message#answer} or {@link Message#approve} of this
     *     request; it leaves at once, so its effect must be durable already
     */
    Message handle(PeerIdentity peer, Message request);

    /**
     * Told once, before the first message, how sites are reached. A handler that never calls one
     * need not care.
     */
    default void reachBy(SiteBell bell) {}
}
