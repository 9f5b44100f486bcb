package kr.sarangbang.infrastructure.device.transport;

import java.nio.file.Path;
import java.util.List;

/**
 * How a serial port is talked to: 8 bits, no parity, 1 stop bit.
 *
 * @param path of the port; {@code /dev/serial/by-id/…} stays the same whatever is plugged in first
 * @param baud bits a second, one of {@link #BAUDS}
 * @param flow how a device without room stops the other side
 */
public record SerialSettings(Path path, int baud, Flow flow) {
    /** The speeds that receipt printers and scanners have. */
    public static final List<Integer> BAUDS = List.of(4800, 9600, 19_200, 38_400, 57_600, 115_200);

    /** How a device without room stops the other side. */
    public enum Flow {
        /** Not at all: only for devices that always have room. */
        NONE,
        /** By the wires RTS and CTS. */
        RTS_CTS,
        /** By the bytes XOFF and XON, sent by the device alone. */
        XON_XOFF
    }

    public SerialSettings {
        if (!BAUDS.contains(baud)) {
            throw new IllegalArgumentException("no speed of a serial port: " + baud);
        }
    }
}
