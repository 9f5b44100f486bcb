package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.infrastructure.device.escpos.Confirmation;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder;
import kr.sarangbang.infrastructure.device.escpos.EscPosPrinter;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.transport.TcpTransport;
import kr.sarangbang.infrastructure.device.virtual.TestPrinter;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;
import org.junit.jupiter.api.Test;

/**
 * Goal: a paper that the printer owes outlives the program, and comes out once, marked 재출력. Method:
 * the real driver sells on the test printer, whose roll ends in the middle of the slip; the program
 * is gone and starts again, with a printer that is empty first and full then.
 */
class OwedPaperTest {
    private static final Lettering LETTERING = Lettering.bundled();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the driver was asked to print, and how that ended. */
    private static final class Witness implements ReceiptPrinter {
        private final ReceiptPrinter real;
        private final List<Paper> printed = new ArrayList<>();

        Witness(TestPrinter paper) {
            real =
                    new EscPosPrinter(
                            new TcpTransport("127.0.0.1", paper.port()),
                            new EscPosEncoder(LETTERING, EscPosEncoder.TextMode.DRAWN),
                            Confirmation.PAPER_STATUS,
                            new EscPosPrinter.Patience(PATIENCE, PATIENCE, PATIENCE, PATIENCE));
        }

        @Override
        public PrintOutcome print(PrintJob job) {
            PrintOutcome outcome = real.print(job);
            if (outcome instanceof PrintOutcome.Printed) {
                printed.addAll(job.papers());
            }
            return outcome;
        }

        @Override
        public PrinterStatus status() {
            return real.status();
        }
    }

    private static Workplace withPrinter(Workplace place, ReceiptPrinter printer) {
        return new Workplace(
                place.journal(),
                place.bulletin(),
                place.credential(),
                place.clock(),
                place.slips(),
                place.signer(),
                place.issuer(),
                printer,
                place.drawer(),
                place.payment(),
                place.papers(),
                place.pins(),
                place.sealer(),
                place.milestones(),
                place.random());
    }

    @Test
    void aPaperOwedOutlivesTheProgramAndComesOutOnceMarkedAsACopy() throws IOException {
        var town = new Town();
        Site kiosk = town.kiosk;
        try (var paper = new TestPrinter(LETTERING, 0, Optional.empty())) {
            paper.paperOutAfter(700);
            var before = new SellVoucher(withPrinter(kiosk.place(), new Witness(paper)));
            var sold =
                    (SaleOutcome.Sold)
                            before.sell(kiosk.wish(town.member, 50_000, PaymentMeans.CARD));
            assertThat(sold.paper()).isEqualTo(new PaperResult.Owed(PrinterFault.PAPER_OUT));
            assertThat(paper.papers()).isEmpty();

            kiosk.restart();
            var witness = new Witness(paper);
            Workplace after = withPrinter(kiosk.place(), witness);
            assertThat(new ResumeAfterPowerLoss(after).resume().printed()).isEmpty();
            assertThat(paper.papers()).isEmpty();
            assertThat(kiosk.view().paperOwed()).hasSize(1);

            paper.paperOut(false);
            var printing = new PrintPapers(after);
            assertThat(printing.owed()).containsExactly(sold.act());
            assertThat(printing.owed()).isEmpty();
            assertThat(kiosk.view().paperOwed()).isEmpty();
            assertThat(witness.printed)
                    .filteredOn(p -> p.kind() == PaperKind.VOUCHER)
                    .singleElement()
                    .matches(Paper::saysCopy);
            assertThat(paper.papers()).hasSameSizeAs(witness.printed);
            assertThat(paper.tornPieces()).hasSize(1);
        }
    }
}
