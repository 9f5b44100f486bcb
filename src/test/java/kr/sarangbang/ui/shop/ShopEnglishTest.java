package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.part.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: a shop that was opened in English stays English, whatever becomes of a voucher. Method: the
 * customers of {@link ShopFlowTest}, every text of the house read after each. The shop's name and
 * the check words are as on the papers.
 */
class ShopEnglishTest extends ShopVisit {
    @BeforeEach
    void openInEnglish() {
        open(Language.ENGLISH);
    }

    private String all() {
        return Fx.call(() -> text(house));
    }

    private static String text(Node node) {
        if (!node.isVisible() || "pair".equals(node.getId())) {
            return "";
        }
        if (node instanceof Sentence sentence) {
            return sentence.getText() + "\n";
        }
        if (node instanceof Label label) {
            return label.getText() + "\n";
        }
        var all = new StringBuilder();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
        }
        return all.toString();
    }

    private void isEnglish(Object after) {
        String shown =
                all().replace(ShopGallery.SIGHT.name(), "").replace("가게", "").replace("미완료", "");
        assertThat(shown).as(after.toString()).isNotBlank().doesNotContainPattern("[가-힣]");
    }

    @Test
    void everyEndOfARedemptionIsEnglish() {
        for (RedemptionOutcome each : Outcomes.redemptions()) {
            openInEnglish();
            isEnglish("listening");
            outcome = each;
            takeByNumber();
            isEnglish(each);
        }
    }

    @Test
    void everyEndOfACancellationIsEnglish() {
        for (CancelOutcome each : Outcomes.cancellations()) {
            openInEnglish();
            takeByNumber();
            assertThat(label("amount")).isEqualTo("32,000\u00a0won");
            cancelled = each;
            touch("cancelLast");
            isEnglish("asked to cancel");
            touch("reason-customer");
            isEnglish(each);
        }
    }

    /** Nobody counts in tens of thousands in English: the key says the zeros it types. */
    @Test
    void theKeyOfZerosTypesWhatItShows() {
        touch("byNumber");
        type(NUMBER.toString().replace(" ", ""));
        touch("padEnter");
        type("5");
        touch("padMan");
        assertThat(label("typed")).isEqualTo("500\u00a0won");
        touch("pad000");
        assertThat(label("typed")).isEqualTo("500,000\u00a0won");
    }

    @Test
    void theCutLineIsToldInEnglish() {
        lineUp = false;
        Fx.run(shop::look);
        isEnglish("line cut");
        touch("line");
        isEnglish("the screen of the line");
    }
}
