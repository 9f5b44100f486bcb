package kr.sarangbang.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentStateTest {
    /** Rule 21 names them. */
    @Test
    void aPaymentIsInOneOfSixStates() {
        assertThat(PaymentState.values())
                .containsExactly(
                        PaymentState.ASKED,
                        PaymentState.APPROVED,
                        PaymentState.DECLINED,
                        PaymentState.CANCELLED,
                        PaymentState.UNKNOWN,
                        PaymentState.REVERSED);
    }

    /**
     * What a sale holds is let go only when it is certain that no money moved: not while it is
     * asked or unknown (hole H12).
     */
    @Test
    void onlyACertainNoLetsGoWhatIsHeld() {
        assertThat(Stream.of(PaymentState.values()).filter(state -> !state.mayHaveMoved()))
                .containsExactly(
                        PaymentState.DECLINED, PaymentState.CANCELLED, PaymentState.REVERSED);
    }
}
