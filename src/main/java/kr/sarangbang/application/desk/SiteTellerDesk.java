package kr.sarangbang.application.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.AskLimit;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundVoucher;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.ReissueSlip;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** The counter's desk over the site's use cases. Site thread only. */
public final class SiteTellerDesk implements TellerDesk {
    private final Workplace place;
    private final SiteShelf shelf;
    private final SellVoucher selling;
    private final RefundVoucher refunding;
    private final ReissueSlip reissuing;
    private final AskLimit limits;
    private final PrintPapers printing;
    private final ForwardEntries forwarding;

    public SiteTellerDesk(Workplace place) {
        this.place = place;
        this.shelf = new SiteShelf(place);
        this.selling = new SellVoucher(place);
        this.refunding = new RefundVoucher(place);
        this.reissuing = new ReissueSlip(place);
        this.limits = new AskLimit(place);
        this.printing = new PrintPapers(place);
        this.forwarding = new ForwardEntries(place);
    }

    @Override
    public TellerSight sight() {
        Instant now = place.clock().now();
        return new TellerSight(
                place.bulletin().profile().map(SiteProfile::name).orElse(""),
                place.issuer().up(),
                place.journal().backlog(),
                place.bulletin().listAsOf(),
                place.bulletin().policy().map(Policy::helpTelephone).orElse(""),
                shelf.obstacle(),
                shelf.onSale(),
                place.journal().view().day(SiteProjection.businessDay(now)),
                place.printer().status(),
                place.journal().view().paperOwed().stream().filter(place::isOurs).count(),
                now);
    }

    @Override
    public LimitAnswer limit(MemberNumber member, Series series) {
        return limits.ask(member, series);
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return selling.draft(request)::sell;
    }

    @Override
    public RefundBegun refund(String text, Actor actor) {
        return refunding.begin(text, actor);
    }

    @Override
    public HeldVouchers vouchersOf(MemberNumber member) {
        return reissuing.find(member);
    }

    @Override
    public ReissueOutcome reissue(
            MemberNumber member, Presence presence, VoucherNumber number, Actor actor) {
        return reissuing.reissue(member, presence, number, actor);
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        return printing.again(act, actor);
    }

    @Override
    public void retry() {
        forwarding.forward();
        if (place.printer().status().ready()) {
            var _ = printing.owed();
        }
    }
}
