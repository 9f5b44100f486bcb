package kr.sarangbang.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The real PC/SC service with one virtual reader of vsmartcard, which has two slots, as good as two
 * readers: {@code NAME 00 00} and {@code NAME 00 01}. There is one service on a machine, so whoever
 * wants it at the same time waits. A virtual reader cannot be unplugged while the service runs: it
 * is gone after a restart that does not name it.
 */
public final class Pcscd implements AutoCloseable {
    /** The driver of virtual readers, from Debian's vsmartcard-vpcd. */
    public static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    /** Where it takes callers. */
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    private static final long LOOK_AGAIN_NANOS = 1_000_000;
    private static final int MOST_PORT = 65_535;
    private static final int PATIENCE_SECONDS = 60;

    /** A lock on a file keeps other processes out, and fails where this process has it already. */
    private static final Semaphore HERE = new Semaphore(1);

    private final Path folder;
    private final RandomAccessFile one;
    private final FileLock lock;
    private Running running;

    private Pcscd(Path folder, RandomAccessFile one, FileLock lock, Running running) {
        this.folder = folder;
        this.one = one;
        this.lock = lock;
        this.running = running;
    }

    /**
     * @param port of the first slot; the second has the next
     */
    private record Running(Process process, int port) {}

    /**
     * Starts the service with a reader.
     *
     * @param folder for its configuration
     */
    public static Pcscd start(Path folder, String reader) throws IOException {
        HERE.acquireUninterruptibly();
        try {
            return startAlone(folder, reader);
        } catch (IOException | RuntimeException e) {
            HERE.release();
            throw e;
        }
    }

    private static Pcscd startAlone(Path folder, String reader) throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "sarangbang-pcscd.lock");
        var one = new RandomAccessFile(shared.toFile(), "rw");
        try {
            FileLock lock = one.getChannel().lock();
            return new Pcscd(folder, one, lock, launch(folder, Optional.of(reader)));
        } catch (IOException e) {
            one.close();
            throw e;
        }
    }

    /** Ends the service as an upgrade or a crash does. */
    public void stop() throws InterruptedException {
        Process process = running.process();
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts it anew, with another reader or with none plugged in. */
    public void startAgain(Optional<String> reader) throws IOException {
        running = launch(folder, reader);
    }

    /** Lays a card into slot 0 or 1. */
    public VirtualCard insert(SoftwareCard card, int slot) throws IOException {
        return VirtualCard.insert(card, running.port() + slot);
    }

    /** Lays a card into slot 0 that is pulled out while it works at this command. */
    public VirtualCard insertToBeTorn(SoftwareCard card, int instruction) throws IOException {
        return VirtualCard.insertToBeTorn(card, running.port(), instruction);
    }

    private static Running launch(Path folder, Optional<String> reader) throws IOException {
        int port = twoFreePorts();
        Path configuration = folder.resolve("readers.conf");
        Files.writeString(configuration, reader.map(name -> entry(name, port)).orElse(""));
        Process process =
                new ProcessBuilder(
                                "pcscd", "--foreground", "--info", "--config", "" + configuration)
                        .redirectErrorStream(true)
                        .start();
        awaitReady(process);
        return new Running(process, port);
    }

    private static String entry(String reader, int port) {
        return """
        FRIENDLYNAME "%s"
        DEVICENAME /dev/null:0x%X
        LIBPATH %s
        CHANNELID 0x%X
        """
                .formatted(reader, port, DRIVER, port);
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("daemon ready")) {
                Thread.ofPlatform().daemon().name("pcscd-says").start(() -> drain(said));
                awaitListening(process);
                return;
            }
        }
        throw new IOException("pcscd did not start:\n" + all);
    }

    /** It says that it is ready a moment before it takes the first caller. */
    private static void awaitListening(Process process) throws IOException {
        while (process.isAlive()) {
            try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
        throw new IOException("pcscd ended before anybody could call it");
    }

    /** What nobody reads would stop the service when the pipe is full. */
    private static void drain(BufferedReader said) {
        try (said) {
            said.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            System.getLogger(Pcscd.class.getName())
                    .log(System.Logger.Level.DEBUG, "pcscd has ended", e);
        }
    }

    private static int twoFreePorts() throws IOException {
        while (true) {
            int port;
            try (ServerSocket any = new ServerSocket(0)) {
                port = any.getLocalPort();
            }
            if (port < MOST_PORT && isFree(port + 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.release();
            one.close();
            HERE.release();
        }
    }
}
