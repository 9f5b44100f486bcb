package kr.sarangbang.host.application;

import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.host.store.SiteRow;

/** Stops lending to a site whose journal is not one any more; what it says is still taken. */
final class Freezing {
    private final Desk desk;

    Freezing(Desk desk) {
        this.desk = desk;
    }

    void fork(ActId act, String note) {
        freeze(Finding.FORK, act.site(), List.of(act), note);
    }

    void freeze(Finding finding, SiteId id, List<ActId> acts, String note) {
        desk.list(finding, acts, List.of(id), -1, note);
        SiteRow site = desk.site(id).orElse(null);
        // What an earlier incarnation did says nothing of the one that began anew.
        boolean newest =
                site != null
                        && acts.stream().allMatch(act -> act.incarnation() == site.incarnation);
        if (site != null && newest && site.frozen.isEmpty()) {
            site.frozen = finding + ": " + note;
            desk.tables().sites().change(site);
        }
    }
}
