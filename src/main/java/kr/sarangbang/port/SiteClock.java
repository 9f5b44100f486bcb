package kr.sarangbang.port;

import kr.sarangbang.domain.journal.ClockQuality;

import java.time.Instant;

/** The site's clock, and how far to trust it. Any thread. */
public interface SiteClock {
    Instant now();

    ClockQuality quality();
}
