package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.buy.WaitScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: a card terminal that waits for the card itself is asked once for each yes, and the screen
 * says at every moment what is known of the money. Method: as in {@link KioskFlowTest}; while the
 * site's thread is busy, the terminal waits for the card.
 */
class KioskCardTest extends KioskVisit {
    private void toTerminal() {
        fake.slotAsksItself = true;
        toConfirmByCard();
        siteIsBusy = true;
        touch("yes");
    }

    private boolean canLeave() {
        return Fx.call(() -> !house.lookup("#home").isDisabled());
    }

    @Test
    void aTerminalThatAsksForTheCardItselfIsAskedAtOnce() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toTerminal();
        assertThat(now()).isInstanceOf(InsertCardScreen.class);
        assertThat(shown()).contains("카드를 끝까지", "끝나면 화면이 바뀌어요.");
        assertThat(shown()).doesNotContain("아직 돈은 나가지 않았어요", "현금으로 낼게요");
        assertThat(canLeave()).isFalse();
        assertThat(fake.slot).isEmpty();
        Fx.run(() -> kiosk.printing());
        assertThat(now()).isInstanceOf(WaitScreen.class);
        siteIsFree();
        assertThat(now()).isInstanceOf(DoneScreen.class);
        assertThat(fake.sold).hasSize(1);
        touch("got");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void whileTheTerminalWaitsNoTimeEndsTheVisitAndTheScreenSaysToStay() {
        toTerminal();
        clock.pass(Duration.ofSeconds(11));
        Fx.run(kiosk::tick);
        assertThat(shown()).contains("카드를 넣으셨으면 그대로 계세요.");
        clock.pass(Duration.ofMinutes(5));
        Fx.run(kiosk::tick);
        assertThat(now()).isInstanceOf(InsertCardScreen.class);
    }

    @Test
    void aBankOrAPrinterThatIsSlowIsSaidAndNothingIsAskedTwice() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        siteIsBusy = true;
        touch("yes");
        insertCard();
        assertThat(shown()).doesNotContain("늦어지고");
        clock.pass(Duration.ofSeconds(11));
        Fx.run(kiosk::tick);
        assertThat(shown()).contains("은행 답이 늦어지고 있어요.", "돈은 두 번 나가지 않아요.");
        Fx.run(kiosk::printing);
        Fx.run(kiosk::tick);
        assertThat(shown()).contains("종이가 늦게 나오고 있어요.");
        siteIsFree();
        assertThat(now()).isInstanceOf(DoneScreen.class);
        assertThat(fake.sold).hasSize(1);
    }

    @Test
    void whoCalledStaffAtTheTerminalSeesTheOutcomeAndNotTheCall() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toTerminal();
        touch("call");
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
        Fx.run(() -> kiosk.printing());
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
        siteIsFree();
        assertThat(now()).isInstanceOf(DoneScreen.class);
    }

    @Test
    void aCardThatWasRefusedIsAskedForAgainOnlyAfterATouch() {
        fake.outcome = new SaleOutcome.PaymentDeclined("51");
        toTerminal();
        siteIsFree();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(fake.sold).hasSize(1);
        touch("first");
        assertThat(fake.sold).hasSize(2);
    }

    @Test
    void anUnknownPaymentSaysWhatIsKnownWhereTheMoneyIsAndWhomToRing() {
        fake.outcome = new SaleOutcome.PaymentUnknown(Outcomes.ACT);
        toTerminal();
        siteIsFree();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown())
                .contains(
                        "은행이 답하지 않았어요.",
                        "상품권은 아직 사지 않았어요.",
                        "돈이 나갔는지 아직 몰라요.",
                        "전화 02-000-0000",
                        Outcomes.ACT.toString())
                .doesNotContain("돈은 나가지 않았어요", "다시 해 볼게요", "현금으로 낼게요");
        assertThat(fake.light).isTrue();
    }

    /** The next person once read of the payment before as if it were their own. */
    @Test
    void theNextPersonIsToldThatTheirMoneyDidNotMove() {
        fake.outcome = new SaleOutcome.EarlierPaymentUnknown(Outcomes.ACT);
        toTerminal();
        siteIsFree();
        assertThat(shown()).contains("앞 카드를 확인하고 있어요.", "돈은 나가지 않았어요.").doesNotContain("나갔는지");
        touch("first");
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        assertThat(shown()).contains("현금으로");
    }

    @Test
    void cashIsOfferedOnlyWhereAMachineTakesIt() {
        fake.notesReady = false;
        fake.outcome = new SaleOutcome.EarlierPaymentUnknown(Outcomes.ACT);
        toTerminal();
        siteIsFree();
        assertThat(shown()).doesNotContain("현금으로 낼게요");
        touch("first");
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
    }

    @Test
    void nobodyBeginsWhereNeitherCardNorNotesAreTaken() {
        fake.slotReady = false;
        fake.notesReady = false;
        touch("start");
        assertThat(shown()).contains("돈을 받는 기계가 멈췄어요");
        assertThat(Fx.call(() -> house.lookup("#buy").isDisabled())).isTrue();
    }

    @Test
    void whoseWayToPayFailsMeanwhileIsToldThatNoMoneyMoved() {
        toAmount();
        fake.slotReady = false;
        fake.notesReady = false;
        touch("offer100000");
        touch("paper");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        typePin();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("카드도 현금도 못 받아요.", "돈은 나가지 않았어요.");
    }
}
