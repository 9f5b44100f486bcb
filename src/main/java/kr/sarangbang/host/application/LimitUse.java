package kr.sarangbang.host.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.RightRow;

/** What members bought of their months: by the month of the right that was taken (rule 6). */
final class LimitUse {
    private final Desk desk;
    private final LentRights rights;

    LimitUse(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /** In won. */
    long of(long member, Scope scope, YearMonth month) {
        return desk.tables()
                .monthUses()
                .find(id(member, scope.number(), month.toString()))
                .map(row -> row.used)
                .orElse(0L);
    }

    /** A sale consumes what its parts name; the month is the right's (rule 6). */
    void consumed(SignedSale sale) {
        SiteId site = sale.stockRight().holder().site();
        long member = sale.claims().member().number();
        for (LimitPart part : sale.claims().limit()) {
            RightRow right = rights.find(part.right()).orElse(null);
            boolean ours =
                    right != null
                            && right.kind.equals(LentRights.LIMIT)
                            && right.member == member
                            && right.site.equals(site.text());
            if (right != null && ours) {
                right.consumed += part.amount().amount();
                desk.tables().rights().change(right);
                use(member, right.scope, right.month, part.amount());
            } else {
                use(
                        member,
                        sale.stockRight().scope().number(),
                        LostLimits.month(sale),
                        part.amount());
            }
            boolean toCome =
                    right == null
                            && new LostLimits(desk).mayBeFound(part.right(), sale.claims().act());
            wrong(right != null && ours ? Optional.of(right) : Optional.empty())
                    .filter(finding -> !toCome)
                    .ifPresent(
                            finding ->
                                    desk.list(
                                            finding,
                                            List.of(sale.claims().act()),
                                            List.of(site),
                                            member,
                                            "right " + part.right()));
        }
        if (!sale.claims().limitTaken().equals(LostLimits.face(sale))) {
            notLent(sale, "the parts are not the face");
        }
    }

    void notLent(SignedSale sale, String note) {
        desk.list(
                Finding.LIMIT_NOT_LENT,
                List.of(sale.claims().act()),
                List.of(sale.stockRight().holder().site()),
                sale.claims().member().number(),
                note);
    }

    /** A sale that was counted by its own day belongs to the right's month and scope. */
    void usedUnder(RightRow right, SignedSale sale, Won amount) {
        String before =
                id(right.member, sale.stockRight().scope().number(), LostLimits.month(sale));
        if (!before.equals(id(right.member, right.scope, right.month))) {
            MonthUseRow row = desk.tables().monthUses().get(before);
            row.used -= amount.amount();
            desk.tables().monthUses().change(row);
            use(right.member, right.scope, right.month, amount);
        }
    }

    /** What is wrong after a sale took of a right; the right is empty where none was lent so. */
    private static Optional<Finding> wrong(Optional<RightRow> taken) {
        if (taken.isEmpty()) {
            return Optional.of(Finding.LIMIT_NOT_LENT);
        }
        RightRow right = taken.get();
        long used = right.consumed + right.returned;
        if (used > right.amount) {
            return Optional.of(Finding.LIMIT_NOT_LENT);
        }
        if (used + right.relent > right.amount) {
            return Optional.of(Finding.LIMIT_USED_TWICE);
        }
        return used + right.relent + right.released > right.amount
                ? Optional.of(Finding.DECLARED_OTHERWISE)
                : Optional.empty();
    }

    private void use(long member, int scope, String month, Won amount) {
        String id = id(member, scope, month);
        MonthUseRow row = desk.tables().monthUses().find(id).orElse(null);
        if (row == null) {
            row = new MonthUseRow();
            row.id = id;
            row.member = member;
            row.scope = scope;
            row.month = month;
            row.used = amount.amount();
            desk.tables().monthUses().add(row);
        } else {
            row.used += amount.amount();
            desk.tables().monthUses().change(row);
        }
    }

    private static String id(long member, int scope, String month) {
        return member + "/" + scope + "/" + month;
    }
}
