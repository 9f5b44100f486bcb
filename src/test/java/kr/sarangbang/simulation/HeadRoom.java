package kr.sarangbang.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.host.application.Finding;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.Query;

/**
 * A redemption takes room in its member's holding limit until its shop's day-end has reached the
 * issuer: not less, and when everything was delivered not longer (rule 7).
 */
final class HeadRoom {
    private final Town town;

    HeadRoom(Town town) {
        this.town = town;
    }

    void reckon() {
        List<ActRow> acts =
                town.issuer().reading(tables -> tables.acts().list(Query.<ActRow>all()));
        acts.stream().filter(act -> act.cancellable).forEach(act -> isOfTheLastDay(act, acts));
        town
                .issuer()
                .reading(tables -> tables.exceptions().list(Query.<ExceptionRow>all()))
                .stream()
                .filter(row -> row.kind.equals(Finding.LATE_CANCELLATION.name()))
                .forEach(this::wasLate);
    }

    /** Before the first act of a new day a shop closes the days before. */
    private static void isOfTheLastDay(ActRow act, List<ActRow> acts) {
        boolean newDay =
                acts.stream()
                        .filter(other -> other.site.equals(act.site))
                        .filter(other -> other.kind.equals("REDEMPTION"))
                        .filter(other -> other.sequence > act.sequence)
                        .anyMatch(other -> day(other).isAfter(LocalDate.parse(act.businessDay)));
        Broken.unless(!newDay, "I9 " + act.id + " takes room after the day of its shop has ended");
    }

    /** An act that was begun before midnight may end after it. */
    private static LocalDate day(ActRow act) {
        Instant at = Instant.EPOCH.plus(act.at, ChronoUnit.MICROS);
        return SiteProjection.businessDay(at.minus(1, ChronoUnit.MINUTES));
    }

    private void wasLate(ExceptionRow row) {
        ActId undone = ActId.parse(row.acts.substring(row.acts.indexOf(' ') + 1));
        boolean closed =
                town.site(undone.site()).disk().entries().stream()
                        .filter(signed -> signed.header().number() > undone.sequence())
                        .anyMatch(signed -> signed.entry() instanceof Entry.DayClosed);
        Broken.unless(closed, "I3 " + undone + " took no room before the day of its shop ended");
    }
}
