package kr.sarangbang.codec;

import static kr.sarangbang.codec.Fields.bytes;
import static kr.sarangbang.codec.Fields.member;
import static kr.sarangbang.codec.Fields.right;
import static kr.sarangbang.codec.Fields.voucher;
import static kr.sarangbang.codec.Fields.won;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;

/** Reads what {@link EntryWriter} writes; keys that it does not know are left alone. */
final class EntryReader {
    private static final int MOST_VOUCHERS = 8;
    private static final int MOST_REFERENCE_CHARS = 200;
    private static final int MOST_SEALED_BYTES = 1024;

    private EntryReader() {}

    static Entry read(int kind, CborReader map) {
        return switch (kind) {
            case EntryKinds.SITE_JOINED ->
                    new Entry.SiteJoined(RightCodec.readCredential(signed(map, 1)));
            case EntryKinds.RIGHT_RECEIVED ->
                    new Entry.RightReceived(RightCodec.readRight(signed(map, 1)));
            case EntryKinds.STOCK_RETURNED ->
                    new Entry.StockReturned(right(map, 1), Fields.units(map, 2));
            case EntryKinds.LIMIT_RETURNED -> new Entry.LimitReturned(right(map, 1), won(map, 2));
            case EntryKinds.MEMBER_ENROLLED ->
                    new Entry.MemberEnrolled(
                            member(map, 1),
                            map.small(2, 0, 9999),
                            bytes(map, 3, MOST_SEALED_BYTES));
            case EntryKinds.ENROLMENT_CONFIRMED -> new Entry.EnrolmentConfirmed(member(map, 1));
            case EntryKinds.PIN_TRIED -> new Entry.PinTried(member(map, 1), map.flag(2));
            case EntryKinds.SALE_OPENED -> new Entry.SaleOpened(order(map));
            case EntryKinds.CASH_INSERTED -> new Entry.CashInserted(won(map, 1));
            case EntryKinds.CASH_RETURNED -> new Entry.CashReturned(won(map, 1));
            case EntryKinds.CASH_CLAIMED -> new Entry.CashClaimed(claim(map));
            case EntryKinds.CASH_CLAIM_RELEASED -> new Entry.CashClaimReleased();
            case EntryKinds.CASH_CLAIM_ASKED -> new Entry.CashClaimAsked(claim(map));
            case EntryKinds.PAYMENT_ANSWERED ->
                    new Entry.PaymentAnswered(
                            Codes.PAYMENT.value(map.natural(1)), reference(map, 2));
            case EntryKinds.VOUCHER_SOLD -> voucherSold(map);
            case EntryKinds.SALE_ABANDONED ->
                    new Entry.SaleAbandoned(Codes.SALE_END.value(map.natural(1)));
            case EntryKinds.DAY_CLOSED -> dayClosed(map);
            default -> readRedemption(kind, map);
        };
    }

    private static Entry readRedemption(int kind, CborReader map) {
        return switch (kind) {
            case EntryKinds.REDEMPTION_ASKED ->
                    new Entry.RedemptionAsked(
                            voucher(map, 1),
                            slip(map, 2),
                            Fields.optional(map, 3, key -> Fields.version(map, key)),
                            won(map, 4));
            case EntryKinds.REDEMPTION_ACCEPTED ->
                    new Entry.RedemptionAccepted(slip(map, 1), act(map, SlipAct.Acceptance.class));
            case EntryKinds.DECIDED -> new Entry.Decided(DecisionCodec.read(map.map(1)));
            case EntryKinds.REDEMPTION_REVERSED ->
                    new Entry.RedemptionReversed(slip(map, 1), act(map, SlipAct.Reversal.class));
            case EntryKinds.CANCELLATION_ASKED ->
                    new Entry.CancellationAsked(
                            Fields.act(map, 1), voucher(map, 2), won(map, 3), slip(map, 4));
            case EntryKinds.ACCEPTANCE_CANCELLED ->
                    new Entry.AcceptanceCancelled(
                            slip(map, 1), act(map, SlipAct.Cancellation.class), won(map, 4));
            case EntryKinds.REFUND_ASKED ->
                    new Entry.RefundAsked(voucher(map, 1), slip(map, 2), Fields.version(map, 3));
            case EntryKinds.REISSUE_ASKED ->
                    new Entry.ReissueAsked(
                            member(map, 1), voucher(map, 2), map.has(3) && map.flag(3));
            case EntryKinds.REFUND_SETTLED ->
                    new Entry.RefundSettled(
                            map.flag(1),
                            won(map, 2),
                            Codes.MEANS.value(map.natural(3)),
                            reference(map, 4));
            case EntryKinds.PAPER_PRINTED ->
                    new Entry.PaperPrinted(map.small(1, 0, Integer.MAX_VALUE));
            default -> LineEntries.read(kind, map);
        };
    }

    private static SaleOrder order(CborReader map) {
        return new SaleOrder(
                member(map, 1),
                map.small(2, 0, 9999),
                Fields.scope(map, 3),
                won(map, 4),
                won(map, 5),
                map.natural(6),
                Fields.month(map, 7),
                Codes.MEANS.value(map.natural(8)));
    }

    private static Entry.VoucherSold voucherSold(CborReader map) {
        List<SignedRight> rights =
                map.byteStrings(1, MOST_VOUCHERS, RightCodec.MOST_BYTES).stream()
                        .map(bytes -> RightCodec.readRight(Bytes.of(bytes)))
                        .toList();
        List<SignedSale> sales = new ArrayList<>();
        for (CborReader sale : map.maps(2, MOST_VOUCHERS)) {
            sales.add(
                    ClaimsCodec.readSale(
                            rights.get(sale.small(1, 0, rights.size() - 1)),
                            sale.bytes(2, ClaimsCodec.MOST_BYTES),
                            sale.bytesExactly(3, Ed25519.SIGNATURE_BYTES)));
        }
        return new Entry.VoucherSold(
                sales, won(map, 3), won(map, 4), Codes.MEANS.value(map.natural(5)));
    }

    private static Entry.DayClosed dayClosed(CborReader map) {
        return new Entry.DayClosed(
                Fields.day(map, 1),
                map.natural(2),
                won(map, 3),
                won(map, 4),
                map.natural(5),
                won(map, 6),
                won(map, 7),
                map.natural(8));
    }

    private static SignedCashClaim claim(CborReader map) {
        return CashClaimCodec.readBytes(bytes(map, 1, CashClaimCodec.MOST_BYTES));
    }

    private static Bytes signed(CborReader map, int key) {
        return bytes(map, key, RightCodec.MOST_BYTES);
    }

    private static Bytes slip(CborReader map, int key) {
        return bytes(map, key, SlipCodec.MOST_BYTES);
    }

    private static String reference(CborReader map, int key) {
        return map.text(key, MOST_REFERENCE_CHARS);
    }

    private static SignedAct act(CborReader map, Class<? extends SlipAct> kind) {
        SlipAct act = ActCodec.readPayload(map.bytes(2, 200));
        if (!kind.isInstance(act)) {
            throw new Malformed("an act of another kind");
        }
        return new SignedAct(act, Bytes.of(map.bytesExactly(3, Ed25519.SIGNATURE_BYTES)));
    }
}
