package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import org.junit.jupiter.api.Test;

/** T10 stands over whatever is done, and a notice stands for a while. */
class TellerHelpTest extends CounterVisit {
    /** F12 may be the beginning of a scan, so it is waited a little. */
    private void second() {
        for (int i = 0; i < 3; i++) {
            clock.millis(1_000);
            Fx.run(teller::tick);
        }
    }

    /** F12 begins a scan too: it is a hand's when the seconds pass and no other key follows it. */
    private void help() {
        push(KeyCode.F12);
        second();
        second();
        second();
    }

    @Test
    void helpStandsOverASaleAndTakesNothingFromIt() {
        memberCard();
        type("5*2\n");
        help();
        assertThat(now()).isInstanceOf(HelpScreen.class);
        type("\n");
        assertThat(fake.done).containsExactly("retry");
        type("\u001b");
        assertThat(now()).isInstanceOf(SellScreen.class);
        assertThat(text("due")).isEqualTo("93,000원");
    }

    /**
     * Goal: help is there long before the second is over, woken by the ear itself. Method: the
     * clock runs with the screen's frames, and nobody tells that a second has passed.
     */
    @Test
    void helpOpensByItselfWithoutWaitingForTheSecond() throws Exception {
        Instant pressed = clock.instant();
        var opened = new CompletableFuture<Instant>();
        var frames =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        clock.millis(16);
                        if (teller.current() instanceof HelpScreen) {
                            stop();
                            opened.complete(clock.instant());
                        }
                    }
                };
        Fx.run(
                () -> {
                    Hands.push(scene, KeyCode.F12, false);
                    frames.start();
                });
        assertThat(Duration.between(pressed, opened.get(60, TimeUnit.SECONDS)))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(1));
        type("\n");
        assertThat(fake.done).containsExactly("retry");
    }

    @Test
    void theF12OfAScannerIsNoCallForHelp() {
        scan(MemberCode.text(MEMBER));
        second();
        assertThat(now()).isInstanceOf(CustomerScreen.class);
    }

    /** Found when the counter's scanner was changed: the notice had no words at the counter. */
    @Test
    void aScanThatBreaksOffIsTold() {
        push(KeyCode.F12);
        push(KeyCode.A);
        push(KeyCode.B);
        second();
        assertThat(texts()).contains("다 읽지 못했습니다. 한 번 더 읽어 주세요.");
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void whatWaitsAndWhatIsBrokenStandsOnTheScreen() {
        fake.sight = CounterSights.DOWN;
        Fx.run(teller::look);
        assertThat(shown("연결 끊김 · 보낼 것 123건 10,412,000원")).isTrue();
        assertThat(shown("종이 없음")).isTrue();
        help();
        assertThat(shown("종이가 떨어졌습니다.")).isTrue();
        assertThat(shown("결제 단말기가 대답하지 않습니다.")).isTrue();
        assertThat(shown("오전 10시 35분")).isTrue();
    }

    @Test
    void aNoticeIsGoneAfterAWhileAndIsKeptInHelp() {
        memberCard();
        scan(MemberCode.text(MEMBER));
        String notice = "지금은 읽지 않습니다. 하던 일을 먼저 마쳐 주세요.";
        assertThat(shown(notice)).isTrue();
        help();
        assertThat(texts()).anyMatch(t -> t.endsWith(notice) && t.length() > notice.length());
    }

    @Test
    void aKeyOfTheScreenDoesWhatTheKeyboardDoes() {
        Fx.run(() -> ((CapKey) scene.lookup("#F6")).fire());
        assertThat(now()).isNotInstanceOf(StartScreen.class);
        Fx.run(() -> ((CapKey) scene.lookup("#F1")).fire());
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    private boolean shown(String text) {
        return texts().contains(text);
    }

    private List<String> texts() {
        return Fx.call(
                () -> {
                    scene.getRoot().applyCss();
                    return scene.getRoot().lookupAll(".label").stream()
                            .filter(Node::isVisible)
                            .map(n -> ((Label) n).getText())
                            .toList();
                });
    }
}
