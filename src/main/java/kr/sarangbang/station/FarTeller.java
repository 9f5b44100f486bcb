package kr.sarangbang.station;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundGrant;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** The counter's desk at the hub, asked from a station. */
public final class FarTeller implements TellerDesk {
    private final StationLine hub;
    private final FarSales sales;
    private volatile TellerSight last;

    public FarTeller(StationLine hub, InstantSource clock) {
        this.hub = hub;
        this.sales = new FarSales(hub);
        this.last = TellerSight.nothing(clock.instant());
    }

    /** While the hub is lost: what was seen last, and that it is lost. */
    @Override
    public TellerSight sight() {
        try {
            last = hub.ask(new StationAct.TellerSight(), Said.TELLER);
            return last;
        } catch (HubLost lost) {
            return last.stopped(new Obstacle.HubLost());
        }
    }

    @Override
    public LimitAnswer limit(MemberNumber member, Series series) {
        return hub.ask(new StationAct.AskLimit(member, series), Said.LIMIT);
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return sales.draft(request);
    }

    @Override
    public RefundBegun refund(String text, Actor actor) {
        return switch (hub.ask(new StationAct.BeginRefund(text, actor), Said.REFUND_SHOWN)) {
            case RefundShown.Granted granted -> new RefundBegun.Granted(grant(granted));
            case RefundShown.Ended ended -> new RefundBegun.Ended(ended.outcome());
        };
    }

    private RefundGrant grant(RefundShown.Granted granted) {
        ActId act = granted.act();
        return new RefundGrant(
                act,
                granted.slip(),
                granted.amount(),
                granted.means(),
                actor -> hub.ask(new StationAct.PayRefund(act, actor), Said.REFUND),
                actor -> hub.ask(new StationAct.LeaveRefund(act, actor), Said.REFUND));
    }

    @Override
    public HeldVouchers vouchersOf(MemberNumber member) {
        return hub.ask(new StationAct.VouchersOf(member), Said.HELD);
    }

    @Override
    public ReissueOutcome reissue(
            MemberNumber member, Presence presence, VoucherNumber number, Actor actor) {
        return hub.ask(new StationAct.Reissue(member, presence, number, actor), Said.REISSUE);
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        return hub.ask(new StationAct.PrintAgain(act, actor), Said.PAPER);
    }

    @Override
    public void retry() {
        var _ = hub.ask(new StationAct.Retry(), Said.DONE);
    }
}
