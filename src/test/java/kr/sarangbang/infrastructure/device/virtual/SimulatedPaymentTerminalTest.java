package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal.Mode;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Approved;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Cancelled;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Declined;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.NotFound;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Unknown;
import kr.sarangbang.port.PaymentTerminal.ReversalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedPaymentTerminalTest {
    private static final ActId ACT = ActId.parse("KIOSK1.1.7");
    private static final ActId OTHER = ActId.parse("KIOSK1.1.9");
    private static final Won PRICE = Won.of(93_000);

    @TempDir Path folder = Path.of("");
    private Mode mode = Mode.APPROVE;

    private Path file() {
        return folder.resolve("device/payment.txt");
    }

    private PaymentMemory memory() {
        return new PaymentMemory(file());
    }

    /** Each call is a new process: nothing but the file is shared. */
    private SimulatedPaymentTerminal terminal() {
        return new SimulatedPaymentTerminal(memory(), () -> mode);
    }

    @Test
    void aRepeatWithTheSameIdentifierIsTheSamePayment() throws IOException {
        PaymentResult first = terminal().authorize(ACT, PRICE);
        assertThat(first).isInstanceOf(Approved.class);
        assertThat(terminal().authorize(ACT, PRICE)).isEqualTo(first);
        assertThat(terminal().inquire(ACT)).isEqualTo(first);
        assertThat(memory().taken()).isEqualTo(93_000);
    }

    @Test
    void aPaymentNobodyAskedForIsNotFound() {
        assertThat(terminal().inquire(ACT)).isInstanceOf(NotFound.class);
    }

    @Test
    void declinedAndCancelledMoveNothingAndStaySo() throws IOException {
        mode = Mode.DECLINE;
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Declined.class);
        mode = Mode.CANCELLED;
        assertThat(terminal().authorize(OTHER, PRICE)).isInstanceOf(Cancelled.class);
        mode = Mode.APPROVE;
        assertThat(terminal().inquire(ACT)).isInstanceOf(Declined.class);
        assertThat(terminal().inquire(OTHER)).isInstanceOf(Cancelled.class);
        assertThat(memory().taken()).isZero();
    }

    @Test
    void anUnknownPaymentStaysUnknownWhileTheLineIsDownAndIsThenFoundApproved() throws IOException {
        mode = Mode.UNKNOWN;
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Unknown.class);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Unknown.class);
        assertThat(memory().taken()).isEqualTo(93_000);
        mode = Mode.APPROVE;
        assertThat(terminal().inquire(ACT)).isInstanceOf(Approved.class);
    }

    @Test
    void aLateApprovalIsFoundByTheSecondInquiry() {
        mode = Mode.LATE;
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Unknown.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(Approved.class);
    }

    @Test
    void fault12AReversalBeforeALateApprovalWinsForGood() throws IOException {
        mode = Mode.LATE;
        terminal().authorize(ACT, PRICE);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        assertThat(terminal().reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
        assertThat(terminal().inquire(ACT)).isInstanceOf(NotFound.class);
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(NotFound.class);
        assertThat(memory().taken()).isZero();
    }

    @Test
    void aPayOutIsRepeatableAndCountsAgainstWhatWasTaken() throws IOException {
        terminal().authorize(ACT, PRICE);
        PaymentResult out = terminal().payOut(OTHER, PRICE);
        assertThat(terminal().payOut(OTHER, PRICE)).isEqualTo(out);
        assertThat(memory().taken()).isZero();
    }

    @Test
    void aLineCutOffByAKillNeverCountedAndHarmsNoLaterOne() throws IOException {
        terminal().authorize(ACT, PRICE);
        Files.writeString(file(), "KIOSK1.1.9 APPRO", StandardOpenOption.APPEND);
        assertThat(terminal().inquire(OTHER)).isInstanceOf(NotFound.class);
        assertThat(terminal().authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
        assertThat(memory().movements().keySet()).containsExactly(ACT, OTHER);
    }

    @Test
    void aMemoryThatCannotBeWrittenIsUnknownAndNoException() throws IOException {
        Files.createFile(folder.resolve("device"));
        assertThat(terminal().authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
    }
}
