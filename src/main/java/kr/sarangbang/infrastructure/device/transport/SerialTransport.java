package kr.sarangbang.infrastructure.device.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * A device at a serial port, real, USB (CDC) or a pseudo terminal, through jSerialComm. The port
 * opens with nothing behind it, so only an answer proves the device.
 *
 * @param settings how the port is talked to
 */
public record SerialTransport(SerialSettings settings) implements Transport {
    /** How long a read waits at most, in milliseconds: so long a closed port keeps its reader. */
    private static final int READ = 100;

    private static final int EACCES = 13;
    private static final int EBUSY = 16;

    @Override
    public boolean meetsDevice() {
        return false;
    }

    @Override
    public Link connect(Duration patience) throws IOException {
        if (!Files.exists(settings.path())) {
            throw new IOException(settings.path() + ": 그런 장치가 없습니다.");
        }
        try {
            SerialPort port = SerialPort.getCommPort(settings.path().toString());
            port.setComPortParameters(
                    settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(flow());
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ, 0);
            if (!port.openPort(0)) {
                throw new IOException(sentence(port.getLastErrorCode()));
            }
            return SerialLink.over(port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException(settings.path() + ": 직렬 포트가 아닙니다.", e);
        } catch (LinkageError e) {
            throw new IOException("직렬 포트 라이브러리를 쓸 수 없습니다: 임시 폴더에서 실행이 되어야 합니다.", e);
        }
    }

    private String sentence(int errno) {
        return switch (errno) {
            case EACCES -> settings.path() + ": 열 권한이 없습니다. 이 사용자를 dialout 그룹에 넣으십시오.";
            case EBUSY -> settings.path() + ": 다른 프로그램이 쓰고 있습니다.";
            default -> settings.path() + ": 열 수 없습니다(오류 " + errno + ").";
        };
    }

    /**
     * XON and XOFF only from the device: sent by us they would stand in the middle of a picture.
     */
    private int flow() {
        return switch (settings.flow()) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS ->
                    SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF -> SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }
}
