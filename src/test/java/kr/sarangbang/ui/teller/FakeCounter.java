package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundGrant;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.Outcomes;

/** A site and devices that do what a test says, and remember what they were asked. */
final class FakeCounter implements TellerDesk, CustomerSide {
    final List<SaleRequest> sold = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<View> shown = new ArrayList<>();
    TellerSight sight = CounterSights.SIGHT;
    LimitAnswer limit = new LimitAnswer.Left(Won.of(400_000));
    HeldVouchers held =
            new HeldVouchers.Found(
                    List.of(CounterSights.held(1, 63_000), CounterSights.held(2, 100_000)));
    ReissueOutcome reissued = new ReissueOutcome.NeedsLine();
    final List<Actor> approvals = new ArrayList<>();
    Function<String, RefundBegun> refunds =
            text -> new RefundBegun.Ended(new RefundOutcome.NeedsLine());
    SaleOutcome outcome = Outcomes.sold(new PaperResult.Printed());
    Optional<Consumer<CardReading>> cards = Optional.empty();

    TellerDevices devices() {
        return new TellerDevices(
                seen -> {
                    cards = Optional.of(seen);
                    return () -> cards = Optional.empty();
                },
                true,
                new Silence(),
                () -> CounterSights.STATES);
    }

    @Override
    public TellerSight sight() {
        return sight;
    }

    @Override
    public LimitAnswer limit(MemberNumber member, Series series) {
        return limit;
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return () -> {
            sold.add(request);
            return outcome;
        };
    }

    @Override
    public RefundBegun refund(String text, Actor actor) {
        done.add("refund " + text);
        return refunds.apply(text);
    }

    @Override
    public HeldVouchers vouchersOf(MemberNumber member) {
        return held;
    }

    @Override
    public ReissueOutcome reissue(
            MemberNumber member, Presence presence, VoucherNumber number, Actor actor) {
        done.add("reissue " + number);
        approvals.add(actor);
        return reissued;
    }

    /** The issuer grants it; what is done then is written down. */
    RefundBegun granted(Slip slip, long won, RefundOutcome paid) {
        return new RefundBegun.Granted(
                new RefundGrant(
                        Outcomes.ACT,
                        slip,
                        Won.of(won),
                        PaymentMeans.CASH,
                        actor -> {
                            done.add("paid out");
                            approvals.add(actor);
                            return paid;
                        },
                        actor -> {
                            done.add("given up");
                            return new RefundOutcome.PayOutDeclined(Outcomes.ACT, "");
                        }));
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act, Actor actor) {
        done.add("print " + act);
        return Optional.of(new PaperResult.Unsure());
    }

    @Override
    public void retry() {
        done.add("retry");
    }

    @Override
    public void show(View view) {
        shown.add(view);
    }

    /** No sound. */
    private static final class Silence implements Speaker {
        @Override
        public void play(Sound sound) {}

        @Override
        public void say(String sentence) {}

        @Override
        public void stop() {}
    }
}
