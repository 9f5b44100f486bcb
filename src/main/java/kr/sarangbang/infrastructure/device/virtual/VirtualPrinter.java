package kr.sarangbang.infrastructure.device.virtual;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kr.sarangbang.infrastructure.device.escpos.Bitmap;
import kr.sarangbang.infrastructure.device.escpos.EscPosCanvas;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.escpos.PaperFormat;

/**
 * The inside of an ESC/POS printer: a receive buffer, a roll, sensors. Off line it obeys nothing
 * but questions about its state, and its buffer fills. Safe for several threads: switches are
 * turned while it prints.
 */
final class VirtualPrinter {
    /** What may be wrong with a printer. */
    enum Fault {
        PAPER_OUT,
        COVER_OPEN,
        CUTTER,
        NEAR_END
    }

    private static final int PIECE = 256;
    private static final int NEVER = Integer.MAX_VALUE;

    private final EscPosCanvas canvas;
    private final RealTimeSieve sieve = new RealTimeSieve(this::answerStatus, this::forget);
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final List<Bitmap> papers = new ArrayList<>();
    private final List<Bitmap> pieces = new ArrayList<>();
    private final Consumer<Bitmap> onCut;
    private byte[] buffer = new byte[0];
    private int bufferSize = 1024 * 1024;
    private boolean connected;
    private Consumer<byte[]> host = bytes -> {};
    private int rowsUntilPaperOut = NEVER;
    private boolean tellsByItself;
    private int drawerKicks;

    VirtualPrinter(Lettering lettering, PaperFormat format, Consumer<Bitmap> onCut) {
        this.onCut = onCut;
        this.canvas =
                new EscPosCanvas(
                        lettering,
                        format,
                        new EscPosCanvas.Ear() {
                            @Override
                            public void answerAsked(int n) {
                                send(paperBits());
                            }

                            @Override
                            public void processAsked(byte[] name) {
                                send(0x37, 0x22, name[0], name[1], name[2], name[3], 0);
                            }

                            @Override
                            public void automaticStatus(int n) {
                                tellsByItself = n != 0;
                                tell();
                            }

                            @Override
                            public void drawerKicked() {
                                drawerKicks++;
                            }

                            @Override
                            public void cut(Bitmap paper) {
                                if (!paper.isBlank()) {
                                    papers.add(paper);
                                    VirtualPrinter.this.onCut.accept(paper);
                                }
                            }
                        });
    }

    synchronized void connected(Consumer<byte[]> toHost) {
        host = toHost;
        tellsByItself = false;
        connected = true;
    }

    synchronized void disconnected() {
        host = bytes -> {};
        connected = false;
        notifyAll();
    }

    /** Takes bytes; waits while the buffer is full. */
    synchronized void receive(byte[] bytes) throws InterruptedException {
        byte[] rest = sieve.sift(bytes);
        byte[] all = Arrays.copyOf(buffer, buffer.length + rest.length);
        System.arraycopy(rest, 0, all, buffer.length, rest.length);
        buffer = all;
        work();
        while (connected && buffer.length > bufferSize) {
            wait();
        }
    }

    synchronized void set(Fault fault, boolean on) {
        boolean changed = on ? faults.add(fault) : faults.remove(fault);
        if (!changed) {
            return;
        }
        if (fault == Fault.PAPER_OUT && !on && canvas.rowsSinceCut() > 0) {
            pieces.add(canvas.tearOff());
        }
        tell();
        work();
        notifyAll();
    }

    /** So many bytes it takes while it cannot print; then it stops reading. */
    synchronized void bufferSize(int bytes) {
        bufferSize = bytes;
    }

    /** The roll ends after so many more rows. */
    synchronized void endRollAfter(int rows) {
        rowsUntilPaperOut = rows;
    }

    /** An empty strip is no paper. */
    synchronized List<Bitmap> papers() {
        return List.copyOf(papers);
    }

    /** Uncut pieces that were torn off when a new roll was put in. */
    synchronized List<Bitmap> pieces() {
        return List.copyOf(pieces);
    }

    synchronized List<String> unknownCommands() {
        return canvas.unknown();
    }

    synchronized int drawerKicks() {
        return drawerKicks;
    }

    private void work() {
        int at = 0;
        while (at < buffer.length && !offLine()) {
            int end = Math.min(buffer.length, at + PIECE);
            int before = canvas.rowsSinceCut();
            canvas.take(Arrays.copyOfRange(buffer, at, end));
            at = end;
            spend(Math.max(0, canvas.rowsSinceCut() - before));
        }
        buffer = Arrays.copyOfRange(buffer, at, buffer.length);
    }

    private void spend(int rows) {
        if (rowsUntilPaperOut == NEVER) {
            return;
        }
        rowsUntilPaperOut -= rows;
        if (rowsUntilPaperOut <= 0) {
            rowsUntilPaperOut = NEVER;
            faults.add(Fault.PAPER_OUT);
            tell();
        }
    }

    private void forget() {
        buffer = new byte[0];
        canvas.forget();
        send(0x37, 0x25, 0);
        notifyAll();
    }

    private boolean offLine() {
        return faults.contains(Fault.PAPER_OUT)
                || faults.contains(Fault.COVER_OPEN)
                || faults.contains(Fault.CUTTER);
    }

    private void answerStatus(int question) {
        int bits =
                switch (question) {
                    case 1 -> offLine() ? 0x08 : 0;
                    case 2 ->
                            bit(Fault.COVER_OPEN, 0x04)
                                    | bit(Fault.PAPER_OUT, 0x20)
                                    | bit(Fault.CUTTER, 0x40);
                    case 3 -> bit(Fault.CUTTER, 0x08);
                    case 4 -> bit(Fault.NEAR_END, 0x0C) | bit(Fault.PAPER_OUT, 0x6C);
                    default -> 0;
                };
        send(0x12 | bits);
    }

    private void tell() {
        if (tellsByItself) {
            send(
                    0x10 | (offLine() ? 0x08 : 0) | bit(Fault.COVER_OPEN, 0x20),
                    bit(Fault.CUTTER, 0x08),
                    paperBits(),
                    0);
        }
    }

    private int paperBits() {
        return bit(Fault.NEAR_END, 0x03) | bit(Fault.PAPER_OUT, 0x0F);
    }

    private int bit(Fault fault, int mask) {
        return faults.contains(fault) ? mask : 0;
    }

    private void send(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : values) {
            out.write(value);
        }
        host.accept(out.toByteArray());
    }
}
