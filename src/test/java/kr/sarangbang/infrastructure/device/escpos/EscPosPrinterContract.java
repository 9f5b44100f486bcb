package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.transport.Link;
import kr.sarangbang.infrastructure.device.transport.Transport;
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

/**
 * What an ESC/POS printer keeps to on whatever line it hangs. Method: the real driver against the
 * test printer, whose switches are turned.
 */
abstract class EscPosPrinterContract extends PrinterContract {
    static final EscPosPrinter.Patience PATIENCE =
            new EscPosPrinter.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20));

    /**
     * For what never comes: long enough for a busy machine to have said it, short enough to wait
     * for.
     */
    static final EscPosPrinter.Patience SHORT =
            new EscPosPrinter.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700));

    TestPrinter paper;

    /** The line to the test printer, which is switched on. */
    abstract Transport plugIn() throws IOException;

    /** Where the line was plugged in. */
    abstract Transport transport();

    /** Takes the line away. */
    abstract void pullOut();

    /** What a printer is that says nothing from the first word on. */
    abstract PrinterFault silence();

    @BeforeEach
    void switchOn() throws IOException {
        paper = new TestPrinter(LETTERING, 0, Optional.empty());
        plugIn();
    }

    @AfterEach
    void switchOff() {
        pullOut();
        paper.close();
    }

    @Override
    ReceiptPrinter printer() {
        return driver(PATIENCE);
    }

    EscPosPrinter driver(EscPosPrinter.Patience patience) {
        return new EscPosPrinter(transport(), ENCODER, Confirmation.PAPER_STATUS, patience);
    }

    @Override
    void suffer(PrinterFault fault) {
        switch (fault) {
            case PAPER_OUT -> paper.paperOut(true);
            case COVER_OPEN -> paper.coverOpen(true);
            case CUTTER -> paper.cutterStuck(true);
            case OFF -> {
                paper.switchOff();
                pullOut();
            }
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
            plugIn();
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
    void aPrinterThatAnswersNothingIsNeverCalledReady() {
        paper.dead(true);
        assertThat(driver(SHORT).status()).isEqualTo(PrinterStatus.faulty(silence(), false));
        assertThat(driver(SHORT).print(job("SITE.1.6")))
                .isEqualTo(new PrintOutcome.NotPrinted(silence(), false));
    }

    @Test
    void aJobThatNobodyConfirmsIsUnknownAndNeverCalledPrinted() {
        paper.answersBehindJobs(false);
        assertThat(driver(SHORT).print(job("SITE.1.7"))).isInstanceOf(PrintOutcome.Unknown.class);
    }

    @Test
    void aPrinterThatKnowsJobsByNameConfirmsEachByItsOwn() {
        EscPosPrinter printer =
                new EscPosPrinter(transport(), ENCODER, Confirmation.PROCESS_ID, PATIENCE);
        assertThat(printer.print(job("SITE.1.9"))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(papers()).hasSize(2);
        paper.answersBehindJobs(false);
        EscPosPrinter hasty =
                new EscPosPrinter(transport(), ENCODER, Confirmation.PROCESS_ID, SHORT);
        assertThat(hasty.print(job("SITE.1.9"))).isInstanceOf(PrintOutcome.Unknown.class);
    }

    /**
     * Goal: after a power cut in mid job the printer waits for the rest of a picture, and would
     * take the next slip for it. Method: half a picture without its rest, then a new program's job.
     */
    @Test
    void halfAPictureOfAKilledProgramDoesNotSwallowTheNextSlip() throws IOException {
        try (Link link = transport().connect(PATIENCE.connect())) {
            ByteBuffer half = ByteBuffer.allocate(1_000).put(EscPos.raster(72, 128)).rewind();
            long end = System.nanoTime() + PATIENCE.stall().toNanos();
            while (half.hasRemaining() || !link.drained()) {
                assertThat(link.await(true, end)).isTrue();
                link.write(half);
            }
        }
        assertThat(printer().print(PrintJob.of("SITE.1.10", SamplePapers.voucher(false))))
                .isInstanceOf(PrintOutcome.Printed.class);
        assertThat(printedCodes()).isEqualTo(SamplePapers.voucher(false).codes());
    }

    @Test
    void aRollThatEndsSoonIsToldAndPrints() {
        paper.paperNearEnd(true);
        assertThat(printer().status()).isEqualTo(PrinterStatus.ready(true));
        assertThat(printer().print(job("SITE.1.8"))).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void theDrawerOpensByAPulseAndAnAbsentPrinterGivesNone() {
        assertThat(driver(PATIENCE).open()).isInstanceOf(DrawerOutcome.Opened.class);
        assertThat(paper.drawerKicks()).isEqualTo(1);
        suffer(PrinterFault.OFF);
        assertThat(driver(PATIENCE).open())
                .isEqualTo(new DrawerOutcome.NotOpened(PrinterFault.OFF));
    }

    @Test
    void thePulseToAPrinterWithoutPaperDoesNotOpenTheDrawerWhenThePaperIsIn() {
        paper.paperOut(true);
        assertThat(driver(PATIENCE).open())
                .isEqualTo(new DrawerOutcome.NotOpened(PrinterFault.PAPER_OUT));
        paper.paperOut(false);
        assertThat(driver(PATIENCE).print(job("SITE.1.11")))
                .isInstanceOf(PrintOutcome.Printed.class);
        assertThat(paper.drawerKicks()).isZero();
    }
}
