package kr.sarangbang.codec;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;

/** The content of each kind of entry as a map; {@link EntryReader} reads it back. */
final class EntryWriter {
    private EntryWriter() {}

    static int kind(Entry entry) {
        return switch (entry) {
            case Entry.SiteJoined e -> EntryKinds.SITE_JOINED;
            case Entry.RightReceived e -> EntryKinds.RIGHT_RECEIVED;
            case Entry.StockReturned e -> EntryKinds.STOCK_RETURNED;
            case Entry.LimitReturned e -> EntryKinds.LIMIT_RETURNED;
            case Entry.MemberEnrolled e -> EntryKinds.MEMBER_ENROLLED;
            case Entry.EnrolmentConfirmed e -> EntryKinds.ENROLMENT_CONFIRMED;
            case Entry.PinTried e -> EntryKinds.PIN_TRIED;
            case Entry.SaleOpened e -> EntryKinds.SALE_OPENED;
            case Entry.CashInserted e -> EntryKinds.CASH_INSERTED;
            case Entry.CashReturned e -> EntryKinds.CASH_RETURNED;
            case Entry.CashClaimed e -> EntryKinds.CASH_CLAIMED;
            case Entry.CashClaimReleased e -> EntryKinds.CASH_CLAIM_RELEASED;
            case Entry.CashClaimAsked e -> EntryKinds.CASH_CLAIM_ASKED;
            case Entry.OfLine e -> LineEntries.kind(e);
            case Entry.PaymentAnswered e -> EntryKinds.PAYMENT_ANSWERED;
            case Entry.VoucherSold e -> EntryKinds.VOUCHER_SOLD;
            case Entry.SaleAbandoned e -> EntryKinds.SALE_ABANDONED;
            case Entry.RedemptionAsked e -> EntryKinds.REDEMPTION_ASKED;
            case Entry.RedemptionAccepted e -> EntryKinds.REDEMPTION_ACCEPTED;
            case Entry.Decided e -> EntryKinds.DECIDED;
            case Entry.RedemptionReversed e -> EntryKinds.REDEMPTION_REVERSED;
            case Entry.CancellationAsked e -> EntryKinds.CANCELLATION_ASKED;
            case Entry.AcceptanceCancelled e -> EntryKinds.ACCEPTANCE_CANCELLED;
            case Entry.RefundAsked e -> EntryKinds.REFUND_ASKED;
            case Entry.ReissueAsked e -> EntryKinds.REISSUE_ASKED;
            case Entry.RefundSettled e -> EntryKinds.REFUND_SETTLED;
            case Entry.PaperPrinted e -> EntryKinds.PAPER_PRINTED;
            case Entry.DayClosed e -> EntryKinds.DAY_CLOSED;
        };
    }

    static CborMap content(Entry entry) {
        CborMap map = new CborMap();
        switch (entry) {
            case Entry.SiteJoined e -> Fields.put(map, 1, e.credential().signed());
            case Entry.RightReceived e -> Fields.put(map, 1, e.right().signed());
            case Entry.StockReturned e -> {
                Fields.put(map, 1, e.right());
                Fields.put(map, 2, e.units());
            }
            case Entry.LimitReturned e -> {
                Fields.put(map, 1, e.right());
                Fields.put(map, 2, e.amount());
            }
            case Entry.OfLine e -> LineEntries.put(map, e);
            case Entry.MemberEnrolled e -> {
                Fields.put(map, 1, e.member());
                map.put(2, e.birthYear());
                Fields.put(map, 3, e.sealed());
            }
            case Entry.EnrolmentConfirmed e -> Fields.put(map, 1, e.member());
            case Entry.PinTried e -> {
                Fields.put(map, 1, e.member());
                map.put(2, e.right());
            }
            case Entry.SaleOpened e -> put(map, e);
            case Entry.CashInserted e -> Fields.put(map, 1, e.note());
            case Entry.CashReturned e -> Fields.put(map, 1, e.amount());
            case Entry.CashClaimed e -> Fields.put(map, 1, CashClaimCodec.bytes(e.claim()));
            case Entry.CashClaimReleased e -> {}
            case Entry.CashClaimAsked e -> Fields.put(map, 1, CashClaimCodec.bytes(e.claim()));
            case Entry.PaymentAnswered e ->
                    map.put(1, Codes.PAYMENT.of(e.state())).put(2, e.reference());
            case Entry.VoucherSold e -> put(map, e);
            case Entry.SaleAbandoned e -> map.put(1, Codes.SALE_END.of(e.end()));
            case Entry.RedemptionAsked e -> put(map, e);
            case Entry.RedemptionAccepted e -> put(map, e.presented(), e.acceptance());
            case Entry.Decided e -> map.put(1, DecisionCodec.form(e.decision()));
            case Entry.RedemptionReversed e -> put(map, e.presented(), e.reversal());
            case Entry.CancellationAsked e -> put(map, e);
            case Entry.AcceptanceCancelled e -> {
                put(map, e.handedBack(), e.cancellation());
                Fields.put(map, 4, e.amount());
            }
            case Entry.RefundAsked e -> {
                Fields.put(map, 1, e.number());
                Fields.put(map, 2, e.presented());
                Fields.put(map, 3, e.version());
            }
            case Entry.ReissueAsked e -> {
                Fields.put(map, 1, e.member());
                Fields.put(map, 2, e.number());
                if (e.proven()) {
                    map.put(3, true);
                }
            }
            case Entry.RefundSettled e -> put(map, e);
            case Entry.PaperPrinted e -> map.put(1, e.copy());
            case Entry.DayClosed e -> put(map, e);
        }
        return map;
    }

