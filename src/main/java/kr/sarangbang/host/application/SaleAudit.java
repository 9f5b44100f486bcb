package kr.sarangbang.host.application;

import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

/** Vouchers and rights are what was signed; what was lent is what rows say was lent. */
final class SaleAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;

    SaleAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        state.vouchers().values().forEach(this::voucher);
        state.rights().values().forEach(this::right);
    }

    private void voucher(VoucherRow row) {
        SignedSale sale = state.saleOf(row).orElse(null);
        if (sale == null) {
            wrong(row.saleAct, "no entry and no paper shows the sale of this voucher");
            return;
        }
        long face = sale.stockRight().unit() * sale.claims().run().size();
        if (row.face != face
                || row.firstUnit != sale.claims().run().from()
                || row.pastUnit != sale.claims().run().to()
                || row.series != sale.stockRight().seriesNumber()
                || !row.stockRight.equals(sale.claims().stock().toString())
                || !row.expires.equals(sale.claims().expires().toString())) {
            wrong(row.saleAct, "the voucher is not what was signed");
        }
        if (row.balance < 0 || row.balance > row.face) {
            wrong(row.saleAct, "the balance " + row.balance + " is not within the face");
        }
    }

    private void right(RightRow row) {
        Right right = state.instruments().papers().right(Bytes.of(row.signed)).orElse(null);
        if (right == null || !right.id().toString().equals(row.id)) {
            wrong("right " + row.id, "it is not as it was signed");
            return;
        }
        boolean same =
                right.holder().site().text().equals(row.site)
                        && right.holder().incarnation() == row.incarnation
                        && switch (right) {
                            case StockRight stock ->
                                    row.kind.equals(LentRights.STOCK)
                                            && row.series == stock.seriesNumber()
                                            && row.units.equals(Ranges.write(stock.units()))
                                            && row.sellUntil == Times.micros(stock.sellUntil());
                            case LimitRight limit ->
                                    row.kind.equals(LentRights.LIMIT)
                                            && row.member == limit.member().number()
                                            && row.scope == limit.scope().number()
                                            && row.month.equals(limit.month().toString())
                                            && row.amount == limit.amount().amount();
                            case Guarantee guarantee ->
                                    row.kind.equals(LentRights.GUARANTEE)
                                            && row.amount == guarantee.total().amount();
                        };
        if (!same) {
            wrong("right " + row.id, "the books say another thing than was signed");
        }
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
