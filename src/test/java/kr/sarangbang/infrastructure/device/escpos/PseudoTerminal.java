package kr.sarangbang.infrastructure.device.escpos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.device.transport.DeviceFileTransport;
import kr.sarangbang.infrastructure.device.transport.Link;

/**
 * A device file behind which the test printer sits: socat joins a pseudo terminal with the
 * printer's port. Ended, it is a cable that was pulled out.
 */
public final class PseudoTerminal implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Process socat;
    private final Link held;

    private PseudoTerminal(Process socat, Link held) {
        this.socat = socat;
        this.held = held;
    }

    /** When it returns, the device file is there. */
    public static PseudoTerminal at(Path file, int port) throws IOException {
        Process socat =
                new ProcessBuilder("socat", "pty,raw,echo=0,link=" + file, "tcp:127.0.0.1:" + port)
                        .inheritIO()
                        .start();
        long end = System.nanoTime() + PATIENCE;
        while (!Files.exists(file)) {
            if (System.nanoTime() > end || !socat.isAlive()) {
                throw new IOException("socat made no pseudo terminal");
            }
            Thread.onSpinWait();
        }
        // A pseudo terminal ends with its last user; a cable stays.
        return new PseudoTerminal(
                socat, new DeviceFileTransport(file).connect(Duration.ofSeconds(1)));
    }

    /** Nothing passes any more, as with a device that holds the line up. */
    public void stop() throws IOException {
        signal("STOP");
    }

    /** All passes again. */
    public void goOn() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(socat.pid())).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When it returns, the device file is gone. */
    @Override
    public void close() {
        socat.destroy();
        try {
            if (!socat.waitFor(20, TimeUnit.SECONDS)) {
                socat.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        held.close();
    }
}
