package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.sarangbang.infrastructure.device.transport.DeviceFileTransport;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;

/** Through a device file as {@code /dev/usb/lp0} is one, on a pseudo terminal. */
@NeedsProgram("socat")
class UsbPrinterTest extends PseudoTerminalContract {
    @Override
    Transport at(Path device) {
        return new DeviceFileTransport(device);
    }

    @Override
    PrinterFault silence() {
        return PrinterFault.DEAD_LINE;
    }

    private EscPosPrinter silent(Confirmation confirmation) {
        return new EscPosPrinter(transport(), ENCODER, confirmation, SHORT);
    }

    @Test
    void whatADeviceWithoutAnswersPrintedIsUnknownUnlessTheSiteTakesItOnItself() {
        paper.answersBehindJobs(false);
        assertThat(silent(Confirmation.NOBODY).status()).isEqualTo(PrinterStatus.ready(false));
        assertThat(silent(Confirmation.NOBODY).print(job("SITE.1.30")))
                .isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(silent(Confirmation.TAKEN).print(job("SITE.1.31")))
                .isInstanceOf(PrintOutcome.Printed.class);
        suffer(PrinterFault.OFF);
        assertThat(silent(Confirmation.TAKEN).print(job("SITE.1.32")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.OFF, false));
    }

    @Test
    void aDeviceThatSaysNothingAtAllIsADeadLine() {
        EscPosPrinter nothing =
                new EscPosPrinter(
                        at(Path.of("/dev/null")), ENCODER, Confirmation.PAPER_STATUS, SHORT);
        assertThat(nothing.print(job("SITE.1.33")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, false));
    }
}
