package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.teller.refund.ChooseVoucherScreen;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import org.junit.jupiter.api.Test;

/** A lost paper at a counter: who, which one, why and who approves, and one new paper. */
class TellerReissueTest extends CounterVisit {
    private static final ReissueOutcome DONE =
            new ReissueOutcome.Reissued(
                    Outcomes.ACT,
                    Won.of(100_000),
                    CounterSights.rest(100_000, 100_000),
                    new PaperResult.Printed());

    private void choose() {
        push(KeyCode.F7);
        scan(MemberCode.text(MEMBER));
        type("\n");
        assertThat(now()).isInstanceOf(ChooseVoucherScreen.class);
    }

    @Test
    void theChosenOneIsMadeAnewOnce() {
        fake.reissued = DONE;
        choose();
        push(KeyCode.DOWN);
        type("\n");
        assertThat(now()).isInstanceOf(RefundScreen.class);
        type("\n");
        assertThat(fake.done).isEmpty();
        type("17");
        pause();
        Hands.push(scene, KeyCode.ENTER, false);
        Hands.push(scene, KeyCode.ENTER, false);
        assertThat(fake.done).containsExactly("reissue " + CounterSights.held(2, 0).number());
        assertThat(fake.approvals)
                .singleElement()
                .satisfies(
                        actor -> {
                            assertThat(actor.approver()).contains("7");
                            assertThat(actor.reason()).contains("잃어버림");
                        });
        assertThat(now()).isInstanceOf(IssuedScreen.class);
        type("\n");
        assertThat(now()).isInstanceOf(StartScreen.class);
        memberCard();
        assertThat(now()).isInstanceOf(SellScreen.class);
    }

    @Test
    void nobodyIsSoldAnythingWhoHasOnlyLostAPaper() {
        push(KeyCode.F7);
        assertThat(text("title")).isEqualTo("상품권을 잃어버린 손님");
        memberCard();
        assertThat(now()).isInstanceOf(ChooseVoucherScreen.class);
        type("\u001b");
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(text("title")).isEqualTo("다음 손님");
    }

    @Test
    void escapeLeavesTheOldPaperGood() {
        choose();
        type("\n1\u001b");
        assertThat(fake.done).isEmpty();
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void whatCannotBeFoundHasItsScreen() {
        for (HeldVouchers each :
                List.of(
                        new HeldVouchers.UnknownMember(),
                        new HeldVouchers.NotTold(),
                        new HeldVouchers.NeedsLine())) {
            fake.held = each;
            push(KeyCode.F7);
            memberCard();
            assertThat(now()).as(each.toString()).isInstanceOf(TroubleScreen.class);
            type("\n");
        }
        fake.held = new HeldVouchers.Found(List.of());
        push(KeyCode.F7);
        memberCard();
        type("\n");
        assertThat(now()).isInstanceOf(ChooseVoucherScreen.class);
        assertThat(text("hint")).contains("없습니다");
    }

    @Test
    void everyOutcomeHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (ReissueOutcome each : Outcomes.reissues(CounterSights.rest(100_000, 63_000))) {
            fake.reissued = each;
            push(KeyCode.F7);
            memberCard();
            type("\n17\n");
            walked.add(each.getClass());
            assertThat(now())
                    .as(each.toString())
                    .isInstanceOf(
                            each instanceof ReissueOutcome.Reissued
                                    ? IssuedScreen.class
                                    : TroubleScreen.class);
            type("\n");
            assertThat(now()).isInstanceOf(StartScreen.class);
        }
        assertThat(walked)
                .containsAll(Stream.of(ReissueOutcome.class.getPermittedSubclasses()).toList());
    }
}
