package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
