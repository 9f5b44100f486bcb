package kr.sarangbang.infrastructure.device.transport;

import java.io.IOException;
import java.time.Duration;

/**
 * A place that a device hangs on. It holds nothing between two links, so a device that was pulled
 * out and put back is found again at the next connect. Safe for several threads; two links at once
 * are refused or kept waiting by the device.
 */
public interface Transport {
    /**
     * Opens a link to the device.
     *
     * @param patience how long to wait for it
     * @throws IOException if nothing is there; its message is a Korean sentence for staff
     */
    Link connect(Duration patience) throws IOException;

    /**
     * Whether a link proves that the device is there. A serial port opens with nothing behind it.
     */
    boolean meetsDevice();
}
