package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.infrastructure.device.transport.TcpTransport;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import org.junit.jupiter.api.Test;

class TcpPrinterTest extends EscPosPrinterContract {
    @Override
    Transport plugIn() {
        return transport();
    }

    @Override
    Transport transport() {
        return new TcpTransport("127.0.0.1", paper.port());
    }

    @Override
    void pullOut() {
        paper.switchOff();
    }

    @Override
    PrinterFault silence() {
        return PrinterFault.DEAD_LINE;
    }

    @Test
    void aNameThatNoMachineHasIsAPrinterThatIsOffAndTheNameIsSaid() {
        EscPosPrinter nowhere =
                new EscPosPrinter(
                        new TcpTransport("no-such-printer.invalid", 9100),
                        ENCODER,
                        Confirmation.PAPER_STATUS,
                        PATIENCE);
        assertThat(nowhere.status()).isEqualTo(PrinterStatus.faulty(PrinterFault.OFF, false));
        assertThat(nowhere.problem())
                .hasValueSatisfying(why -> assertThat(why).contains("no-such-printer.invalid"));
    }
}
