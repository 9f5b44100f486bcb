package kr.sarangbang.testing;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A TPM 2.0 in software (swtpm) behind a UNIX socket; its state outlives its process. */
public final class SoftwareTpm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path state;
    private final Path socket;
    private Process process;

    /**
     * A new chip, with power.
     *
     * @param folder of its own, with a short path: the name of a socket has at most 107 characters
     */
    public SoftwareTpm(Path folder) throws IOException {
        state = Files.createDirectories(folder.resolve("tpm"));
        socket = folder.resolve("tpm.sock");
        process = start();
    }

    /** As {@code join --tpm} takes it. */
    public String device() {
        return "unix:" + socket;
    }

    private Process start() throws IOException {
        Files.deleteIfExists(socket);
        Process started =
                new ProcessBuilder(
                                "swtpm",
                                "socket",
                                "--tpm2",
                                "--tpmstate",
                                "dir=" + state,
                                "--server",
                                "type=unixio,path=" + socket,
                                "--flags",
                                "not-need-init,startup-clear")
                        .redirectErrorStream(true)
                        .redirectOutput(state.resolve("log").toFile())
                        .start();
        Instant until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!started.isAlive() || Instant.now().isAfter(until)) {
                started.destroyForcibly();
                throw new IOException("swtpm: " + Files.readString(state.resolve("log")));
            }
            Thread.onSpinWait();
        }
        return started;
    }

    /** A socket is there before anybody listens at it. */
    private boolean answers() {
        try (SocketChannel line = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return line.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Its power is cut, without a word to it. */
    public void powerOff() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public void powerOn() throws IOException {
        process = start();
    }

    @Override
    public void close() {
        powerOff();
    }
}
