package kr.sarangbang.infrastructure.device.escpos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.sarangbang.infrastructure.device.transport.Link;

/** A conversation with a printer over whatever it hangs on. One thread. */
final class PrinterLine implements AutoCloseable {
    /**
     * How an exchange ended.
     *
     * @param allSent every byte has left this program; not that it was printed
     * @param enough what was waited for was heard
     * @param broken the line broke
     * @param last the word that was enough
     */
    record Exchange(boolean allSent, boolean enough, boolean broken, Optional<PrinterWord> last) {}

    private static final System.Logger LOG = System.getLogger(PrinterLine.class.getName());

    private final Link link;
    private final PrinterEar ear = new PrinterEar();
    private final List<PrinterWord> unread = new ArrayList<>();

    PrinterLine(Link link) {
        this.link = link;
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
            return new Exchange(sent(out), false, true, Optional.empty());
        }
    }

    private Exchange exchange(
            ByteBuffer out, Predicate<PrinterWord> enough, Duration stall, Duration patience)
            throws IOException {
        boolean sent = sent(out);
        long end = System.nanoTime() + (sent ? patience : stall).toNanos();
        while (true) {
            Optional<PrinterWord> heard = heard(enough);
            if (heard.isPresent()) {
                return new Exchange(sent, true, false, heard);
            }
            if (!link.await(!sent, end)) {
                return new Exchange(sent, false, false, Optional.empty());
            }
            if (!read()) {
                return new Exchange(sent, false, true, Optional.empty());
            }
            if (!sent) {
                boolean progress = out.hasRemaining() && link.write(out) > 0;
                sent = sent(out);
                if (progress || sent) {
                    end = System.nanoTime() + (sent ? patience : stall).toNanos();
                }
            }
        }
    }

    private boolean sent(ByteBuffer out) {
        return !out.hasRemaining() && link.drained();
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
        int count = link.read(in);
        for (int i = 0; i < count; i++) {
            ear.take(in.get(i) & 0xFF).ifPresent(unread::add);
        }
        return count >= 0;
    }

    @Override
    public void close() {
        link.close();
    }
}
