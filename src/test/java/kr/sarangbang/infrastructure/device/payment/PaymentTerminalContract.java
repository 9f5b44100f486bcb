package kr.sarangbang.infrastructure.device.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Approved;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Cancelled;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Declined;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.NotFound;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Unknown;
import kr.sarangbang.port.PaymentTerminal.ReversalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: every payment terminal keeps what the port promises. Method: a provider that can be told
 * how to answer and knows the truth about the money; each call is made by a terminal made anew, as
 * after a power cut, so that nothing but disk and provider is shared.
 */
public abstract class PaymentTerminalContract {
    private static final ActId ACT = ActId.parse("KIOSK1.1.7");
    private static final ActId OTHER = ActId.parse("KIOSK1.1.9");
    private static final Won PRICE = Won.of(93_000);

    @TempDir Path folder = Path.of("");

    /** How the provider answers. */
    public enum Provider {
        APPROVES,
        DECLINES,
        /** The customer stops it. */
        STOPPED,
        /** It moves the money that it is asked to move, and no answer comes to anything. */
        ANSWERS_NOTHING
    }

    /** A terminal whose memory is this file. */
    protected abstract PaymentTerminal terminal(Path memory) throws IOException;

    protected abstract void provider(Provider how);

    /** Won that the provider took, less what it gave back. */
    protected abstract long taken() throws IOException;

    protected final Path memory() {
        return folder.resolve("device/payment.txt");
    }

    private PaymentTerminal terminal() throws IOException {
        return terminal(memory());
    }

    @Test
    void aRepeatWithTheSameIdentifierIsTheSamePayment() throws IOException {
        PaymentResult first = terminal().authorize(ACT, PRICE);
        assertThat(first).isInstanceOf(Approved.class);
        assertThat(terminal().authorize(ACT, PRICE)).isEqualTo(first);
        assertThat(terminal().inquire(ACT)).isEqualTo(first);
        assertThat(terminal().authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
        assertThat(taken()).isEqualTo(2 * 93_000);
    }

    @Test
    void aPaymentNobodyAskedForIsNotFound() throws IOException {
        assertThat(terminal().inquire(ACT)).isInstanceOf(NotFound.class);
    }

    @Test
    void declinedAndCancelledMoveNothingAndStaySo() throws IOException {
        provider(Provider.DECLINES);
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Declined.class);
        provider(Provider.STOPPED);
        assertThat(terminal().authorize(OTHER, PRICE)).isInstanceOf(Cancelled.class);
        provider(Provider.APPROVES);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Declined.class);
        assertThat(terminal().authorize(OTHER, PRICE)).isInstanceOf(Cancelled.class);
        assertThat(taken()).isZero();
    }

    @Test
    void whatWasNotAnsweredStaysUnknownUntilTheProviderSaysIt() throws IOException {
        provider(Provider.ANSWERS_NOTHING);
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
        assertThat(terminal().authorize(ACT, PRICE)).isNotInstanceOf(Declined.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Unknown.class);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Unknown.class);
        assertThat(taken()).isEqualTo(93_000);
        provider(Provider.APPROVES);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Approved.class);
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Approved.class);
        assertThat(taken()).isEqualTo(93_000);
    }

    @Test
    void anUnansweredPaymentIsReversedOnceAndForGood() throws IOException {
        provider(Provider.ANSWERS_NOTHING);
        terminal().authorize(ACT, PRICE);
        provider(Provider.APPROVES);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        isReversedForGood();
    }

    @Test
    void anApprovedPaymentIsReversedOnceAndForGood() throws IOException {
        terminal().authorize(ACT, PRICE);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        isReversedForGood();
    }

    @Test
    void aReversalBeforeThePaymentBarsIt() throws IOException {
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        isReversedForGood();
    }

    private void isReversedForGood() throws IOException {
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(NotFound.class);
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(NotFound.class);
        assertThat(taken()).isZero();
    }

    @Test
    void aPayOutIsRepeatableAndCountsAgainstWhatWasTaken() throws IOException {
        terminal().authorize(ACT, PRICE);
        PaymentResult out = terminal().payOut(OTHER, PRICE);
        assertThat(out).isInstanceOf(Approved.class);
        assertThat(terminal().payOut(OTHER, PRICE)).isEqualTo(out);
        assertThat(terminal().inquire(OTHER)).isEqualTo(out);
        assertThat(taken()).isZero();
    }

    @Test
    void aPayOutWithoutAnAnswerIsLookedUpAndNotPaidTwice() throws IOException {
        provider(Provider.ANSWERS_NOTHING);
        assertThat(terminal().payOut(ACT, PRICE)).isInstanceOf(Unknown.class);
        provider(Provider.APPROVES);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Approved.class);
        assertThat(terminal().payOut(ACT, PRICE)).isInstanceOf(Approved.class);
        assertThat(taken()).isEqualTo(-93_000);
    }

    @Test
    void aMemoryThatCannotBeWrittenIsUnknownAndTakesNothing() throws IOException {
        Files.createFile(folder.resolve("device"));
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
        assertThat(Files.size(folder.resolve("device"))).isZero();
    }
}
