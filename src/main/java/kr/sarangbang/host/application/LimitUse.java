package kr.sarangbang.host.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

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
                use(member, right.scope, right.month, part.amount().amount());
            } else {
                use(
                        member,
                        sale.stockRight().scope().number(),
                        Times.month(sale.claims().soldAt()).toString(),
                        part.amount().amount());
            }
            wrong(right != null && ours ? Optional.of(right) : Optional.empty())
                    .ifPresent(
                            finding ->
                                    desk.list(
                                            finding,
                                            List.of(sale.claims().act()),
                                            List.of(site),
                                            member,
                                            "right " + part.right()));
        }
        Won face = Won.of(sale.stockRight().unit()).times(sale.claims().run().size());
        if (!sale.claims().limitTaken().equals(face)) {
            desk.list(
                    Finding.LIMIT_NOT_LENT,
                    List.of(sale.claims().act()),
                    List.of(site),
                    member,
                    "the parts are not the face");
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

    /**
     * A right entered the books again that sales may have taken of which are booked from their
     * papers: a paper names the right and does not bring it. What they took is counted now, in the
     * month of the right, and no longer in the one in which they were made.
     */
    void found(RightRow right) {
        for (VoucherRow voucher :
                desk.tables().vouchers().list(Query.where(VoucherRow.MEMBER, right.member))) {
            if (voucher.evidence.length > 0
                    && desk.instruments().papers().read(Bytes.of(voucher.evidence)).orElse(null)
                            instanceof Slip.OfSale paper
                    && paper.madeAt().text().equals(right.site)) {
                paper.sale().claims().limit().stream()
                        .filter(part -> part.right().toString().equals(right.id))
                        .forEach(part -> moved(voucher, part, right));
            }
        }
    }

    private void moved(VoucherRow voucher, LimitPart part, RightRow right) {
        right.consumed += part.amount().amount();
        use(
                voucher.member,
                voucher.scope,
                Times.month(Times.instant(voucher.soldAt)).toString(),
                -part.amount().amount());
        use(right.member, right.scope, right.month, part.amount().amount());
    }

    private void use(long member, int scope, String month, long won) {
        String id = id(member, scope, month);
        MonthUseRow row = desk.tables().monthUses().find(id).orElse(null);
        if (row == null) {
            row = new MonthUseRow();
            row.id = id;
            row.member = member;
            row.scope = scope;
            row.month = month;
            row.used = won;
            desk.tables().monthUses().add(row);
        } else {
            row.used += won;
            desk.tables().monthUses().change(row);
        }
    }

    private static String id(long member, int scope, String month) {
        return member + "/" + scope + "/" + month;
    }
}
