package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        if (amount.isOver(place.policy().bearerUpTo())) {
            // Who shows to be the member is believed by the issuer alone.
            return Optional.of(
                    proof instanceof MemberProof.None
                            ? RedemptionRefusal.NEEDS_MEMBER
                            : RedemptionRefusal.NEEDS_LINE);
        }
        if (!shopSlips.canGrow(slip) || isOfStoppedTerminal(slip)) {
            return Optional.of(RedemptionRefusal.NEEDS_LINE);
        }
        List<LentGuarantee> lent = place.view().guarantees();
        boolean fresh =
                lent.isEmpty()
                        ? listIsWithin(place.policy().listMaxAge())
                        : lent.stream().anyMatch(this::listIsFreshFor);
        if (!fresh) {
            return Optional.of(RedemptionRefusal.LIST_TOO_OLD);
        }
        return guaranteeFor(slip, amount).isEmpty()
                ? Optional.of(RedemptionRefusal.OVER_GUARANTEE)
                : Optional.empty();
    }

    /**
     * Whoever took the terminal may have sold it. Its earlier papers, and those the issuer signed
     * since, are good.
     */
    private boolean isOfStoppedTerminal(Slip slip) {
        return switch (slip) {
            case Slip.OfIssuer issuer -> false;
            case Slip.OfShop shop -> isOfStoppedTerminal(shop.base());
            case Slip.OfSale sale ->
                    place.bulletin()
                            .stoppedFrom(sale.madeAt())
                            .filter(from -> !sale.sale().claims().soldAt().isBefore(from))
                            .isPresent();
        };
    }

    /** A guarantee whose every term the acceptance meets. */
    Optional<LentGuarantee> guaranteeFor(Slip slip, Won amount) {
        Won before = place.view().acceptedHere(slip.number());
        return place.view().guarantees().stream()
                .filter(this::listIsFreshFor)
                .filter(lent -> !amount.isOver(lent.remaining()))
                .filter(lent -> !before.plus(amount).isOver(lent.right().perVoucher()))
                .findFirst();
    }

    private boolean listIsFreshFor(LentGuarantee lent) {
        return listIsWithin(lent.right().listMaxAge());
    }

    private boolean listIsWithin(Duration mostAge) {
        Instant now = place.clock().now();
        return place.bulletin()
                .listAsOf()
                .filter(asOf -> Duration.between(asOf, now).compareTo(mostAge) <= 0)
                .isPresent();
    }
}
