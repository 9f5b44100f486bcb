package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.virtual.TestPrinter;
import kr.sarangbang.port.CashDrawer.DrawerOutcome;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpPrinterTest extends PrinterContract {
    private static final TcpPrinter.Patience PATIENCE =
            new TcpPrinter.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20));

    /**
     * For what never comes: long enough for a busy machine to have said it, short enough to wait
     * for.
     */
    private static final TcpPrinter.Patience SHORT =
            new TcpPrinter.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700));

    private TestPrinter paper;

    @BeforeEach
    void switchOn() throws IOException {
        paper = new TestPrinter(LETTERING, 0, Optional.empty());
    }

    @AfterEach
    void switchOff() {
        paper.close();
    }

    @Override
    ReceiptPrinter printer() {
        return tcp(PATIENCE);
    }

    private TcpPrinter tcp(TcpPrinter.Patience patience) {
        return new TcpPrinter("127.0.0.1", paper.port(), ENCODER, patience);
    }

    @Override
    void suffer(PrinterFault fault) {
        switch (fault) {
            case PAPER_OUT -> paper.paperOut(true);
            case COVER_OPEN -> paper.coverOpen(true);
            case CUTTER -> paper.cutterStuck(true);
            case OFF -> paper.switchOff();
            case DEAD_LINE -> paper.dead(true);
        }
    }

    @Override
    void mend() {
        paper.paperOut(false);
        paper.coverOpen(false);
        paper.cutterStuck(false);
        paper.dead(false);
        try {
            paper.switchOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    List<Bitmap> papers() {
        assertThat(paper.unknownCommands()).isEmpty();
        return paper.papers();
    }

    @Test
    void theSlipThatComesOutIsTheSlipThatWasSent() {
        assertThat(printer().print(PrintJob.of("SITE.1.3", SamplePapers.voucher(false))))
                .isInstanceOf(PrintOutcome.Printed.class);
        Bitmap out = papers().getFirst();
        Bitmap sent =
                EscPosEncoderTest.printed(ENCODER.encode(List.of(SamplePapers.voucher(false))));
        assertThat(out.rows(0, out.height())).isEqualTo(sent.rows(0, sent.height()));
    }

    @Test
    void paperThatEndsInMidJobIsToldAndTheRestDoesNotComeOutBeforeTheCopy() throws IOException {
        // Goal: no half slip beside the copy. Method: the roll ends in the QR code, a new one goes
        // in, the copy is asked.
        paper.paperOutAfter(700);
        assertThat(printer().print(job("SITE.1.4")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.PAPER_OUT, true));
        assertThat(papers()).isEmpty();
        paper.paperOut(false);
        assertThat(papers()).isEmpty();
        assertThat(paper.tornPieces()).hasSize(1);
        assertThat(printer().print(PrintJob.of("SITE.1.4", SamplePapers.voucher(true))))
                .isInstanceOf(PrintOutcome.Printed.class);
        assertThat(papers()).hasSize(1);
        assertThat(printedCodes()).isEqualTo(SamplePapers.voucher(true).codes());
    }

    @Test
    void aPrinterThatStopsReadingDoesNotHoldTheCaller() {
        paper.receiveBuffer(1024);
        paper.paperOutAfter(200);
        assertThat(printer().print(job("SITE.1.5")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.PAPER_OUT, true));
    }

    @Test
    void aPrinterThatAnswersNothingIsADeadLine() {
        paper.dead(true);
        assertThat(tcp(SHORT).status())
                .isEqualTo(PrinterStatus.faulty(PrinterFault.DEAD_LINE, false));
        assertThat(tcp(SHORT).print(job("SITE.1.6")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, false));
    }

    @Test
    void aJobThatNobodyConfirmsIsUnknownAndNeverCalledPrinted() {
        paper.answersBehindJobs(false);
        assertThat(tcp(SHORT).print(job("SITE.1.7"))).isInstanceOf(PrintOutcome.Unknown.class);
    }

    @Test
    void aRollThatEndsSoonIsToldAndPrints() {
        paper.paperNearEnd(true);
        assertThat(printer().status()).isEqualTo(PrinterStatus.ready(true));
        assertThat(printer().print(job("SITE.1.8"))).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void theDrawerOpensByAPulseAndAnAbsentPrinterGivesNone() {
        assertThat(tcp(PATIENCE).open()).isInstanceOf(DrawerOutcome.Opened.class);
        assertThat(paper.drawerKicks()).isEqualTo(1);
        paper.switchOff();
        assertThat(tcp(PATIENCE).open()).isEqualTo(new DrawerOutcome.NotOpened(PrinterFault.OFF));
    }

    @Test
    void aNameThatNoMachineHasIsAPrinterThatIsOff() {
        TcpPrinter nowhere = new TcpPrinter("no-such-printer.invalid", 9100, ENCODER, PATIENCE);
        assertThat(nowhere.status()).isEqualTo(PrinterStatus.faulty(PrinterFault.OFF, false));
    }

    /**
     * Goal: "off" holds from the moment it was switched off. Method: a caller who is ready calls in
     * that moment, many times; it has its own port before, or the kernel could connect it to
     * itself.
     */
    @Test
    void aPrinterThatIsSwitchedOffTakesNoCallerAnyMore() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        for (int round = 0; round < 200; round++) {
            assertThat(printer().status().fault()).isEmpty();
            try (var caller = new Socket()) {
                caller.bind(new InetSocketAddress(loopback, 0));
                var address = new InetSocketAddress(loopback, paper.port());
                paper.switchOff();
                assertThatThrownBy(() -> caller.connect(address))
                        .as("round %d", round)
                        .isInstanceOf(ConnectException.class);
            }
            paper.switchOn();
        }
    }
}
