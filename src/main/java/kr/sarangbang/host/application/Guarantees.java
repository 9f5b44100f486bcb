package kr.sarangbang.host.application;

import java.util.List;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;

/** What terminals may accept offline; the issuer bears the loss inside it (rule 12). */
final class Guarantees {
    private final Desk desk;
    private final LentRights rights;

    Guarantees(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /** Lends what was consumed and delivered, up to what the site is to have. */
    void lend(Holder holder, SiteRow site) {
        if (desk.isReading()) {
            return;
        }
        Won target =
                site.guarantee >= 0
                        ? Won.of(site.guarantee)
                        : RoleOf.role(site) == SiteRole.SHOP
                                ? desk.policy().perTerminal()
                                : Won.ZERO;
        // Every incarnation counts: what an earlier one was lent may still come back as loss. What
        // was written off is no longer this site's, and still within the budget.
        Won has =
                guarantees().stream()
                        .filter(r -> r.site.equals(site.id) && !r.writtenOff)
                        .map(r -> Won.of(open(r)))
                        .reduce(Won.ZERO, Won::plus);
        Won lent = guarantees().stream().map(r -> Won.of(open(r))).reduce(Won.ZERO, Won::plus);
        Won more = target.minusOrZero(has).min(desk.policy().guaranteeBudget().minusOrZero(lent));
        if (more.isZero()) {
            return;
        }
        RightRow row =
                rights.add(
                        LentRights.GUARANTEE,
                        new Guarantee(
                                rights.nextId(),
                                holder,
                                desk.policy().perVoucher(),
                                more,
                                desk.policy().listMaxAge()));
        row.amount = more.amount();
    }

    private List<RightRow> guarantees() {
        return desk.tables().rights().list(Query.where(RightRow.KIND, LentRights.GUARANTEE));
    }

    /** Won of it that nothing was delivered for. */
    static long open(RightRow right) {
        return Math.max(0, right.amount - right.consumed);
    }

    /** An acceptance under this right was delivered. */
    void consumed(String right, Won amount) {
        desk.tables()
                .rights()
                .find(right)
                .ifPresent(
                        row -> {
                            row.consumed += amount.amount();
                            desk.tables().rights().change(row);
                        });
    }

    /** Whether the issuer bears this loss too: it owes at most what it lent. */
    boolean bears(String right, Won amount) {
        RightRow row = desk.tables().rights().find(right).orElse(null);
        if (row == null
                || !row.kind.equals(LentRights.GUARANTEE)
                || row.lost + amount.amount() > row.amount) {
            return false;
        }
        row.lost += amount.amount();
        desk.tables().rights().change(row);
        return true;
    }

    void noLonger(String right, Won amount) {
        desk.tables()
                .rights()
                .find(right)
                .ifPresent(
                        row -> {
                            row.lost -= amount.amount();
                            desk.tables().rights().change(row);
                        });
    }
}
