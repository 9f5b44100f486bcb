package kr.sarangbang.host.application;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

/**
 * What is given back for a voucher (rule 14): unused, the price paid; partly used, the rest less
 * its discount, if it was bought with cash and enough of the purchase was used.
 */
final class RefundTerms {
    private final Desk desk;

    RefundTerms(Desk desk) {
        this.desk = desk;
    }

    /** What the rule says of one voucher as it stands. */
    sealed interface Terms {
        record Gives(Won amount) implements Terms {}

        record Refuses(RefundRefusal reason) implements Terms {}
    }

    Terms of(VoucherRow voucher) {
        if (voucher.balance == voucher.face) {
            return new Terms.Gives(Won.of(voucher.price));
        }
        if (voucher.balance == 0) {
            return new Terms.Refuses(RefundRefusal.NOT_THE_LAST_PAPER);
        }
        if (!voucher.cash) {
            return new Terms.Refuses(RefundRefusal.BOUGHT_BY_CARD);
        }
        Series series = desk.seriesRow(voucher.series).map(desk::series).orElseThrow();
        return isUsedEnough(voucher, series)
                ? new Terms.Gives(restLessDiscount(Won.of(voucher.balance), series.basisPoints()))
                : new Terms.Refuses(RefundRefusal.PARTLY_USED);
    }

    /** The rest less its discount, which is rounded up to whole won. */
    static Won restLessDiscount(Won rest, int basisPoints) {
        long discount = Math.ceilDiv(Math.multiplyExact(rest.amount(), basisPoints), 10_000);
        return rest.minus(Won.of(discount));
    }

    /**
     * Whether the used part of the whole purchase reaches the series' ratio. A purchase is every
     * voucher of one sale, but those that were given back unused.
     */
    private boolean isUsedEnough(VoucherRow voucher, Series series) {
        long face = 0;
        long used = 0;
        for (VoucherRow one :
                desk.tables()
                        .vouchers()
                        .list(
                                Query.where(VoucherRow.MEMBER, voucher.member)
                                        .and(VoucherRow.SCOPE, voucher.scope)
                                        .and(VoucherRow.SALE_ACT, voucher.saleAct))) {
            long here = used(one);
            if (!one.state.equals(VoucherBook.REFUNDED) || here > 0) {
                face = Math.addExact(face, one.face);
                used = Math.addExact(used, here);
            }
        }
        return Math.multiplyExact(used, 10_000L)
                >= Math.multiplyExact(face, (long) series.refundRule().usedBasisPoints());
    }

    private long used(VoucherRow voucher) {
        return desk
                .tables()
                .acts()
                .list(
                        Query.where(ActRow.VOUCHER, voucher.id)
                                .and(ActRow.STATE, ActState.STANDS.name()))
                .stream()
                .filter(act -> act.booked.equals(Booked.VOUCHER.name()))
                .mapToLong(act -> act.amount)
                .sum();
    }
}
