package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * Goal: each fault of a device has at the kiosk the words that docs/device-faults.md names, says
 * where the money is, and calls staff where only they can help. Method: the outcome of each fault
 * is answered, and what would be drawn is compared with the catalogue.
 */
class KioskFaultWordsTest {
    private static final Won SOME = Won.of(50_000);

    private final Catalogue words = new Catalogue(Language.KOREAN);
    private final Told told = new Told();
    private final SaleEnd end = new SaleEnd(words, told);

    private void after(SaleOutcome outcome) {
        after(outcome, Won.ZERO);
    }

    private void after(SaleOutcome outcome, Won inside) {
        told.view = Optional.empty();
        told.staff = false;
        end.show(outcome, PayWay.CARD, inside);
    }

    private void says(String name, Object... places) {
        ProblemScreen.View view = told.view.orElseThrow();
        assertThat(view.title()).isEqualTo(words.text("problem." + name + ".title", places));
        assertThat(view.what().fact()).isEqualTo(words.text("problem." + name + ".what", places));
    }

    private String money() {
        return told.view.orElseThrow().money().fact();
    }

    @Test
    void aPrinterThatFailsBeforeTheSaleIsSaidAndNoMoneyMoved() {
        for (PrinterFault fault : PrinterFault.values()) {
            after(new SaleOutcome.Stopped(new Obstacle.PrinterNotReady(fault)));
            says(fault == PrinterFault.PAPER_OUT ? "paperBefore" : "printerBefore");
            assertThat(money()).isEqualTo(words.text("problem.noMoney"));
            assertThat(told.staff).isTrue();
        }
    }

    @Test
    void papersThatDidNotComeOutAreSaidWithWhatWasPaidOnce() {
        for (PaperResult paper : Outcomes.papers()) {
            if (paper instanceof PaperResult.Printed) {
                continue;
            }
            after(Outcomes.sold(paper));
            boolean out = paper.equals(new PaperResult.Owed(PrinterFault.PAPER_OUT));
            says(out ? "paper" : "printer");
            assertThat(money()).isEqualTo(words.text("problem.once", "9만 원"));
            assertThat(told.staff).isTrue();
        }
    }

    /** A printer that was off was once called one without paper, before anybody began. */
    @Test
    void theFirstScreenSaysPaperOnlyWherePaperIsMissing() {
        for (PrinterFault fault : PrinterFault.values()) {
            var sight =
                    new KioskSight(
                            "아현동",
                            true,
                            0,
                            "",
                            Optional.of(new Obstacle.PrinterNotReady(fault)),
                            List.of());
            var view = new TaskChoice(words, false).view(sight, true, true, true);
            String key = fault == PrinterFault.PAPER_OUT ? "task.buyPaper" : "task.buyStaff";
            assertThat(view.buy().line()).as(fault.name()).isEqualTo(words.text(key));
            assertThat(view.number().orElseThrow().line()).isEqualTo(words.text(key));
        }
    }

    @Test
    void aCardThatDidNotPayIsSaidAndNoMoneyMoved() {
        Map.of(
                        "declined",
                        new SaleOutcome.PaymentDeclined("51"),
                        "cancelled",
                        new SaleOutcome.PaymentCancelled(),
                        "earlier",
                        new SaleOutcome.EarlierPaymentUnknown(Outcomes.ACT))
                .forEach(
                        (name, outcome) -> {
                            after(outcome);
                            says(name);
                            assertThat(money()).isEqualTo(words.text("problem.noMoney"));
                            assertThat(told.staff).isEqualTo(name.equals("earlier"));
                        });
    }

    @Test
    void aPaymentWithoutAnAnswerIsSaidToBeUnknownWithItsActAndTheTelephone() {
        after(new SaleOutcome.PaymentUnknown(Outcomes.ACT));
        says("unknown");
        assertThat(money()).isEqualTo(words.text("problem.unknown.money"));
        assertThat(told.view.orElseThrow().todo().line()).contains(told.telephone());
        assertThat(told.view.orElseThrow().note()).contains(Outcomes.ACT.toString());
        assertThat(told.staff).isTrue();
    }

