package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import kr.sarangbang.infrastructure.device.escpos.Bitmap;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.escpos.PaperFormat;
import org.jspecify.annotations.Nullable;

/**
 * An ESC/POS printer on this machine's loopback: draws what it is sent, answers questions, and has
 * a switch for every fault. It serves one connection at a time, as printers do. Switches may be
 * turned from any thread, in mid job too.
 */
public final class TestPrinter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TestPrinter.class.getName());

    private final VirtualPrinter printer;
    private final Optional<Path> folder;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean dead;
    private volatile boolean answersBehindJobs = true;
    private @Nullable ServerSocket server;
    private @Nullable Thread serving;
    private @Nullable Socket connection;
    private int port;

    /** A printer that is switched on, with the usual paper. */
    public TestPrinter(Lettering lettering, int port, Optional<Path> folder) throws IOException {
        this(lettering, PaperFormat.USUAL, port, folder);
    }

    /**
     * A printer that is switched on.
     *
     * @param port 0 for any free port
     * @param folder where each cut paper is put as paper-0001.png; empty: nowhere
     */
    public TestPrinter(Lettering lettering, PaperFormat format, int port, Optional<Path> folder)
            throws IOException {
        this.printer = new VirtualPrinter(lettering, format, this::keep);
        this.folder = folder;
        this.port = port;
        switchOn();
    }

    /** The port; the same after it was switched off and on. */
    public synchronized int port() {
        return port;
    }

    /** Listens again. */
    public synchronized void switchOn() throws IOException {
        if (server != null) {
            return;
        }
        ServerSocket opened = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        server = opened;
        port = opened.getLocalPort();
        serving =
                Thread.ofPlatform()
                        .daemon()
                        .name("test-printer-" + port)
                        .start(() -> serve(opened));
    }

    /** Nothing listens any more, and a connection breaks. */
    public void switchOff() {
        Thread leaving = disconnect();
        if (leaving == null) {
            return;
        }
        try {
            // While that thread still waits in accept, the kernel takes one more caller for it.
            leaving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread disconnect() {
        Thread leaving = serving;
        printer.disconnected();
        close(server);
        close(connection);
        server = null;
        serving = null;
        connection = null;
        return leaving;
    }

    @Override
    public void close() {
        switchOff();
    }

    public void paperOut(boolean on) {
        printer.set(VirtualPrinter.Fault.PAPER_OUT, on);
    }

    /** The roll ends in the middle: after so many more rows of dots, to the next 128. */
    public void paperOutAfter(int rows) {
        printer.endRollAfter(rows);
    }

    public void coverOpen(boolean on) {
        printer.set(VirtualPrinter.Fault.COVER_OPEN, on);
    }

    public void cutterStuck(boolean on) {
        printer.set(VirtualPrinter.Fault.CUTTER, on);
    }

    public void paperNearEnd(boolean on) {
        printer.set(VirtualPrinter.Fault.NEAR_END, on);
    }

    /** It takes bytes and neither prints nor answers. */
    public void dead(boolean on) {
        dead = on;
    }

    /** With false it prints, and its answers to questions behind a job are lost. */
    public void answersBehindJobs(boolean on) {
        answersBehindJobs = on;
    }

    /** So many bytes it takes while it cannot print, a megabyte at first; then it stops reading. */
    public void receiveBuffer(int bytes) {
        printer.bufferSize(bytes);
    }

    /** The papers cut off so far; an empty strip is none. */
    public List<Bitmap> papers() {
        return printer.papers();
    }

    /** What hung out uncut when a new roll was put in. */
    public List<Bitmap> tornPieces() {
        return printer.pieces();
    }

    /** Commands that it did not understand, as hexadecimal. */
    public List<String> unknownCommands() {
        return printer.unknownCommands();
    }

    public int drawerKicks() {
        return printer.drawerKicks();
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try (Socket socket = from.accept()) {
                if (hold(socket, from)) {
                    converse(socket);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the test printer lost its line", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                printer.disconnected();
            }
        }
    }

    /** False for a caller who came in while it was switched off. */
    private synchronized boolean hold(Socket socket, ServerSocket from) {
        if (!from.equals(server)) {
            return false;
        }
        connection = socket;
        return true;
    }

    private void converse(Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        printer.connected(bytes -> answer(out, bytes));
        byte[] chunk = new byte[2048];
        for (int n = socket.getInputStream().read(chunk);
                n >= 0;
                n = socket.getInputStream().read(chunk)) {
            if (!dead) {
                printer.receive(Arrays.copyOf(chunk, n));
            }
        }
    }

    private void answer(OutputStream out, byte[] bytes) {
        boolean process = bytes.length == 7 && bytes[1] == 0x22;
        boolean behindJob = process || (bytes.length == 1 && (bytes[0] & 0x90) == 0);
        if (behindJob && !answersBehindJobs) {
            return;
        }
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "nobody hears the test printer", e);
        }
    }

    private void keep(Bitmap paper) {
        int number = cuts.incrementAndGet();
        folder.ifPresent(
                to -> {
                    try {
                        Files.createDirectories(to);
                        Path file =
                                to.resolve(String.format(Locale.ROOT, "paper-%04d.png", number));
                        ImageIO.write(paper.picture(), "png", file.toFile());
                    } catch (IOException e) {
                        LOG.log(System.Logger.Level.WARNING, "a paper could not be kept", e);
                    }
                });
    }

    private static void close(@Nullable AutoCloseable resource) {
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "the test printer's line", e);
        }
    }
}
