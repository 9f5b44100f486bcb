package kr.sarangbang.host.application;

import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.VoucherRow;

/**
 * What makes two papers one voucher: a copied disk can sell the same units, or some of them, once
 * more under the same act, to somebody else or at another time, and both buyers have paid.
 *
 * @param pastUnit where its run of units ends
 * @param soldAt in microseconds since 1970
 */
record SoldRun(String act, long number, long pastUnit, long soldAt, long member) {
    static SoldRun of(SignedSale sale) {
        return new SoldRun(
                sale.claims().act().toString(),
                sale.number().number(),
                sale.claims().run().to(),
                Times.micros(sale.claims().soldAt()),
                sale.claims().member().number());
    }

    static SoldRun of(VoucherRow row) {
        return new SoldRun(row.saleAct, row.number, row.pastUnit, row.soldAt, row.member);
    }
}
