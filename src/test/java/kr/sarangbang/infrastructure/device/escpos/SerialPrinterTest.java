package kr.sarangbang.infrastructure.device.escpos;

import java.nio.file.Path;
import kr.sarangbang.infrastructure.device.transport.SerialSettings;
import kr.sarangbang.infrastructure.device.transport.SerialTransport;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.testing.NeedsProgram;

/** Through jSerialComm, on a pseudo terminal. */
@NeedsProgram("socat")
class SerialPrinterTest extends PseudoTerminalContract {
    @Override
    Transport at(Path device) {
        return new SerialTransport(
                new SerialSettings(device, 115_200, SerialSettings.Flow.RTS_CTS));
    }

    @Override
    PrinterFault silence() {
        return PrinterFault.OFF;
    }
}
