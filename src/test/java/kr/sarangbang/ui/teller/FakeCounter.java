package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.Outcomes;

/** A site and devices that do what a test says, and remember what they were asked. */
final class FakeCounter implements TellerDesk, CustomerSide {
    final List<SaleRequest> sold = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<View> shown = new ArrayList<>();
    TellerSight sight = TellerGallery.SIGHT;
    LimitAnswer limit = new LimitAnswer.Left(Won.of(400_000));
    SaleOutcome outcome = Outcomes.sold(new PaperResult.Printed());
    Optional<Consumer<CardReading>> cards = Optional.empty();

    TellerDevices devices() {
        return new TellerDevices(
                seen -> {
                    cards = Optional.of(seen);
                    return () -> cards = Optional.empty();
                },
                true,
                new Silence());
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
