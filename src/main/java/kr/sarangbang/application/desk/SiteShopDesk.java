package kr.sarangbang.application.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.CancelRedemption;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.port.Backlog;

/** The shop's desk over the site's use cases. Site thread only. */
public final class SiteShopDesk implements ShopDesk {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Workplace place;
    private final RedeemVoucher redeeming;
    private final CancelRedemption cancelling;
    private final PrintPapers printing;
    private final ForwardEntries forwarding;

    public SiteShopDesk(Workplace place) {
        this.place = place;
        this.redeeming = new RedeemVoucher(place);
        this.cancelling = new CancelRedemption(place);
        this.printing = new PrintPapers(place);
        this.forwarding = new ForwardEntries(place);
    }

    @Override
    public ShopSight sight() {
        Instant now = place.clock().now();
        LocalDate today = LocalDate.ofInstant(now, SEOUL);
        DayTotals day = place.journal().view().day(today);
        Backlog backlog = place.journal().backlog();
        Won guarantee =
                place.journal().view().guarantees().stream()
                        .map(LentGuarantee::remaining)
                        .reduce(Won.ZERO, Won::plus);
        return new ShopSight(
                place.bulletin().profile().map(SiteProfile::name).orElse(""),
                day.redemptions(),
                day.redeemed().minusOrZero(day.cancelled()),
                place.issuer().up(),
                backlog.waiting(),
                backlog.amount(),
                backlog.oldest(),
                guarantee,
                place.bulletin().policy().map(Policy::helpTelephone).orElse(""),
                now);
    }

    @Override
    public SlipReading read(String code) {
        return place.slips().read(code);
    }

    @Override
    public RedemptionOutcome redeem(RedemptionRequest request) {
        return redeeming.redeem(request);
    }

    @Override
    public CancelOutcome cancel(ActId redemption, Optional<String> handedBack, Actor actor) {
        return cancelling.cancel(redemption, handedBack, actor);
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act) {
        return printing.again(act, Actor.CUSTOMER);
    }

    @Override
    public void sync() {
        forwarding.forward();
    }
}
