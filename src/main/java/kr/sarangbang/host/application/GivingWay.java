package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.VoucherRow;

/**
 * An issuer that was set back reads journals in any order, and may meet the acceptance of a paper
 * before the answer by which that paper had been used up. Nobody stands behind an answer but the
 * issuer; behind an acceptance stands its guarantee, which was lent for just this. So the
 * acceptance gives way: it waits, and is booked after the answer, as it would have been had nothing
 * been forgotten.
 */
final class GivingWay {
    private final Desk desk;
    private final VoucherBook vouchers;

    GivingWay(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
    }

    /**
     * Takes back what was booked on the voucher since this version, if all of it is acceptances
     * inside guarantees; they wait then. Otherwise nothing is changed.
     */
    void to(VoucherRow voucher, String version) {
        List<ActRow> since = since(voucher, version);
        for (ActRow row : since) {
            desk.post(
                    row.id,
                    Optional.of(voucher),
                    row.site,
                    Posting.redemption(Won.of(row.amount)).reversed());
            vouchers.restore(voucher, row.consumed);
            voucher.version = row.consumed;
            voucher.balance += row.amount;
            voucher.printedCount--;
            row.state = ActState.WAITING.name();
            row.booked = Booked.NOWHERE.name();
            row.cancellable = false;
            desk.tables().acts().change(row);
        }
        if (!since.isEmpty()) {
            desk.tables().vouchers().change(voucher);
        }
    }

    /**
     * As {@link #to(VoucherRow, String)}, back to where the voucher had this balance: an answer to
     * who named no version still says what was on it.
     */
    void to(VoucherRow voucher, Won balance) {
        String at = voucher.version;
        long left = voucher.balance;
        while (left < balance.amount()) {
            ActRow row = desk.tables().acts().find(at).filter(GivingWay::givesWay).orElse(null);
            if (row == null) {
                return;
            }
            left += row.amount;
            at = row.consumed;
        }
        if (left == balance.amount()) {
            to(voucher, at);
        }
    }

    /** From the last one back; empty where one of them does not give way. */
    private List<ActRow> since(VoucherRow voucher, String version) {
        var since = new ArrayList<ActRow>();
        String at = voucher.version;
        while (!at.equals(version)) {
            ActRow row = desk.tables().acts().find(at).filter(GivingWay::givesWay).orElse(null);
            if (row == null || !voucher.state.equals(VoucherBook.LIVE)) {
                return List.of();
            }
            since.add(row);
            at = row.consumed;
        }
        return since;
    }

    private static boolean givesWay(ActRow row) {
        return row.kind.equals(Redemptions.KIND)
                && row.state.equals(ActState.STANDS.name())
                && row.booked.equals(Booked.VOUCHER.name())
                && !row.guarantee.isEmpty()
                && StoredDecisions.read(row).filter(Decision.Redeemed.class::isInstance).isEmpty();
    }
}
