package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kr.sarangbang.infrastructure.device.transport.Link;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import org.junit.jupiter.api.Test;

/**
 * A serial line and a USB device keep what the printer says for whoever listens next. Goal: an
 * answer to an earlier job never makes a later one "printed". Method: a line on which such answers
 * lie ready, and whose printer answers questions about its state, but none behind a job.
 */
class LateAnswerTest {
    private static final Duration SOON = Duration.ofMillis(50);

    private static final class Leftovers implements Transport, Link {
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private final byte[] late;

        Leftovers(byte... late) {
            this.late = late;
        }

        @Override
        public Link connect(Duration patience) {
            said.writeBytes(late);
            return this;
        }

        @Override
        public boolean meetsDevice() {
            return false;
        }

        @Override
        public boolean await(boolean toWrite, long end) {
            return toWrite || said.size() > 0;
        }

        @Override
        public int write(ByteBuffer bytes) {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            String text = new String(all, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf("\u0010\u0004");
                    at >= 0;
                    at = text.indexOf("\u0010\u0004", at + 2)) {
                said.write(0x12);
            }
            return all.length;
        }

        @Override
        public boolean drained() {
            return true;
        }

        @Override
        public int read(ByteBuffer bytes) {
            byte[] all = said.toByteArray();
            said.reset();
            bytes.put(all);
            return all.length;
        }

        @Override
        public void close() {
            said.reset();
        }
    }

    private static PrintOutcome printed(Confirmation confirmation, byte... late) {
        EscPosPrinter printer =
                new EscPosPrinter(
                        new Leftovers(late),
                        PrinterContract.ENCODER,
                        confirmation,
                        new EscPosPrinter.Patience(SOON, SOON, SOON, SOON));
        return printer.print(PrintJob.of("SITE.1.40", SamplePapers.receipt()));
    }

    @Test
    void aLateAnswerToAnEarlierJobIsNoneToThisOne() {
        byte[] done = {0x00};
        assertThat(printed(Confirmation.PAPER_STATUS, done))
                .isInstanceOf(PrintOutcome.Unknown.class);
        byte[] named = {0x37, 0x22, 'O', 'L', 'D', 'E', 0x00};
        assertThat(printed(Confirmation.PROCESS_ID, named))
                .isInstanceOf(PrintOutcome.Unknown.class);
    }
}
