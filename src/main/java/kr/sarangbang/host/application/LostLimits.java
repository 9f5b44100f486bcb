package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

/**
 * Limit rights that this issuer has lent and does not know any more. A slip carries its stock right
 * whole and names its limit rights only; so a paper may come before the journal that has them.
 */
final class LostLimits {
    private final Desk desk;

    LostLimits(Desk desk) {
        this.desk = desk;
    }

    /** Whether a right that is not known here may stand in a journal that is still to be read. */
    boolean mayBeFound(RightId right, ActId sale) {
        return right.epoch() < desk.epoch()
                && Joining.find(desk, sale.site().text(), sale.incarnation())
                        .filter(journal -> journal.awaited > 0)
                        .isPresent();
    }

    /** Takes of a right that was found what sales took of it that came before it, on paper. */
    void found(RightRow right) {
        for (VoucherRow voucher :
                desk.tables().vouchers().list(Query.where(VoucherRow.MEMBER, right.member))) {
            if (voucher.site.equals(right.site)
                    && voucher.evidence.length > 0
                    && desk.instruments().papers().read(Bytes.of(voucher.evidence)).orElse(null)
                            instanceof Slip.OfSale paper) {
                take(right, paper.sale());
            }
        }
    }

    private void take(RightRow right, SignedSale sale) {
        for (LimitPart part : sale.claims().limit()) {
            if (part.right().toString().equals(right.id)) {
                right.consumed += part.amount().amount();
                new LimitUse(desk).usedUnder(right, sale, part.amount());
            }
        }
    }

    /** A sale of which only the paper was known is in its journal, and its limit right is not. */
    void unfound(SignedSale sale) {
        for (LimitPart part : sale.claims().limit()) {
            if (part.right().epoch() < desk.epoch()
                    && new LentRights(desk).find(part.right()).isEmpty()) {
                new LimitUse(desk).notLent(sale, "right " + part.right());
            }
        }
    }

    /** What a sale takes of a month, while its right is not known. */
    static String month(SignedSale sale) {
        return Times.month(sale.claims().soldAt()).toString();
    }

    static Won face(SignedSale sale) {
        return Won.of(sale.stockRight().unit()).times(sale.claims().run().size());
    }
}
