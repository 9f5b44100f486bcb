package kr.sarangbang.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * When the opening is tried by itself: once a day at the set time, or as soon after it as the
 * program runs, but not when half an hour has gone by: then people are being served.
 */
final class DailyRehearsal {
    private static final long MOST_MINUTES_LATE = 30;

    private final Optional<LocalTime> at;
    private LocalDate done = LocalDate.MIN;

    /**
     * @param at Asia/Seoul; empty for never
     */
    DailyRehearsal(Optional<LocalTime> at) {
        this.at = at;
    }

    /** Whether it is due; says so once a day. */
    boolean isDue(Instant now) {
        if (at.isEmpty()) {
            return false;
        }
        ZonedDateTime here = now.atZone(SiteProjection.SEOUL);
        ZonedDateTime due = here.with(at.get());
        boolean isTime = !here.isBefore(due) && here.isBefore(due.plusMinutes(MOST_MINUTES_LATE));
        if (!isTime || here.toLocalDate().equals(done)) {
            return false;
        }
        done = here.toLocalDate();
        return true;
    }
}
