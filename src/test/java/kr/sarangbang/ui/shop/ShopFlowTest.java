package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Stream;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shop.accept.CancelLastScreen;
import kr.sarangbang.ui.shop.accept.LineDownScreen;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.MemberPinScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: whatever becomes of a voucher, the owner sees the screen for it. Method: whole customers
 * with a site that answers as told; the number is typed, so that no signed paper is needed.
 */
class ShopFlowTest extends ShopVisit {
    @Test
    void aNumberAsksForAmountAndPinAndIsDoneOnce() {
        takeByNumber();
        assertThat(asked)
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.number()).contains(NUMBER);
                            assertThat(r.amount()).isEqualTo(Won.of(30_000));
                            assertThat(r.presence()).contains(new Presence.Pin("1234"));
                        });
        assertThat(now()).isInstanceOf(ReceivedScreen.class);
        assertThat(label("amount")).isEqualTo("32,000원");
    }

    @Test
    void theDoneScreenLeavesByItself() {
        takeByNumber();
        clock.pass(Duration.ofMillis(4_999));
        Fx.run(shop::tick);
        assertThat(now()).isInstanceOf(ReceivedScreen.class);
        clock.pass(Duration.ofMillis(1));
        Fx.run(shop::tick);
        assertThat(now()).isInstanceOf(ListenScreen.class);
    }

    @Test
    void everyOutcomeOfARedemptionHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (RedemptionOutcome each : Outcomes.redemptions()) {
            open();
            outcome = each;
            takeByNumber();
            walked.add(each.getClass());
            Class<?> wanted =
                    switch (each) {
                        case RedemptionOutcome.Redeemed r -> ReceivedScreen.class;
                        case RedemptionOutcome.OtherCodeToo o -> ListenScreen.class;
                        case RedemptionOutcome.Refused r ->
                                r.reason() == RedemptionRefusal.WRONG_PIN
                                        ? MemberPinScreen.class
                                        : RefusedScreen.class;
                        case RedemptionOutcome.Unreadable u -> RefusedScreen.class;
                        case RedemptionOutcome.Unfinished u -> RefusedScreen.class;
                        case RedemptionOutcome.Stopped s -> RefusedScreen.class;
                    };
            assertThat(now()).as(each.toString()).isInstanceOf(wanted);
        }
        assertThat(walked)
                .containsAll(Stream.of(RedemptionOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void everyOutcomeOfACancellationHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (CancelOutcome each : Outcomes.cancellations()) {
            open();
            takeByNumber();
            cancelled = each;
            touch("cancelLast");
            assertThat(now()).isInstanceOf(CancelLastScreen.class);
            touch("reason-customer");
            walked.add(each.getClass());
            assertThat(now())
                    .as(each.toString())
                    .isInstanceOf(
                            each instanceof CancelOutcome.Cancelled
                                    ? ReceivedScreen.class
                                    : RefusedScreen.class);
        }
        assertThat(walked)
                .containsAll(Stream.of(CancelOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void aPaperShownWhileCancellingIsTheOneHandedBack() {
        takeByNumber();
        touch("cancelLast");
        scan("BACK");
        touch("reason-twice");
        assertThat(done).contains("cancel BACK").doesNotContain("read BACK");
    }

    @Test
    void whatWasTakenBackCannotBeTakenBackAgain() {
        takeByNumber();
        cancelled = Outcomes.cancellations().getFirst();
        touch("cancelLast");
        touch("reason-customer");
        touch("next");
        touch("cancelLast");
        assertThat(now()).isInstanceOf(ListenScreen.class);
        assertThat(label("notice")).isEqualTo("취소할 것이 없어요.");
    }

    @Test
    void aWrongNumberIsToldBeforeAnybodyIsAsked() {
        touch("byNumber");
        String number = NUMBER.toString().replace(" ", "");
        char last = number.charAt(11);
        type(number.substring(0, 11) + (last == '9' ? '0' : (char) (last + 1)));
        touch("padEnter");
        assertThat(now()).isInstanceOf(RefusedScreen.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWaitsIsVisibleAndSentOnOneTouch() {
        lineUp = false;
        Fx.run(shop::look);
        assertThat(Fx.call(() -> house.eave().place())).isEqualTo("연결 끊김");
        touch("line");
        assertThat(now()).isInstanceOf(LineDownScreen.class);
        touch("sync");
        assertThat(done).containsExactly("sync");
        assertThat(Fx.call(() -> house.eave().place())).isEqualTo("연결됨");
        touch("back");
        assertThat(now()).isInstanceOf(ListenScreen.class);
    }

    @Test
    void theNextCustomerFindsNothingOfTheLast() {
        touch("byNumber");
        type(NUMBER.toString().replace(" ", ""));
        touch("padEnter");
        assertThat(now()).isInstanceOf(TakeAmountScreen.class);
        touch("back");
        touch("byNumber");
        assertThat(label("typed")).isEqualTo("···· ···· ····");
    }

    @Test
    void anIssuerThatIsSlowIsSaidAndAskedOnce() {
        siteIsBusy = true;
        takeByNumber();
        assertThat(lead()).isEqualTo("잠시만 기다려 주세요.");
        clock.pass(Duration.ofSeconds(60));
        Fx.run(shop::tick);
        assertThat(lead()).isEqualTo("답이 늦어지고 있어요. 그대로 두세요.");
        siteIsFree();
        assertThat(now()).isInstanceOf(ReceivedScreen.class);
        assertThat(asked).hasSize(1);
    }

    private String lead() {
        return Fx.call(() -> ((Sentence) shop.current().room().lookup("#lead")).getText());
    }
}
