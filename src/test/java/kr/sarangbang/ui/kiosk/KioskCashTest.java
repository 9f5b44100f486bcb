package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: every note that is put in pays or comes back. Method: as in {@link KioskFlowTest}, with
 * notes.
 */
class KioskCashTest extends KioskVisit {
    @Test
    void withoutALineOnlyCashIsAsked() {
        fake.lineUp = false;
        Fx.run(() -> kiosk.look());
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        assertThat(shown()).contains("현금으로");
        touch("yes");
        assertThat(now()).isInstanceOf(PayCashScreen.class);
        assertThat(fake.opened).hasSize(1);
        note(50_000);
        assertThat(cash()).isEmpty();
        note(50_000);
        assertThat(cash()).containsExactly("finished for 100000원");
        assertThat(shown()).contains("거스름돈", "1만 원", "15만 원");
    }

    @Test
    void theSlotStaysShutWhenTheSaleIsRefused() {
        fake.slotReady = false;
        fake.refusedAtTheSlot = Optional.of(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
        toConfirmByCard();
        touch("yes");
        assertThat(fake.notes).isEmpty();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
    }

    @Test
    void notesComeBackWhenNothingIsSold() {
        fake.slotReady = false;
        fake.outcome = new SaleOutcome.NoStock(Won.ZERO);
        toConfirmByCard();
        touch("yes");
        note(50_000);
        note(50_000);
        assertThat(cash()).containsExactly("finished for 100000원");
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("10만 원을 돌려드려요");
    }

    @Test
    void whoeverStopsPayingGetsTheNotesBack() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        note(50_000);
        touch("leave");
        assertThat(cash()).containsExactly("back 50000원");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        assertThat(fake.sold).isEmpty();
    }

    /**
     * The machine took it before the slot shut: it lies inside and nobody pays with it any more.
     */
    @Test
    void aNoteOnItsWayWhenThePersonLeftComesBackToo() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        var slot = fake.notes.orElseThrow();
        touch("leave");
        Fx.run(() -> slot.accept(new NoteResult.Inserted(Won.of(10_000))));
        assertThat(cash()).containsExactly("back 0원", "back 10000원");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    private void leaveWithTenStuck() {
        fake.slotReady = false;
        fake.stuck = Won.of(10_000);
        toConfirmByCard();
        touch("yes");
        note(50_000);
        touch("leave");
    }

    @Test
    void whoseNotesAreStuckIsToldOfTheClaimThatCameOut() {
        leaveWithTenStuck();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("맡긴 돈 표가", "1만 원을 맡아 두었어요.", "표를 창구에 내 주세요.");
        assertThat(fake.light).isFalse();
        touch("first");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void aClaimWithoutPaperAndAMachineThatIsSilentCallStaff() {
        for (Optional<PaperResult> paper :
                List.of(
                        Optional.<PaperResult>of(new PaperResult.Owed(PrinterFault.PAPER_OUT)),
                        Optional.<PaperResult>empty())) {
            open();
            fake.claimPaper = paper;
            leaveWithTenStuck();
            assertThat(shown()).contains(paper.isPresent() ? "맡아 두었어요" : "적어 두었어요");
            assertThat(shown()).contains(Outcomes.ACT.toString());
            assertThat(fake.light).isTrue();
            touch("first");
            assertThat(now()).isInstanceOf(StaffCalledScreen.class);
        }
    }

    @Test
    void changeThatIsStuckIsSaidBeforeThePapersAreTaken() {
        fake.slotReady = false;
        fake.stuck = Won.of(6_000);
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        touch("yes");
        note(50_000);
        note(50_000);
        assertThat(shown()).contains("6천 원을 맡아 두었어요.");
        touch("first");
        assertThat(now()).isInstanceOf(DoneScreen.class);
        assertThat(shown()).contains("거스름돈", "4천 원");
    }

    @Test
    void aMachineWithoutChangeSaysToPayExactlyAndGivesALargeNoteBack() {
        fake.slotReady = false;
        fake.change = false;
        toConfirmByCard();
        touch("yes");
        assertThat(shown()).contains("딱 맞게 넣어 주세요.");
        note(50_000);
        assertThat(fake.missing).isEqualTo(Won.of(40_000));
        Fx.run(() -> fake.notes.orElseThrow().accept(new NoteResult.TooLarge(Won.of(50_000))));
        assertThat(shown()).contains("그 돈은 거스름돈이 없어요.", "5만 원");
        note(10_000);
        assertThat(shown()).contains("딱 맞게 넣어 주세요.").doesNotContain("그 돈은");
        assertThat(fake.missing).isEqualTo(Won.of(30_000));
    }

    @Test
    void notesThatWereInsideComeBackBeforeACardPays() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        touch("yes");
        touch("cash");
        touch("yes");
        Fx.run(() -> kiosk.look());
        touch("card");
        assertThat(cash()).containsExactly("back 0원");
        touch("yes");
        insertCard();
        assertThat(fake.sold).hasSize(1);
    }

    /** The slot opened behind the call, and nobody listened to it when the person came back. */
    @Test
    void whoCalledStaffWhileTheSlotOpenedCanPayAfterwards() {
        fake.slotReady = false;
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        siteIsBusy = true;
        touch("yes");
        touch("call");
        siteIsFree();
        touch("goOn");
        assertThat(now()).isInstanceOf(PayCashScreen.class);
        note(50_000);
        note(50_000);
        assertThat(cash()).containsExactly("finished for 100000원");
    }

    @Test
    void whoLeftWhileTheSlotOpenedLeavesNoSaleOpen() {
        fake.slotReady = false;
        toConfirmByCard();
        siteIsBusy = true;
        touch("yes");
        touch("home");
        siteIsFree();
        assertThat(fake.notes).isEmpty();
        assertThat(cash()).containsExactly("back 0원");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void aNoteThatIsNotTakenIsNotCountedAndTheNextOneIs() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        result(new NoteResult.NotTaken("not real"));
        assertThat(shown()).contains("한 장씩 넣어 주세요.").doesNotContain("not real");
        note(10_000);
        assertThat(fake.missing).isEqualTo(Won.of(80_000));
    }

    /** A machine that jammed was once told to nobody, and the screen asked for notes for ever. */
    @Test
    void aSlotThatJamsIsToldStaffAreCalledAndWhatIsInsideComesBack() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        note(50_000);
        result(new NoteResult.Unknown("jammed"));
        assertThat(shown()).contains("돈을 받는 기계가 멈췄어요.", "직원을 불러 주세요.").doesNotContain("jammed");
        assertThat(fake.light).isTrue();
        result(new NoteResult.Unknown("jammed"));
        note(10_000);
        assertThat(shown()).contains("한 장씩 넣어 주세요.", "6만 원");
        result(new NoteResult.Unknown("jammed"));
        touch("leave");
        assertThat(cash()).containsExactly("back 60000원");
    }

    private void result(NoteResult result) {
        Fx.run(() -> fake.notes.orElseThrow().accept(result));
    }
}
