package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.store.DeclarationRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.WriteOffRow;

/**
 * What was lost stays lost: a written-off site holds nothing, its units are among the retired ones,
 * and what was released or lent once more is what somebody declared or a ticket was served with.
 */
final class LostSiteAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;
    private final List<WriteOffRow> writeOffs;
    private final Map<Integer, UnitRanges> retired = new HashMap<>();

    LostSiteAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
        this.writeOffs = state.writeOffs();
    }

    void run() {
        for (SeriesRow row : state.seriesRows()) {
            retired.put(row.number, Ranges.read(row.retired));
        }
        state.sites().forEach(this::site);
        for (WriteOffRow row : writeOffs) {
            if (row.officer.isBlank() || row.reason.isBlank()) {
                wrong("site " + row.site, "it was written off and nobody says by whom and why");
            }
        }
        state.rights().values().forEach(this::right);
        released();
        served();
    }

    private void site(SiteRow site) {
        if (!site.writtenOff.isEmpty() && covering(site.id, site.incarnation).isEmpty()) {
            wrong("site " + site.id, "it counts as written off and nobody wrote it off");
        }
    }

    private Optional<WriteOffRow> covering(String site, int incarnation) {
        return writeOffs.stream()
                .filter(row -> row.site.equals(site) && row.incarnation >= incarnation)
                .findFirst();
    }

    private void right(RightRow right) {
        boolean lost = covering(right.site, right.incarnation).isPresent();
        if (lost != right.writtenOff) {
            wrong(
                    "right " + right.id,
                    lost
                            ? "its site was written off and it counts as lent"
                            : "it counts as written off and its site is not");
        }
        if (lost && !right.unitsLeft.isEmpty()) {
            wrong("right " + right.id, "its site was written off and has units left");
        }
        UnitRanges here = Ranges.read(right.unitsRetired);
        if (here.isEmpty()) {
            return;
        }
        UnitRanges all = retired.getOrDefault(right.series, UnitRanges.NONE);
        if (!all.containsAll(here) || !Ranges.read(right.units).containsAll(here)) {
            wrong("right " + right.id, "units that it lost are not among the retired ones");
            return;
        }
        // Taken out, so that another right which claims the same ones is found.
        retired.put(right.series, all.minus(here));
    }

    private void released() {
        var declared = new HashMap<String, DeclarationRow>();
        for (DeclarationRow row : state.declarations()) {
            declared.merge(
                    row.member + "/" + row.site + "/" + row.scope + "/" + row.month,
                    row,
                    (one, other) -> one.number > other.number ? one : other);
        }
        var held = new HashMap<String, Long>();
        for (RightRow right : state.rights().values()) {
            if (right.released != 0) {
                held.merge(
                        right.member + "/" + right.site + "/" + right.scope + "/" + right.month,
                        right.released,
                        Math::addExact);
            }
        }
        declared.forEach(
                (of, row) -> {
                    long won = held.getOrDefault(of, 0L);
                    held.remove(of);
                    if (won != row.released) {
                        wrong(
                                "site " + row.site,
                                "declared free are " + row.released + ", the books say " + won);
                    }
                });
        held.forEach(
                (of, won) -> wrong("limit " + of, "nobody declared that " + won + " are free"));
    }

    private void served() {
        var relent = new HashMap<String, Long>();
        for (ServedTicketRow row : state.servedTickets()) {
            if (covering(row.site, row.incarnation).isEmpty()) {
                wrong(row.ticket, "it was served from the reserve and its site is not lost");
            }
            ServedTickets.parts(row).forEach((id, won) -> relent.merge(id, won, Math::addExact));
            long stock = 0;
            long limit = 0;
            for (String id : row.rights.split(" ", -1)) {
                RightRow right = state.rights().get(id);
                if (right == null || !right.site.equals(row.servedBy)) {
                    wrong(row.ticket, "right " + id + " was not lent to serve it");
                } else if (right.kind.equals(LentRights.STOCK)) {
                    stock += right.amount;
                } else {
                    limit += right.amount;
                }
            }
            if (stock != row.won || limit != row.won) {
                wrong(
                        row.ticket,
                        "for "
                                + row.won
                                + " won "
                                + stock
                                + " of stock and "
                                + limit
                                + " of limit were lent");
            }
        }
        for (RightRow right : state.rights().values()) {
            if (right.relent != relent.getOrDefault(right.id, 0L)) {
                wrong(
                        "right " + right.id,
                        "another amount of it was lent once more than tickets say");
            }
        }
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
