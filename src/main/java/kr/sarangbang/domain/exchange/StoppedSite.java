package kr.sarangbang.domain.exchange;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;

/**
 * A terminal whose papers are no longer believed offline, for instance because it was stolen.
 *
 * @param from papers that it sold at or after this need the issuer's word; empty when it was
 *     stopped before and is trusted again
 */
public record StoppedSite(SiteId site, Optional<Instant> from) {}
