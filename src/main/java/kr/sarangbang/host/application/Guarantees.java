package kr.sarangbang.host.application;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;

import java.util.List;

/** What terminals may accept alone: cut from one budget, renewed only by delivery (rule 12). */
final class Guarantees {
    private final Desk desk;
    private final LentRights rights;

    Guarantees(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /**
     * Lends a terminal what it lacks of its share; small remainders wait until they are worth it.
     */
    void renew(Holder holder, SiteRow site) {
        Won target = target(site);
        long outstanding =
                desk.tables().rights().list(Query.where(RightRow.SITE, site.id)).stream()
                        .filter(r -> r.kind.equals(LentRights.GUARANTEE))
                        .mapToLong(Guarantees::open)
                        .sum();
        Won missing = target.minusOrZero(Won.of(outstanding)).min(budgetLeft());
        boolean worthIt = outstanding == 0 || !desk.policy().perVoucher().isOver(missing);
        if (missing.isZero() || !worthIt) {
            return;
        }
        RightRow row =
                rights.add(
                        LentRights.GUARANTEE,
                        new Guarantee(
                                rights.nextId(),
                                holder,
                                desk.policy().perVoucher().min(missing),
                                missing,
                                desk.policy().listMaxAge()));
        row.amount = missing.amount();
        desk.tables().rights().change(row);
    }

    private Won target(SiteRow site) {
        if (site.guarantee >= 0) {
            return Won.of(site.guarantee);
        }
        return RoleOf.role(site) == SiteRole.SHOP ? desk.policy().perTerminal() : Won.ZERO;
    }

    /** Lent and not yet accounted for. */
    private static long open(RightRow right) {
        return right.amount - right.consumed;
    }

    private Won budgetLeft() {
        List<RightRow> all =
                desk.tables().rights().list(Query.where(RightRow.KIND, LentRights.GUARANTEE));
        long spoken = all.stream().mapToLong(r -> open(r) + r.lost).sum();
        return desk.policy().guaranteeBudget().minusOrZero(Won.of(spoken));
    }

    /**
     * Something accepted inside a guarantee was delivered.
     *
     * @return whether the terminal had been lent so much
     */
    boolean delivered(String rightId, String site, Won amount) {
        RightRow right = desk.tables().rights().find(rightId).orElse(null);
        if (right == null
                || !right.kind.equals(LentRights.GUARANTEE)
                || !right.site.equals(site)
                || open(right) < amount.amount()) {
            return false;
        }
        right.consumed += amount.amount();
        desk.tables().rights().change(right);
        return true;
    }

    /**
     * The issuer bears it, or no longer does.
     *
     * @param won below zero when a loss is undone
     */
    void lose(String rightId, long won) {
        desk.tables()
                .rights()
                .find(rightId)
                .ifPresent(
                        right -> {
                            right.lost += won;
                            desk.tables().rights().change(right);
                        });
    }
}
