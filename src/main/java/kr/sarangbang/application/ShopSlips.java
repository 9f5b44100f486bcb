package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;

/** The papers that a shop signs itself: 잔액표 and 미완료. */
final class ShopSlips {
    private final Workplace place;

    ShopSlips(Workplace place) {
        this.place = place;
    }

    /** The paper for the rest; empty when nothing is left. */
    Optional<Slip> afterAcceptance(Entry.RedemptionAccepted accepted) {
        var claims = (SlipAct.Acceptance) accepted.acceptance().act();
        return claims.balance().isZero()
                ? Optional.empty()
                : grown(accepted.presented(), accepted.acceptance());
    }

    /** The paper of an acceptance that left nothing: never printed, but what the next one is on. */
    Optional<Slip> usedUp(Entry.RedemptionAccepted accepted) {
        return grown(accepted.presented(), accepted.acceptance());
    }

    Optional<Slip> afterCancellation(Entry.AcceptanceCancelled cancelled) {
        return grown(cancelled.handedBack(), cancelled.cancellation());
    }

    /** Empty when the number was typed: there is no paper to print again. */
    Optional<Slip> afterReversal(Entry.RedemptionReversed reversed) {
        return reversed.presented().length() == 0
                ? Optional.empty()
                : grown(reversed.presented(), reversed.reversal());
    }

    /** Whether one more act of this shop fits on the paper. */
    boolean canGrow(Slip slip) {
        return Slip.OfShop.canContinue(slip, place.credential().credential().holder());
    }

    private Optional<Slip> grown(Bytes earlier, SignedAct act) {
        // Another shop's acts cannot stand on our paper; the customer keeps the one in hand.
        return place.slips().read(earlier) instanceof SlipReading.Genuine read
                        && canGrow(read.slip())
                ? Optional.of(Slip.OfShop.after(read.slip(), place.credential(), act))
                : Optional.empty();
    }
}
