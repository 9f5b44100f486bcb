package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.infrastructure.device.transport.Link;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a printer keeps to that hangs on a device file which can be pulled out. */
abstract class PseudoTerminalContract extends EscPosPrinterContract {
    @TempDir Path folder = Path.of("");
    private @Nullable PseudoTerminal cable;

    /** The driver's line to the device of this name. */
    abstract Transport at(Path device);

    @Override
    Transport plugIn() throws IOException {
        if (cable == null) {
            cable = PseudoTerminal.at(device(), paper.port());
        }
        return transport();
    }

    @Override
    Transport transport() {
        return at(device());
    }

    @Override
    void pullOut() {
        if (cable != null) {
            cable.close();
            cable = null;
        }
    }

    private Path device() {
        return folder.resolve("usb-Sample_Printer_0001");
    }

    /**
     * Goal: a cable pulled out in mid job is noticed at once, and never called printed. Method: the
     * driver would wait for ten minutes; the printer confirms nothing; the cable goes when the
     * first of forty papers is out.
     */
    @Test
    @Timeout(120)
    void aCablePulledOutInMidJobIsNoticedAndAfterwardsTheCopyPrints() throws Exception {
        paper.answersBehindJobs(false);
        Duration long1 = Duration.ofMinutes(10);
        EscPosPrinter printer = driver(new EscPosPrinter.Patience(long1, long1, long1, long1));
        List<Paper> forty = Collections.nCopies(40, SamplePapers.voucher(false));
        FutureTask<PrintOutcome> printing =
                new FutureTask<>(() -> printer.print(new PrintJob("SITE.1.20", forty)));
        Thread.ofPlatform().daemon().start(printing);
        while (papers().isEmpty()) {
            Thread.onSpinWait();
        }
        pullOut();
        PrintOutcome outcome = printing.get();
        assertThat(outcome)
                .satisfiesAnyOf(
                        end -> assertThat(end).isInstanceOf(PrintOutcome.Unknown.class),
                        end ->
                                assertThat(end)
                                        .isEqualTo(
                                                new PrintOutcome.NotPrinted(
                                                        PrinterFault.DEAD_LINE, true)));
        assertThat(printer.status()).isEqualTo(PrinterStatus.faulty(PrinterFault.OFF, false));
        assertThat(printer.problem().orElseThrow()).contains(device().toString());
        paper.answersBehindJobs(true);
        plugIn();
        assertThat(printer.print(PrintJob.of("SITE.1.20", SamplePapers.voucher(true))))
                .isInstanceOf(PrintOutcome.Printed.class);
        assertThat(EscPosEncoderTest.codes(papers().getLast()))
                .isEqualTo(SamplePapers.voucher(true).codes());
    }

    /**
     * Goal: a device that takes no byte holds nobody up, and is there again afterwards. Method: the
     * far end of the line is stopped, and bytes are offered until the line takes none.
     */
    @Test
    @Timeout(120)
    void aDeviceThatTakesNothingHoldsNobodyUp() throws IOException {
        PseudoTerminal line = java.util.Objects.requireNonNull(cable);
        line.stop();
        try (Link link = transport().connect(PATIENCE.connect())) {
            ByteBuffer much = ByteBuffer.allocate(4 * 1024 * 1024);
            long end = System.nanoTime() + SHORT.stall().toNanos();
            while (link.await(true, end)) {
                if (link.write(much) > 0) {
                    end = System.nanoTime() + SHORT.stall().toNanos();
                }
            }
            assertThat(much.hasRemaining() || !link.drained()).isTrue();
        } finally {
            line.goOn();
        }
        assertThat(printer().status()).isEqualTo(PrinterStatus.ready(false));
    }

    @Test
    void aPlaceWithoutADeviceIsSaidByName() {
        EscPosPrinter nowhere = printerAt(folder.resolve("ttyUSB9"));
        assertThat(nowhere.status()).isEqualTo(PrinterStatus.faulty(PrinterFault.OFF, false));
        assertThat(nowhere.problem().orElseThrow()).contains("ttyUSB9").contains("없습니다");
    }

    @Test
    void anOrdinaryFileIsNotWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "장부");
        EscPosPrinter wrong = printerAt(file);
        assertThat(wrong.print(job("SITE.1.21")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.OFF, false));
        assertThat(wrong.problem().orElseThrow()).contains("notes.txt");
        assertThat(Files.readString(file)).isEqualTo("장부");
    }

    private EscPosPrinter printerAt(Path device) {
        return new EscPosPrinter(at(device), ENCODER, Confirmation.PAPER_STATUS, SHORT);
    }
}
