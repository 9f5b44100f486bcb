package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;

/** What becomes of a voucher when the money of its refund is out, or is not (rule 14). */
final class Refunds {
    static final String KIND = "REFUND";

    private final Desk desk;
    private final VoucherBook vouchers;

    Refunds(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
    }

    void settled(EntryHeader header, Entry.RefundSettled settled) {
        ActRow act = desk.tables().acts().find(header.act().toString()).orElse(null);
        if (act != null && act.state.equals(ActState.WAITING.name())) {
            // Journals are read; this is read again when all of them are.
            return;
        }
        boolean open = act != null && act.state.equals(ActState.REFUNDING.name());
        if (act == null || !open) {
            if (settled.paidOut()) {
                notGranted(header, settled);
            }
            return;
        }
        VoucherRow voucher = desk.tables().vouchers().get(act.voucher);
        if (settled.paidOut()) {
            paidOut(act, voucher);
            if (settled.amount().amount() != act.amount) {
                desk.list(
                        Finding.PAID_DIFFERS,
                        List.of(header.act()),
                        List.of(header.site()),
                        voucher.member,
                        "another amount was paid out than granted");
            }
            return;
        }
        act.state = ActState.REFUSED.name();
        desk.tables().acts().change(act);
        voucher.state = VoucherBook.LIVE;
        vouchers.restore(voucher, voucher.version);
        desk.tables().vouchers().change(voucher);
    }

    private void paidOut(ActRow act, VoucherRow voucher) {
        act.state = ActState.STANDS.name();
        desk.tables().acts().change(act);
        // Of what was not used the city takes its part back.
        Won rest = Won.of(voucher.balance);
        Won paid = Won.of(act.amount);
        desk.post(
                act.id,
                Optional.of(voucher),
                "",
                (voucher.soldTwice
                                ? Posting.saleOfOthersUnits(rest, paid)
                                : Posting.sale(rest, paid))
                        .reversed());
        voucher.balance = 0;
        voucher.state = VoucherBook.REFUNDED;
        desk.tables().vouchers().change(voucher);
        if (!voucher.soldTwice) {
            // A refunded unit is retired, never sold again (rule 1).
            SeriesRow row = desk.tables().series().get(Integer.toString(voucher.series));
            row.retired =
                    Ranges.write(
                            Ranges.read(row.retired)
                                    .plus(
                                            UnitRanges.of(
                                                    new UnitRange(
                                                            voucher.firstUnit, voucher.pastUnit))));
            desk.tables().series().change(row);
        }
    }

    private void notGranted(EntryHeader header, Entry.RefundSettled settled) {
        desk.list(
                Finding.REFUND_NOT_GRANTED,
                List.of(header.act()),
                List.of(header.site()),
                -1,
                "money went out without a decision");
        desk.post(
                header.act().toString(),
                Optional.empty(),
                "",
                Posting.undecidedRefund(settled.amount()));
    }
}
