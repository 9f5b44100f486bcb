package kr.sarangbang.card;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.net.ExtendedSocketOptions;

/**
 * A card of software in a virtual reader (vsmartcard's vpcd): it lies there while this is open.
 * Frames in both directions are a length of two bytes and that many bytes. One byte from the reader
 * is a word to the card: 0 power off, 1 power on, 2 reset, 4 tell your ATR; anything longer is a
 * command.
 */
public final class VirtualCard implements AutoCloseable {
    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int TELL_ATR = 4;

    private final SoftwareCard card;
    private final OptionalInt tearAt;
    private final Socket socket;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicInteger commands = new AtomicInteger();

    private VirtualCard(SoftwareCard card, int port, OptionalInt tearAt) throws IOException {
        this.card = card;
        this.tearAt = tearAt;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("virtual-card").start(this::serve);
    }

    /** Lays a card into the virtual reader that listens at this port. */
    public static VirtualCard insert(SoftwareCard card, int port) throws IOException {
        return new VirtualCard(card, port, OptionalInt.empty());
    }

    /** As {@link #insert}; the card is pulled out while it works at the command with this byte. */
    public static VirtualCard insertToBeTorn(SoftwareCard card, int port, int instruction)
            throws IOException {
        return new VirtualCard(card, port, OptionalInt.of(instruction));
    }

    /** How many commands this card has been given. */
    public int commands() {
        return commands.get();
    }

    /** Waits until the card is out. */
    public boolean awaitGone() throws InterruptedException {
        return gone.await(30, TimeUnit.SECONDS);
    }

    private void serve() {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(socket.getOutputStream())) {
            while (answer(in, out)) {
                out.flush();
            }
        } catch (IOException e) {
            // The reader has gone, or the card was taken out: either way it lies there no more.
            System.getLogger(VirtualCard.class.getName())
                    .log(System.Logger.Level.DEBUG, "out of the reader", e);
        } finally {
            gone.countDown();
        }
    }

    private boolean answer(DataInputStream in, DataOutputStream out) throws IOException {
        // Without this the kernel holds back each acknowledgement, and a command takes 50 ms.
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        byte[] frame = new byte[in.readUnsignedShort()];
        in.readFully(frame);
        if (frame.length == 1) {
            switch (frame[0]) {
                case POWER_OFF, POWER_ON, RESET -> card.reset();
                case TELL_ATR -> send(out, card.atr());
                default -> throw new IOException("a word that no card knows: " + frame[0]);
            }
            return true;
        }
        commands.incrementAndGet();
        if (tearAt.isPresent() && (frame[1] & 0xff) == tearAt.getAsInt()) {
            return false;
        }
        send(out, card.transmit(frame));
        return true;
    }

    private static void send(DataOutputStream out, byte[] bytes) throws IOException {
        byte[] frame = new byte[2 + bytes.length];
        frame[0] = (byte) (bytes.length >> 8);
        frame[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, frame, 2, bytes.length);
        out.write(frame);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
