package kr.sarangbang.host.application;

import kr.sarangbang.domain.journal.SiteId;

/** Who asks, as the line proved it. */
public sealed interface Peer {
    /** Somebody with an invitation at best; may join and nothing else. */
    record Newcomer() implements Peer {}

    record Known(SiteId site, int incarnation) implements Peer {}
}
