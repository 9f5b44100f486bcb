package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;
import org.junit.jupiter.api.Test;

/** What every printer keeps to, whatever it prints on. */
abstract class PrinterContract {
    static final Lettering LETTERING = Lettering.bundled();
    static final EscPosEncoder ENCODER = new EscPosEncoder(LETTERING, EscPosEncoder.TextMode.DRAWN);

    abstract ReceiptPrinter printer();

    /** Makes the printer suffer from this from now on. */
    abstract void suffer(PrinterFault fault);

    /** Mends everything. */
    abstract void mend();

    /** All papers that came out whole, oldest first. */
    abstract List<Bitmap> papers() throws java.io.IOException;

    static PrintJob job(String act) {
        return PrintJob.of(act, SamplePapers.voucher(false), SamplePapers.receipt());
    }

    @Test
    void aHealthyPrinterIsReadyAndPrintsEveryPaperOfAJobInOrder() throws java.io.IOException {
        assertThat(printer().status()).isEqualTo(PrinterStatus.ready(false));
        assertThat(printer().print(job("SITE.1.1"))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(printedCodes()).isEqualTo(SamplePapers.voucher(false).codes());
    }

    @Test
    void aFaultIsToldBeforeADotIsPrintedAndTheMendedPrinterPrints() throws java.io.IOException {
        for (PrinterFault fault :
                List.of(
                        PrinterFault.PAPER_OUT,
                        PrinterFault.COVER_OPEN,
                        PrinterFault.CUTTER,
                        PrinterFault.OFF)) {
            suffer(fault);
            assertThat(printer().status().fault()).contains(fault);
            assertThat(printer().print(job("SITE.1.2")))
                    .isEqualTo(new PrintOutcome.NotPrinted(fault, false));
            assertThat(papers()).isEmpty();
            mend();
        }
        assertThat(printer().print(job("SITE.1.2"))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(printedCodes()).isEqualTo(SamplePapers.voucher(false).codes());
    }

    @Test
    void askingHowItIsPrintsNothing() throws java.io.IOException {
        printer().status();
        printer().status();
        assertThat(papers()).isEmpty();
    }

    List<String> printedCodes() throws java.io.IOException {
        return papers().stream().flatMap(paper -> EscPosEncoderTest.codes(paper).stream()).toList();
    }
}
