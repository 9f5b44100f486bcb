package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
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

    @Test
    void notesThatAreStuckCallStaff() {
        fake.slotReady = false;
        fake.stuck = Won.of(10_000);
        toConfirmByCard();
        touch("yes");
        note(50_000);
        touch("leave");
        assertThat(fake.light).isTrue();
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
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
}