    @Test
    void notesThatAreInsideWhenNothingIsSoldAreSaidToComeBack() {
        after(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()), SOME);
        says("clock");
        assertThat(money()).isEqualTo(words.text("problem.cashBack", "5만 원"));
    }

    @Test
    void whatAMachineKeptIsSaidWithItsAmountAndWhereItIsPaid() {
        var printed = Optional.<PaperResult>of(new PaperResult.Printed());
        var owed = Optional.<PaperResult>of(new PaperResult.Owed(PrinterFault.PAPER_OUT));
        kept(new Kept.Claimed(Outcomes.ACT, SOME, printed), "claim", false);
        kept(new Kept.Claimed(Outcomes.ACT, SOME, owed), "claimLater", true);
        kept(new Kept.Uncertain(Outcomes.ACT, SOME), "uncertain", true);
    }

    private void kept(Kept kept, String name, boolean staff) {
        told.view = Optional.empty();
        told.staff = false;
        end.kept(kept, () -> {});
        says(name);
        assertThat(money()).isEqualTo(words.text("problem." + name + ".money", "5만 원"));
        assertThat(told.staff).isEqualTo(staff);
    }

    @Test
    void aPriceWithoutChangeAndAKioskWithoutAWayToPayAreSaid() {
        after(new SaleOutcome.NoChange());
        says("noChange");
        end.noWayToPay();
        says("noWay");
        assertThat(money()).isEqualTo(words.text("problem.noMoney"));
        assertThat(told.staff).isTrue();
    }

    @Test
    void aWrongPinIsAskedForAgainUntilItsTriesAreUsedUp() {
        after(new SaleOutcome.WrongPin(1));
        assertThat(told.view).isEmpty();
        assertThat(told.pinAgain).isTrue();
        after(new SaleOutcome.WrongPin(0));
        says("pin");
        assertThat(money()).isEqualTo(words.text("problem.noMoney"));
    }

    @Test
    void aLostCardAndABlockedNumberAreSaid() {
        after(new SaleOutcome.NeedsMember());
        says("otherCard");
        after(new SaleOutcome.MemberBlocked());
        says("blocked");
    }

    @Test
    void whatStopsTheWholeKioskIsSaidAndStaffAreCalled() {
        Map.of(
                        "clock",
                        new Obstacle.ClockSuspect(),
                        "disk",
                        new Obstacle.DiskLow(),
                        "needIssuer",
                        new Obstacle.NotSignedOn(),
                        "setBack",
                        new Obstacle.JournalSetBack(),
                        "counterGone",
                        new Obstacle.CounterGone(),
                        "hubLost",
                        new Obstacle.HubLost(),
                        "shut",
                        new Obstacle.SiteStopped("closed"))
                .forEach(
                        (name, obstacle) -> {
                            after(new SaleOutcome.Stopped(obstacle));
                            says(name);
                            assertThat(told.staff).isTrue();
                        });
    }

    @Test
    void withoutALineWhatIsNotLentHereWaitsForTheLine() {
        after(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        says("needLine");
        after(new SaleOutcome.NoLimitRightOffline(SOME));
        says("limitOffline", "5만 원");
    }

    @Test
    void aLimitThatLiesAtAnotherSiteIsSaidWithItsNameAndTriedAgain() {
        after(new SaleOutcome.LimitElsewhere("아현 판매소", Won.ZERO));
        says("limitElsewhere", "아현 판매소");
    }

    @Test
    void whatIsSoldOutWhileTheCardIsReadIsSaidAndNoMoneyMoved() {
        after(new SaleOutcome.NoStock(Won.ZERO));
        says("stockNone");
        assertThat(money()).isEqualTo(words.text("problem.noMoney"));
    }

    @Test
    void aFailureThatNoOutcomeNamesIsSaidAndStaffAreCalled() {
        end.broken();
        says("broken");
        assertThat(money()).isEqualTo(words.text("problem.broken.money"));
        assertThat(told.staff).isTrue();
    }

    /** Keeps what was shown. */
    private static final class Told implements SaleEnd.Ways {
        private Optional<ProblemScreen.View> view = Optional.empty();
        private boolean staff;
        private boolean pinAgain;

        @Override
        public void done(SaleOutcome.Sold sold) {}

        @Override
        public void problem(ProblemScreen.View shown) {
            view = Optional.of(shown);
        }

        @Override
        public void pinAgain() {
            pinAgain = true;
        }

        @Override
        public void moreCash(Won missing) {}

        @Override
        public void callStaff() {}

        @Override
        public void leave() {}

        @Override
        public void otherAmount() {}

        @Override
        public void otherSeries() {}

        @Override
        public void payAgain() {}

        @Override
        public void payCash() {}

        @Override
        public void forStaff() {
            staff = true;
        }

        @Override
        public void notice(ProblemScreen.View shown) {
            view = Optional.of(shown);
        }

        @Override
        public boolean takesCash() {
            return true;
        }

        @Override
        public String telephone() {
            return "02-000-0000";
        }
    }
}
