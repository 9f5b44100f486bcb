package kr.sarangbang.application;

import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.port.Draft;

/**
 * Closes business days. The entry precedes the first act of a new day; with it the head-room of
 * that day's redemptions becomes free at the issuer (rule 7).
 */
public final class DayEnd {
    private final Workplace place;
    private final PrintPapers printing;

    public DayEnd(Workplace place) {
        this.place = place;
        this.printing = new PrintPapers(place);
    }

    /** Closes every day before today that has acts. */
    public void closeEarlierDays() {
        LocalDate today = SiteProjection.businessDay(place.clock().now());
        for (LocalDate day : place.view().openDays()) {
            if (day.isBefore(today)) {
                close(day, Actor.CUSTOMER);
            }
        }
    }

    /** Closes today, on paper too; always possible, touches nothing that waits (rule 20). */
    public Optional<Closed> closeToday(Actor actor) {
        LocalDate today = SiteProjection.businessDay(place.clock().now());
        if (!place.view().openDays().contains(today)) {
            return Optional.empty();
        }
        ActId act = close(today, actor);
        return Optional.of(new Closed(act, place.view().day(today), printing.first(act)));
    }

    private ActId close(LocalDate day, Actor actor) {
        DayTotals totals = place.view().day(day);
        ActId act = place.journal().nextAct();
        place.journal()
                .append(
                        new Draft(
                                act,
                                new Entry.DayClosed(
                                        day,
                                        totals.sales(),
                                        totals.soldFace(),
                                        totals.paid(),
                                        totals.redemptions(),
                                        totals.redeemed(),
                                        totals.cancelled(),
                                        place.journal().backlog().waiting()),
                                actor));
        return act;
    }

    /** A closed day. */
    public record Closed(ActId act, DayTotals totals, PaperResult paper) {}
}
