package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: each fault of a device has at the counter the words that docs/device-faults.md names, and
 * says where the money is. Method: the outcome of each fault is answered, and what would be drawn
 * is compared with the catalogue.
 */
class TellerFaultWordsTest extends CounterVisit {
    private static final Map<PrinterFault, String> PRINTER =
            Map.of(
                    PrinterFault.PAPER_OUT, "printer.paperOut",
                    PrinterFault.COVER_OPEN, "printer.coverOpen",
                    PrinterFault.CUTTER, "printer.cutter",
                    PrinterFault.OFF, "printer.off",
                    PrinterFault.DEAD_LINE, "printer.deadLine");

    private final TellerWords words = new TellerWords(Catalogue.teller(Language.KOREAN));
    private final SaleAnswers answers = new SaleAnswers(words);

    private TroubleScreen.View after(SaleOutcome outcome) {
        return answers.of(outcome, CounterSights.SIGHT).view();
    }

    private void says(TroubleScreen.View view, String stem, String money) {
        assertThat(view.title()).isEqualTo(words.text(stem + ".title"));
        assertThat(view.what()).isEqualTo(words.text(stem + ".what"));
        assertThat(view.money()).isEqualTo(words.text(money));
    }

    @Test
    void aPrinterThatFailsBeforeTheSaleIsSaidAndTheCashGoesBack() {
        for (PrinterFault fault : PrinterFault.values()) {
            says(
                    after(new SaleOutcome.Stopped(new Obstacle.PrinterNotReady(fault))),
                    fault == PrinterFault.PAPER_OUT ? "trouble.paperOut" : "trouble.printer",
                    "trouble.noMoney");
        }
    }

    @Test
    void everyFaultOfThePrinterStandsInHelpByItsName() {
        assertThat(PRINTER).containsOnlyKeys(PrinterFault.values());
        PRINTER.forEach(
                (fault, key) ->
                        assertThat(printer(PrinterStatus.faulty(fault, false)))
                                .isEqualTo(words.text(key)));
        assertThat(printer(PrinterStatus.ready(true))).isEqualTo(words.text("device.paperNearEnd"));
    }

    private String printer(PrinterStatus status) {
        var sight =
                CounterSights.sight(true, new Backlog(0, Won.ZERO, Optional.empty(), 0), status);
        return Help.view(words, sight, List.of(), List.of()).devices().getFirst().value();
    }

    @Test
    void whatIsStillToBePrintedIsCountedInHelp() {
        TellerSight s = CounterSights.SIGHT;
        var owing =
                new TellerSight(
                        s.place(),
                        s.lineUp(),
                        s.backlog(),
                        s.heard(),
                        s.telephone(),
                        s.obstacle(),
                        s.series(),
                        s.today(),
                        s.printer(),
                        3,
                        s.now());
        assertThat(Help.view(words, owing, List.of(), List.of()).line())
                .anySatisfy(
                        row -> {
                            assertThat(row.label()).isEqualTo(words.text("help.owed"));
                            assertThat(row.value()).isEqualTo("3장");
                        });
    }

    @Test
    void papersThatDidNotComeOutAreSaidWithTheFaultOrToBeLookedFor() {
        PRINTER.forEach(
                (fault, key) ->
                        assertThat(answers.papers(new PaperResult.Owed(fault), 2))
                                .isEqualTo(words.text("issued.owed", words.text(key))));
        assertThat(answers.papers(new PaperResult.Unsure(), 2))
                .isEqualTo(words.text("issued.unsure"));
    }

    @Test
    void aCardThatDidNotPayIsSaidAndNothingWasSold() {
        says(after(new SaleOutcome.PaymentDeclined("51")), "trouble.declined", "trouble.noMoney");
        says(after(new SaleOutcome.PaymentCancelled()), "trouble.cancelled", "trouble.noMoney");
        says(
                after(new SaleOutcome.EarlierPaymentUnknown(Outcomes.ACT)),
                "trouble.earlier",
                "trouble.noMoney");
        says(after(new SaleOutcome.NoChange()), "trouble.noChange", "trouble.noMoney");
    }

    @Test
    void tooLittleMoneyAndALimitThatLiesElsewhereAreSaid() {
        var little = after(new SaleOutcome.TooLittleCash(Won.of(10_000)));
        assertThat(little.title()).isEqualTo(words.text("trouble.tooLittle.title"));
        assertThat(little.what()).isEqualTo(words.text("trouble.tooLittle.what", "10,000원"));
        says(
                after(new SaleOutcome.NoLimitRightOffline(Won.ZERO)),
                "trouble.limitOfflineNone",
                "trouble.noMoney");
        var there = after(new SaleOutcome.LimitElsewhere("아현 판매소", Won.ZERO));
        assertThat(there.what()).isEqualTo(words.text("trouble.limitElsewhere.what", "아현 판매소"));
    }

