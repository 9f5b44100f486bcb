package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.VoucherRow;

/**
 * A slip carries every act since the last one that the issuer signed. They are applied before the
 * slip itself is looked at, each by its identifier, so a voucher nobody here has heard of is booked
 * from its paper (rule 10).
 */
final class Evidence {
    private final Desk desk;
    private final VoucherBook vouchers;
    private final Redemptions redemptions;

    Evidence(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
        this.redemptions = new Redemptions(desk);
    }

    /** The slip, after everything on it was applied; empty when it is none of this issuer's. */
    Optional<Slip> apply(Bytes presented) {
        if (presented.length() == 0) {
            return Optional.empty();
        }
        Optional<Slip> slip = desk.instruments().papers().read(presented);
        slip.ifPresent(this::apply);
        return slip;
    }

    void apply(Slip slip) {
        switch (slip) {
            case Slip.OfSale sale ->
                    vouchers.sold(sale.sale(), desk.instruments().papers().bytes(sale));
            case Slip.OfIssuer issuer -> new Epochs(desk).shown(issuer);
            case Slip.OfShop shop -> {
                apply(shop.base());
                Optional<VoucherRow> voucher = vouchers.of(shop);
                for (SlipAct act : shop.acts()) {
                    apply(act, voucher);
                }
            }
        }
    }

    private void apply(SlipAct act, Optional<VoucherRow> voucher) {
        switch (act) {
            case SlipAct.Acceptance acceptance -> redemptions.accepted(acceptance, voucher);
            case SlipAct.Cancellation cancellation ->
                    new OwnCancellations(desk, redemptions)
                            .cancelled(cancellation, amountOf(cancellation));
            case SlipAct.Reversal reversal -> redemptions.reversed(reversal);
        }
    }

    /** A paper does not repeat what was cancelled: the act before it on the paper says it. */
    private Won amountOf(SlipAct.Cancellation cancellation) {
        return redemptions
                .find(cancellation.undone())
                .map((ActRow row) -> Won.of(row.amount))
                .orElse(Won.ZERO);
    }

    Optional<VoucherRow> voucher(Slip slip) {
        return vouchers.of(slip);
    }

    /** The version that counts for a slip: a shop's reversal makes none. */
    static String version(Slip slip) {
        SlipVersion version = slip.version();
        return version.toString();
    }
}
