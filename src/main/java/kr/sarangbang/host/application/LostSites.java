package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.WriteOffRow;

/**
 * What a write-off does, and what is done when something is heard of a site that was written off
 * (rules 4, 15 and 19; holes H1, H13 and H17). Units are retired and never lent again; members'
 * limits stay taken; whatever the site still delivers is booked.
 */
final class LostSites {
    private final Desk desk;

    LostSites(Desk desk) {
        this.desk = desk;
    }

    /** The write-off that covers this incarnation. */
    Optional<WriteOffRow> of(String site, int incarnation) {
        return desk.tables().writeOffs().list(Query.where(WriteOffRow.SITE, site)).stream()
                .filter(row -> row.incarnation >= incarnation)
                .min(Comparator.comparingInt(row -> row.incarnation));
    }

    /** Retires what the site has left; the same once more changes nothing. */
    WriteOffRow writeOff(SiteRow site, String officer, String reason) {
        Optional<WriteOffRow> before = of(site.id, site.incarnation);
        if (before.isPresent()) {
            return before.get();
        }
        var row = new WriteOffRow();
        row.id = site.id + "." + site.incarnation;
        row.site = site.id;
        row.incarnation = site.incarnation;
        row.officer = officer;
        row.reason = reason;
        row.at = Times.micros(desk.now());
        for (RightRow right : desk.tables().rights().list(Query.where(RightRow.SITE, site.id))) {
            writeOff(right, row);
        }
        desk.tables().writeOffs().add(row);
        site.writtenOff = reason;
        desk.tables().sites().change(site);
        return row;
    }

    private void writeOff(RightRow right, WriteOffRow sums) {
        if (right.writtenOff) {
            return;
        }
        switch (right.kind) {
            case LentRights.STOCK -> sums.retired += retire(right);
            case LentRights.LIMIT -> sums.limits += LimitRights.held(right);
            default -> sums.guarantee += Guarantees.open(right);
        }
        right.writtenOff = true;
        desk.tables().rights().change(right);
    }

    private long retire(RightRow right) {
        UnitRanges left = Ranges.read(right.unitsLeft);
        if (left.isEmpty()) {
            return 0;
        }
        SeriesRow series = desk.seriesRow(right.series).orElseThrow();
        series.retired = Ranges.write(Ranges.read(series.retired).plus(left));
        desk.tables().series().change(series);
        right.unitsRetired = Ranges.write(Ranges.read(right.unitsRetired).plus(left));
        right.unitsLeft = "";
        return desk.series(series).faceOf(left.size()).amount();
    }

    /**
     * Books the sale of retired units: their site had them and sold them, and its paper is good.
     * False when they are not among the retired ones of this right, or were sold already.
     */
    boolean soldLate(RightRow right, SignedSale sale) {
        UnitRanges run = UnitRanges.of(sale.claims().run());
        UnitRanges retired = Ranges.read(right.unitsRetired);
        if (!retired.containsAll(run)) {
            return false;
        }
        right.unitsRetired = Ranges.write(retired.minus(run));
        right.consumed += sale.stockRight().unit() * sale.claims().run().size();
        desk.tables().rights().change(right);
        SeriesRow series = desk.seriesRow(right.series).orElseThrow();
        series.retired = Ranges.write(Ranges.read(series.retired).minus(run));
        desk.tables().series().change(series);
        return true;
    }

    /**
     * A return that was on its way: its units stay retired, and can no longer have been sold.
     *
     * @return what of it was retired
     */
    UnitRanges returnedLate(RightRow right, UnitRanges units) {
        UnitRanges retired = Ranges.read(right.unitsRetired);
        UnitRanges late = UnitRanges.NONE;
        for (var run : units.runs()) {
            late = late.plus(Ranges.common(retired, run));
        }
        right.unitsRetired = Ranges.write(retired.minus(late));
        return late;
    }

    /** Somebody speaks with a journal that was written off: a person must look, once. */
    void heardFrom(SiteRow site, IncarnationRow journal, Request request) {
        if (site.writtenOff.isEmpty() && journal.number == site.incarnation) {
            return;
        }
        WriteOffRow row = of(site.id, journal.number).orElse(null);
        if (row == null || row.cameBackAt != 0) {
            return;
        }
        row.cameBackAt = Times.micros(desk.now());
        desk.tables().writeOffs().change(row);
        var id = new SiteId(site.id);
        long next =
                request instanceof Request.Deliver deliver && !deliver.entries().isEmpty()
                        ? deliver.entries().getFirst().number()
                        : journal.bookedThrough + 1;
        desk.list(
                Finding.WRITTEN_OFF_CAME_BACK,
                List.of(new ActId(id, journal.number, Math.max(1, next))),
                List.of(id),
                -1,
                row.reason);
    }

    /**
     * Whether an act of that time was made when its site should not have acted: after it was
     * written off, by the act's own time, or by a site that is blocked or frozen.
     */
    boolean actedBarred(ActId act, Instant at) {
        SiteRow site = desk.site(act.site()).orElse(null);
        if (site == null) {
            return false;
        }
        boolean mayBeCovered = !site.writtenOff.isEmpty() || act.incarnation() < site.incarnation;
        Optional<WriteOffRow> row =
                mayBeCovered ? of(site.id, act.incarnation()) : Optional.empty();
        return row.isPresent() ? Times.micros(at) > row.get().at : RoleOf.barred(site).isPresent();
    }

    /** A new incarnation begins: what was said of the earlier ones does not hold for it. */
    void begins(SiteRow site) {
        site.frozen = "";
        site.writtenOff = "";
    }
}
