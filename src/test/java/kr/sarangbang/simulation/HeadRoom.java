package kr.sarangbang.simulation;

import java.time.LocalDate;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
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
        List<ActRow> taking =
                town.issuer()
                        .reading(
                                tables ->
                                        tables.acts().list(Query.where(ActRow.CANCELLABLE, true)));
        Suspects suspects = town.around().facts().suspects();
        taking.stream()
                .filter(row -> !suspects.has(ActId.parse(row.id).site()))
                .forEach(this::isOfTheLastDay);
        List<ExceptionRow> listed =
                town.issuer()
                        .reading(tables -> tables.exceptions().list(Query.<ExceptionRow>all()));
        listed.stream()
                .filter(row -> row.kind.equals(Finding.LATE_CANCELLATION.name()))
                .forEach(this::wasLate);
    }

    /** Before the first redemption of a new day a shop closes the days before. */
    private void isOfTheLastDay(ActRow row) {
        LocalDate day = LocalDate.parse(row.businessDay);
        boolean newDay =
                after(ActId.parse(row.id)).stream()
                        .filter(HeadRoom::opensARedemption)
                        .anyMatch(e -> SiteProjection.businessDay(e.header().at()).isAfter(day));
        Broken.unless(!newDay, "I9 " + row.id + " takes room after the day of its shop has ended");
    }

    private static boolean opensARedemption(SignedEntry signed) {
        return signed.header().opensAct()
                && (signed.entry() instanceof Entry.RedemptionAsked
                        || signed.entry() instanceof Entry.RedemptionAccepted);
    }

    private void wasLate(ExceptionRow row) {
        ActId undone = ActId.parse(row.acts.substring(row.acts.indexOf(' ') + 1));
        if (town.around().facts().suspects().has(undone.site())) {
            return;
        }
        boolean closed = after(undone).stream().anyMatch(e -> e.entry() instanceof Entry.DayClosed);
        Broken.unless(closed, "I3 " + undone + " took no room before the day of its shop ended");
    }

    private List<SignedEntry> after(ActId act) {
        SimulatedSite machine = town.machine(act);
        // What burnt with a machine has ended no day for anybody else.
        long told =
                town.around().facts().losses().isBurnt(machine)
                        ? town.issuer().bookedThrough(machine)
                        : Long.MAX_VALUE;
        return machine.disk().entries().stream()
                .filter(signed -> signed.header().number() > act.sequence())
                .filter(signed -> signed.header().number() <= told)
                .toList();
    }
}
