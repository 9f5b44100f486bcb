package kr.sarangbang.host.server;

import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.wire.Message;

/** Reaches a site that has a line. */
@FunctionalInterface
public interface SiteBell {
    /**
     * Tells a site that something waits for it here. Returns at once; a site without a line hears
     * nothing and asks when it has one.
     *
     * @param cause the message because of which it is called; its time and reference are named
     */
    void ring(SiteId site, Message cause);
}
