package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.session.StillThereScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * Goal: one touch on the first screen and a whole visit is English, whatever becomes of it; the
 * next person finds Korean. Method: the visits of {@link KioskFlowTest}, every text of the house
 * read at every step. Names of places and machines stay as they are.
 */
class KioskEnglishTest extends KioskVisit {
    private static final String HANGUL = "[가-힣]";

    /** Every text that is shown, with the eave and the threshold, but for names. */
    private String all() {
        return Fx.call(() -> text(house))
                .replace("아현동 주민센터", "")
                .replace("아현 판매소", "")
                .replace("1번 기기", "")
                .replace("2층 창구", "")
                .replace("(신분증)", "")
                .replace("(맡긴 돈 표)", "")
                .replace("한국어", "");
    }

    private void isEnglish(Class<?> screen) {
        assertThat(now()).isInstanceOf(screen);
        isEnglish();
    }

    private void isEnglish() {
        assertThat(all()).as(now().getClass().getName()).doesNotContainPattern(HANGUL);
        assertThat(all()).contains("Sarangbang", "Call staff");
    }

    private void isKoreanAgain() {
        isKorean();
        assertThat(all()).contains("English");
    }

    private void isKorean() {
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        assertThat(all()).contains("사랑방", "어서 오세요", "직원 부르기").doesNotContain("Welcome");
    }

    private void english() {
        touch("language");
    }

    @Test
    void oneTouchMakesAWholeVisitEnglishAndItsEndKorean() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        isKoreanAgain();
        english();
        isEnglish(WelcomeScreen.class);
        touch("start");
        isEnglish();
        touch("buy");
        isEnglish();
        touch("offer100000");
        isEnglish();
        touch("paper");
        isEnglish();
        touch("back");
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        isEnglish();
        assertThat(shown()).contains("100,000\u00a0won", "90,000\u00a0won", "Is this right?");
        touch("yes");
        isEnglish();
        insertCard();
        isEnglish(DoneScreen.class);
        touch("got");
        isKoreanAgain();
    }

    @Test
    void everyEndOfASaleIsEnglish() {
        for (SaleOutcome outcome : Outcomes.sales()) {
            open();
            fake.outcome = outcome;
            english();
            toConfirmByPaper();
            touch("yes");
            insertCard();
            isEnglish();
            if (now() instanceof ProblemScreen) {
                assertThat(shown()).as(outcome.toString()).contains("Problem", "Money", "To do");
            }
        }
    }

    @Test
    void whoGoesAwayLeavesKoreanBehind() {
        english();
        toAmount();
        touch("home");
        isKoreanAgain();
        english();
        toAmount();
        clock.pass(Duration.ofMinutes(2));
        Fx.run(kiosk::tick);
        isEnglish(StillThereScreen.class);
        clock.pass(Duration.ofSeconds(31));
        Fx.run(kiosk::tick);
        isKoreanAgain();
        english();
        touch("start");
        touch("back");
        isKoreanAgain();
    }

    @Test
    void englishThatNobodyUsesGoesByItself() {
        english();
        clock.pass(Duration.ofSeconds(119));
        Fx.run(kiosk::tick);
        isEnglish(WelcomeScreen.class);
        clock.pass(Duration.ofSeconds(1));
        Fx.run(kiosk::tick);
        isKoreanAgain();
    }

    @Test
    void asEasilyBackToKoreanAndOnlyAtTheFirstScreen() {
        english();
        english();
        isKoreanAgain();
        toAmount();
        boolean there = Fx.call(() -> house.lookup("#language")).isVisible();
        assertThat(there).isFalse();
    }

    @Test
    void staffCalledFromTheFirstScreenAreSaidInEnglish() {
        english();
        touch("call");
        isEnglish();
        assertThat(shown()).contains("Staff are called");
        touch("fine");
        isEnglish(WelcomeScreen.class);
    }

    @Test
    void theCutLineIsToldAtTheEaveInEnglish() {
        fake.lineUp = false;
        english();
        touch("start");
        isEnglish();
        assertThat(all()).contains("Not connected", "cash");
    }

    /** Goal: whose money the machine keeps is told of it in the language they chose. */
    @Test
    void whatTheMachineKeptIsSaidToWhoeverPutItInAndThenItIsKorean() {
        for (boolean certain : new boolean[] {true, false}) {
            open();
            fake.slotReady = false;
            fake.stuck = Won.of(10_000);
            if (!certain) {
                fake.claimPaper = Optional.empty();
            }
            english();
            toConfirmByCard();
            touch("yes");
            note(50_000);
            isEnglish();
            touch("leave");
            isEnglish(ProblemScreen.class);
            assertThat(shown()).contains("10,000\u00a0won");
            touch(certain ? "first" : "second");
            isKoreanAgain();
        }
    }

    /** The site answers late, and somebody else stands there by then. */
    @Test
    void whoeverComesNextIsNotSpokenToInTheLanguageOfTheOneBefore() {
        fake.slotReady = false;
        fake.stuck = Won.of(10_000);
        english();
        toConfirmByCard();
        touch("yes");
        note(50_000);
        siteIsBusy = true;
        touch("leave");
        touch("start");
        siteIsFree();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("1만 원을 맡아 두었어요.");
    }

    @Test
    void aKioskInstalledInEnglishComesBackToEnglish() {
        open(Language.ENGLISH);
        isEnglish(WelcomeScreen.class);
        touch("language");
        isKorean();
        toAmount();
        assertThat(shown()).contains("5만 원");
        touch("home");
        isEnglish(WelcomeScreen.class);
    }

    /** Goal: what a voice or a screen reader says is in the same language. */
    @Test
    void whatKeysSayOfThemselvesIsEnglish() {
        english();
        toAmount();
        for (String id : new String[] {"back", "home", "call", "offer50000", "direct"}) {
            String said =
                    Optional.of(Fx.call(() -> house.lookup("#" + id)))
                            .map(Node::getAccessibleText)
                            .orElseThrow();
            assertThat(said).as(id).isNotBlank().doesNotContainPattern(HANGUL);
        }
    }
}
