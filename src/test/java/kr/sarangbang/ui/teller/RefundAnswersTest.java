package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import org.junit.jupiter.api.Test;

/** What a teller is told about the money while nobody can know where it is. */
class RefundAnswersTest {
    private final TellerWords words = new TellerWords(Catalogue.teller(Language.KOREAN));

    @Test
    void anUnknownPayOutIsNotCalledNoMoney() {
        var view =
                new RefundAnswers(words)
                        .of(new RefundOutcome.PayOutUnknown(Outcomes.ACT), CounterSights.SIGHT);
        assertThat(view.money()).isNotEqualTo(words.text("refusal.money")).contains("한 번");
    }

    @Test
    void whatTheIssuerHasNotDecidedIsNotCalledUnchanged() {
        var refund =
                new RefundAnswers(words)
                        .of(new RefundOutcome.Pending(Outcomes.ACT), CounterSights.SIGHT);
        var reissue =
                new ReissueAnswers(words)
                        .of(new ReissueOutcome.Pending(Outcomes.ACT), CounterSights.SIGHT);
        assertThat(refund.money()).doesNotContain("상품권은 그대로");
        assertThat(reissue.money()).doesNotContain("상품권은 그대로");
    }
}
