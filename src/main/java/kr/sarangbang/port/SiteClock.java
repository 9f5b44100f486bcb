package kr.sarangbang.port;

import java.time.Instant;
import kr.sarangbang.domain.journal.ClockQuality;

/** The site's clock, and how far to trust it. Any thread. */
public interface SiteClock {
    Instant now();

    ClockQuality quality();
}
