package kr.sarangbang.infrastructure.device.escpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A connection to a printer that can be written and read at once: a printer without paper stops
 * reading, and a plain write to it would never come back. One thread.
 */
final class PrinterLine implements AutoCloseable {
    /**
     * How an exchange ended.
     *
     * @param allSent every byte was taken by the network; not that it was printed
     * @param enough what was waited for was heard
     * @param broken the other side closed
     * @param last the word that was enough
     */
    record Exchange(boolean allSent, boolean enough, boolean broken, Optional<PrinterWord> last) {}

    private static final System.Logger LOG = System.getLogger(PrinterLine.class.getName());

    private final SocketChannel channel;
    private final Selector selector;
    private final PrinterEar ear = new PrinterEar();
    private final List<PrinterWord> unread = new ArrayList<>();

    private PrinterLine(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    /** Connects within the patience, or throws. */
    static PrinterLine open(InetSocketAddress address, Duration patience) throws IOException {
        if (address.isUnresolved()) {
            throw new IOException("no machine is called " + address.getHostString());
        }
        Selector selector = Selector.open();
        SocketChannel channel = SocketChannel.open();
        PrinterLine line = new PrinterLine(channel, selector);
        try {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_CONNECT);
            channel.connect(address);
            long end = System.nanoTime() + patience.toNanos();
            while (!channel.finishConnect()) {
                if (!line.await(end)) {
                    throw new SocketTimeoutException("no answer from " + address);
                }
            }
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    /**
     * Sends bytes while listening, until a word is enough.
     *
     * @param stall how long the printer may take no byte
     * @param patience how long to listen once all is sent
     */
    Exchange exchange(
            byte[] bytes, Predicate<PrinterWord> enough, Duration stall, Duration patience) {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        unread.clear();
        try {
            return exchange(out, enough, stall, patience);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the line to the printer broke", e);
            return new Exchange(!out.hasRemaining(), false, true, Optional.empty());
        }
    }

    private Exchange exchange(
            ByteBuffer out, Predicate<PrinterWord> enough, Duration stall, Duration patience)
            throws IOException {
        long end = System.nanoTime() + (out.hasRemaining() ? stall : patience).toNanos();
        while (true) {
            Optional<PrinterWord> heard = heard(enough);
            if (heard.isPresent()) {
                return new Exchange(!out.hasRemaining(), true, false, heard);
            }
            channel.register(
                    selector,
                    out.hasRemaining()
                            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                            : SelectionKey.OP_READ);
            if (!await(end)) {
                return new Exchange(!out.hasRemaining(), false, false, Optional.empty());
            }
            if (!read()) {
                return new Exchange(!out.hasRemaining(), false, true, Optional.empty());
            }
            if (out.hasRemaining() && channel.write(out) > 0) {
                end = System.nanoTime() + (out.hasRemaining() ? stall : patience).toNanos();
            }
        }
    }

    private Optional<PrinterWord> heard(Predicate<PrinterWord> enough) {
        while (!unread.isEmpty()) {
            PrinterWord word = unread.removeFirst();
            if (enough.test(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Reads what is there; false when the other side has closed. */
    private boolean read() throws IOException {
        ByteBuffer in = ByteBuffer.allocate(256);
        int count = channel.read(in);
        for (int i = 0; i < count; i++) {
            ear.take(in.get(i) & 0xFF).ifPresent(unread::add);
        }
        return count >= 0;
    }

    private boolean await(long end) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        selector.select(left);
        selector.selectedKeys().clear();
        return true;
    }

    @Override
    public void close() {
        closeQuietly(channel);
        closeQuietly(selector);
    }

    private static void closeQuietly(java.io.Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a broken line to the printer", e);
        }
    }
}
