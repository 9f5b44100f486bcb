package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;

/** What a terminal may accept without line and without the spend right (rule 12). */
final class GuaranteeCheck {
    private final Workplace place;
    private final ShopSlips shopSlips;

    GuaranteeCheck(Workplace place) {
        this.place = place;
        this.shopSlips = new ShopSlips(place);
    }

    /** The first reason against it, in the order in which reasons are told (rule 10c). */
    Optional<RedemptionRefusal> refusal(Slip slip, Won amount, MemberProof proof) {
        // A silent issuer may know better than the list; this terminal alone does not.
        if (place.view().usedAt(slip.number(), slip.version()).isPresent()) {
            return Optional.of(RedemptionRefusal.ALREADY_USED);
        }
        if (amount.isOver(place.policy().bearerUpTo())) {
            return Optional.of(
                    proof.pin().isEmpty()
                            ? RedemptionRefusal.NEEDS_MEMBER
                            : RedemptionRefusal.NEEDS_LINE);
        }
        if (!shopSlips.canGrow(slip)) {
            return Optional.of(RedemptionRefusal.NEEDS_LINE);
        }
        if (place.view().guarantees().isEmpty()) {
            return Optional.of(RedemptionRefusal.OVER_GUARANTEE);
        }
        if (listTooOld()) {
            return Optional.of(RedemptionRefusal.LIST_TOO_OLD);
        }
        return guaranteeFor(slip, amount).isEmpty()
                ? Optional.of(RedemptionRefusal.OVER_GUARANTEE)
                : Optional.empty();
    }

    /** A guarantee with room for the amount, within what it allows for one voucher. */
    Optional<LentGuarantee> guaranteeFor(Slip slip, Won amount) {
        Won before = place.view().acceptedHere(slip.number());
        return place.view().guarantees().stream()
                .filter(lent -> !amount.isOver(lent.remaining()))
                .filter(lent -> !before.plus(amount).isOver(lent.right().perVoucher()))
                .findFirst();
    }

    private boolean listTooOld() {
        Instant now = place.clock().now();
        Duration mostAge =
                place.view().guarantees().stream()
                        .map(lent -> lent.right().listMaxAge())
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        return place.bulletin()
                .listAsOf()
                .map(asOf -> Duration.between(asOf, now).compareTo(mostAge) > 0)
                .orElse(true);
    }
}
