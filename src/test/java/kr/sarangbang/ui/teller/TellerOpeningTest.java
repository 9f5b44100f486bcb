package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.RehearsalScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import org.junit.jupiter.api.Test;

/** The rehearsal of the opening at a counter. */
class TellerOpeningTest extends CounterVisit {
    /** F12 begins a scan too, and is a hand's when no other key follows it. */
    private void help() {
        push(KeyCode.F12);
        for (int i = 0; i < 3; i++) {
            clock.millis(1_000);
            Fx.run(teller::tick);
        }
        assertThat(now()).isInstanceOf(HelpScreen.class);
    }

    @Test
    void theOpeningIsTriedFromHelpAndPrintedWhereWished() {
        help();
        type("\t");
        assertThat(now()).isInstanceOf(RehearsalScreen.class);
        assertThat(text("title")).isEqualTo("오늘 영업할 수 있습니다");
        type("\t");
        assertThat(fake.done).containsExactly("rehearse", "rehearse on paper");
        type("\u001b");
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void nobodyWhoIsServedLosesTheirSaleToARehearsal() {
        memberCard();
        type("5*2\n");
        help();
        type("\t");
        assertThat(fake.done).isEmpty();
        assertThat(now()).isInstanceOf(HelpScreen.class);
        type("\u001b");
        assertThat(text("due")).isEqualTo("93,000원");
    }

    @Test
    void whatWasFoundInTheMorningStandsUntilSomebodyLooks() {
        Fx.run(() -> teller.rehearsed(OpeningSights.STOPS));
        String news = "오전 8시 30분 점검: 먼저 고칠 것이 있습니다 · 판매·받기·취소 연습, 프린터";
        assertThat(shown()).contains(news);
        memberCard();
        type("\u001b");
        assertThat(shown()).as("nobody has looked").contains(news);
        help();
        type("\t");
        assertThat(text("title")).isEqualTo("먼저 고칠 것이 있습니다");
        assertThat(fake.done).as("it shows what was found").isEmpty();
        type("\u001b");
        assertThat(shown()).doesNotContain(news);
    }

    private List<String> shown() {
        return Fx.call(
                () -> {
                    scene.getRoot().applyCss();
                    return scene.getRoot().lookupAll(".sentence").stream()
                            .filter(Node::isVisible)
                            .map(n -> ((kr.sarangbang.ui.shared.part.Sentence) n).getText())
                            .toList();
                });
    }
}
