package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.application.RedemptionOutcome.Redeemed;
import kr.sarangbang.application.desk.ShopSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.slip.SlipSamples;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: each fault of a device has in a shop the words that docs/device-faults.md names. Method:
 * the outcome of each fault is answered, and what would be drawn is compared with the catalogue.
 */
class ShopFaultWordsTest {
    private static final Instant NOW = Instant.parse("2022-07-14T03:00:00Z");
    private static final ShopSight SIGHT =
            new ShopSight(
                    "아현 반찬",
                    0,
                    Won.ZERO,
                    false,
                    0,
                    Won.ZERO,
                    Optional.empty(),
                    Won.of(300_000),
                    "",
                    NOW);

    private final Catalogue words = new Catalogue(Language.KOREAN);
    private final Told told = new Told();
    private final RedemptionEnd end = new RedemptionEnd(words, () -> NOW, told);

    private void after(RedemptionOutcome outcome) {
        told.refused = Optional.empty();
        told.received = Optional.empty();
        end.show(outcome, SIGHT, Optional.empty(), Optional.empty(), false);
    }

    private void refuses(String name, Object... places) {
        RefusedScreen.View view = told.refused.orElseThrow();
        assertThat(view.title()).isEqualTo(words.text("refusal." + name + ".title", places));
        assertThat(view.why()).isEqualTo(words.text("refusal." + name + ".why", places));
    }

    /** A printer that was off was once called one without paper. */
    @Test
    void papersThatDidNotComeOutAreSaidAndTheMoneyIsTaken() {
        for (PaperResult paper : Outcomes.papers()) {
            after(Outcomes.redeemed(DecidedBy.ISSUER, paper));
            String key =
                    switch (paper) {
                        case PaperResult.Printed printed -> "received.pledge";
                        case PaperResult.Owed owed when owed.fault() == PrinterFault.PAPER_OUT ->
                                "printing.owed";
                        case PaperResult.Owed owed -> "printing.stopped";
                        case PaperResult.Unsure unsure -> "printing.unsure";
                    };
            assertThat(told.received.orElseThrow().pledge()).isEqualTo(words.text(key));
        }
    }

    @Test
    void whatTheIssuerDidNotAnswerIsSaidToBeUndone() {
        var printed = new PaperResult.Printed();
        var slip = Optional.ofNullable(SlipSamples.all().get("sale"));
        after(new RedemptionOutcome.Unfinished(Outcomes.ACT, slip, printed));
        refuses("unfinished");
        after(new RedemptionOutcome.Unfinished(Outcomes.ACT, Optional.empty(), printed));
        refuses("unfinishedNumber");
        assertThat(told.refused.orElseThrow().other()).isEmpty();
        var owed = new PaperResult.Owed(PrinterFault.OFF);
        after(new RedemptionOutcome.Unfinished(Outcomes.ACT, Optional.empty(), owed));
        assertThat(told.refused.orElseThrow().other()).isPresent();
    }

    @Test
    void everyPaperThatCannotBeReadHasItsWords() {
        for (BadSlip bad : BadSlip.values()) {
            after(new RedemptionOutcome.Unreadable(bad));
            refuses(
                    switch (bad) {
                        case NOT_A_SLIP -> "notSlip";
                        case CUT -> "cutSlip";
                        case DAMAGED -> "badSlip";
                        case PARTS_DIFFER -> "partsDiffer";
                        case UNKNOWN_FORMAT -> "newer";
                        case NOT_OURS -> "foreign";
                        case FORGED -> "forged";
                    });
        }
    }

    @Test
    void withoutALineWhatTheGuaranteeDoesNotCoverIsSaidToWait() {
        after(refused(RedemptionRefusal.NEEDS_LINE));
        refuses("needsLine");
        after(refused(RedemptionRefusal.LIST_TOO_OLD));
        refuses("listTooOld");
        after(refused(RedemptionRefusal.OVER_GUARANTEE));
        refuses("overGuarantee", "300,000원");
    }

    private static RedemptionOutcome refused(RedemptionRefusal reason) {
        return new RedemptionOutcome.Refused(reason, Optional.empty(), Optional.empty());
    }

    @Test
    void whatTheGuaranteeCoversIsSaidToBeTakenAndGuaranteed() {
        after(Outcomes.redeemed(DecidedBy.GUARANTEE, new PaperResult.Printed()));
        assertThat(told.received.orElseThrow().guaranteed()).isTrue();
        after(Outcomes.redeemed(DecidedBy.ISSUER, new PaperResult.Printed()));
        assertThat(told.received.orElseThrow().guaranteed()).isFalse();
    }

    @Test
    void aCancellationWithoutAnAnswerIsSaidToBeAskedAgain() {
        end.show(new CancelOutcome.Pending(Outcomes.ACT));
        refuses("cancelPending");
    }

    @Test
    void aLostCardIsAskedForItsPinAndThenRefused() {
        told.pinAsked = false;
        after(refused(RedemptionRefusal.NEEDS_MEMBER));
        assertThat(told.pinAsked).isTrue();
        assertThat(told.pinAgain).isFalse();
        end.show(
                refused(RedemptionRefusal.NEEDS_MEMBER),
                SIGHT,
                Optional.empty(),
                Optional.empty(),
                true);
        refuses("needsMember");
    }

    @Test
    void aWrongPinIsAskedForAgain() {
        after(refused(RedemptionRefusal.WRONG_PIN));
        assertThat(told.pinAgain).isTrue();
        assertThat(told.refused).isEmpty();
    }

    @Test
    void whatStopsTheWholeShopIsSaid() {
        Map.of(
                        "clock",
                        new Obstacle.ClockSuspect(),
                        "disk",
                        new Obstacle.DiskLow(),
                        "needsLine",
                        new Obstacle.NotSignedOn(),
                        "shopNotAllowed",
                        new Obstacle.SiteStopped("closed"))
                .forEach(
                        (name, obstacle) -> {
                            after(new RedemptionOutcome.Stopped(obstacle));
                            refuses(name);
                        });
        end.broken();
        refuses("broken");
    }

    /** Keeps what was shown. */
    private static final class Told implements RedemptionEnd.Ways {
        private Optional<RefusedScreen.View> refused = Optional.empty();
        private Optional<ReceivedScreen.View> received = Optional.empty();
        private boolean pinAsked;
        private boolean pinAgain;

        @Override
        public void received(ReceivedScreen.View view, Optional<Redeemed> last, ActId act) {
            received = Optional.of(view);
        }

        @Override
        public void refused(RefusedScreen.View view) {
            refused = Optional.of(view);
        }

        @Override
        public void askPin(boolean again) {
            pinAsked = true;
            pinAgain = again;
        }

        @Override
        public void otherCode() {}

        @Override
        public void otherAmount() {}

        @Override
        public void printable(ActId act) {}

        @Override
        public void printAgain() {}
    }
}