    @Test
    void aPaymentWithoutAnAnswerIsSaidToBeUnknownWithItsAct() {
        var view = after(new SaleOutcome.PaymentUnknown(Outcomes.ACT));
        says(view, "trouble.unknown", "trouble.unknown.money");
        assertThat(view.todo()).contains(Outcomes.ACT.toString());
    }

    @Test
    void aPayOutThatFailedOrHasNoAnswerIsSaid() {
        var refunds = new RefundAnswers(words);
        var refused = new RefundOutcome.PayOutDeclined(Outcomes.ACT, "51");
        says(refunds.of(refused, CounterSights.SIGHT), "refusal.payOutDeclined", "refusal.money");
        var unknown =
                refunds.of(new RefundOutcome.PayOutUnknown(Outcomes.ACT), CounterSights.SIGHT);
        assertThat(unknown.title()).isEqualTo(words.text("refusal.payOutUnknown.title"));
        assertThat(unknown.todo()).contains(Outcomes.ACT.toString());
    }

    @Test
    void withoutTheIssuerARefundIsSaidToWait() {
        var refunds = new RefundAnswers(words);
        says(
                refunds.of(new RefundOutcome.NeedsLine(), CounterSights.SIGHT),
                "refusal.needsLine",
                "refusal.money");
        says(
                refunds.of(new RefundOutcome.Pending(Outcomes.ACT), CounterSights.SIGHT),
                "refusal.pending",
                "refusal.moneyOpen");
    }

    @Test
    void aWrongPinAndALostCardAreSaidAndAnotherProofIsAskedFor() {
        says(after(new SaleOutcome.WrongPin(0)), "trouble.pinOver", "trouble.noMoney");
        says(after(new SaleOutcome.NeedsMember()), "trouble.needsMember", "trouble.noMoney");
        says(after(new SaleOutcome.MemberBlocked()), "trouble.blocked", "trouble.noMoney");
    }

    @Test
    void whatStopsTheWholeCounterIsSaid() {
        Map.of(
                        "trouble.clock",
                        new Obstacle.ClockSuspect(),
                        "trouble.disk",
                        new Obstacle.DiskLow(),
                        "trouble.notSignedOn",
                        new Obstacle.NotSignedOn(),
                        "trouble.setBack",
                        new Obstacle.JournalSetBack(),
                        "trouble.counterGone",
                        new Obstacle.CounterGone(),
                        "trouble.hubLost",
                        new Obstacle.HubLost(),
                        "trouble.stopped",
                        new Obstacle.SiteStopped("closed"),
                        "trouble.writtenOff",
                        new Obstacle.SiteWrittenOff("written off: the disk burnt"))
                .forEach(
                        (stem, obstacle) ->
                                says(
                                        after(new SaleOutcome.Stopped(obstacle)),
                                        stem,
                                        "trouble.noMoney"));
        says(answers.broken(CounterSights.SIGHT).view(), "trouble.broken", "trouble.broken.money");
    }

    @Test
    void everyPaperThatCannotBeReadHasItsWords() {
        for (BadSlip bad : BadSlip.values()) {
            String stem =
                    switch (bad) {
                        case NOT_A_SLIP -> "refusal.noVoucher";
                        case CUT, DAMAGED, PARTS_DIFFER -> "refusal.cutPaper";
                        case UNKNOWN_FORMAT, NOT_OURS -> "refusal.foreign";
                        case FORGED -> "refusal.forged";
                    };
            var outcome = new RefundOutcome.Unreadable(bad);
            says(new RefundAnswers(words).of(outcome, CounterSights.SIGHT), stem, "refusal.money");
        }
    }

    @Test
    void aCardTakenAwayTooEarlyIsAskedForOnceMore() {
        card(new CardReading.TakenAway());
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(text("hint")).isEqualTo(words.text("start.takenAway"));
        memberCard();
        assertThat(now()).isNotInstanceOf(StartScreen.class);
    }

    /** Goal: a reader that is put back needs nobody to begin anew. */
    @Test
    void aReaderThatIsOffLeavesTheNumberAndTheCardIsReadWhenItIsBack() {
        card(new CardReading.NoCard());
        card(new CardReading.ReaderOff("no service"));
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(text("hint")).doesNotContain("no service");
        memberCard();
        assertThat(now()).isNotInstanceOf(StartScreen.class);
    }
}