    private static void put(CborMap map, Entry.SaleOpened entry) {
        var order = entry.order();
        Fields.put(map, 1, order.member());
        map.put(2, order.seriesNumber());
        Fields.put(map, 3, order.scope());
        Fields.put(map, 4, order.face());
        Fields.put(map, 5, order.price());
        map.put(6, order.units());
        Fields.put(map, 7, order.month());
        map.put(8, Codes.MEANS.of(order.means()));
    }

    /** A right that several vouchers come from is there once; each voucher says which it is. */
    private static void put(CborMap map, Entry.VoucherSold entry) {
        List<Bytes> rights = new ArrayList<>();
        List<CborMap> sales = new ArrayList<>();
        for (SignedSale sale : entry.vouchers()) {
            Bytes right = sale.stock().signed();
            if (!rights.contains(right)) {
                rights.add(right);
            }
            sales.add(
                    new CborMap()
                            .put(1, rights.indexOf(right))
                            .put(2, ClaimsCodec.payload(sale.stockRight(), sale.claims()))
                            .put(3, sale.signature().toArray()));
        }
        map.putByteStrings(1, rights.stream().map(Bytes::toArray).toList()).putMaps(2, sales);
        Fields.put(map, 3, entry.paid());
        Fields.put(map, 4, entry.tendered());
        map.put(5, Codes.MEANS.of(entry.means()));
    }

    private static void put(CborMap map, Entry.RedemptionAsked entry) {
        Fields.put(map, 1, entry.number());
        Fields.put(map, 2, entry.presented());
        entry.version().ifPresent(version -> Fields.put(map, 3, version));
        Fields.put(map, 4, entry.amount());
    }

    private static void put(CborMap map, Bytes presented, SignedAct act) {
        Fields.put(map, 1, presented);
        map.put(2, ActCodec.payload(act.act()));
        Fields.put(map, 3, act.signature());
    }

    private static void put(CborMap map, Entry.CancellationAsked entry) {
        Fields.put(map, 1, entry.undone());
        Fields.put(map, 2, entry.number());
        Fields.put(map, 3, entry.amount());
        Fields.put(map, 4, entry.handedBack());
    }

    private static void put(CborMap map, Entry.RefundSettled entry) {
        map.put(1, entry.paidOut());
        Fields.put(map, 2, entry.amount());
        map.put(3, Codes.MEANS.of(entry.means())).put(4, entry.reference());
    }

    private static void put(CborMap map, Entry.DayClosed entry) {
        Fields.put(map, 1, entry.businessDay());
        map.put(2, entry.sales());
        Fields.put(map, 3, entry.soldFace());
        Fields.put(map, 4, entry.paid());
        map.put(5, entry.redemptions());
        Fields.put(map, 6, entry.redeemed());
        Fields.put(map, 7, entry.cancelled());
        map.put(8, entry.waiting());
    }
}
