package kr.sarangbang.infrastructure.device.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.escpos.PrinterLine.Exchange;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Automatic;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Done;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.RealTime;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/**
 * An ESC/POS printer behind TCP (port 9100), and the drawer that hangs on it. It connects for each
 * job, so a printer that was switched off and on is there again. {@code Printed} is said only when
 * the printer answered a question that stands behind the last cut. Calls from several threads wait
 * for each other.
 */
public final class TcpPrinter implements ReceiptPrinter, CashDrawer {
    /**
     * How long to wait.
     *
     * @param connect for the connection
     * @param answer for the answer to a question about its state
     * @param stall while it takes no byte of a job
     * @param finish for "done" after the last byte
     */
    public record Patience(Duration connect, Duration answer, Duration stall, Duration finish) {
        /** Of a printer in the same building: it prints 20 cm in about two seconds. */
        public static final Patience USUAL =
                new Patience(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(20));
    }

    /** What one look at the printer's state gave. */
    private record Look(Optional<PrinterFault> fault, boolean nearEnd) {}

    private final String host;
    private final int port;
    private final EscPosEncoder encoder;
    private final Patience patience;

    public TcpPrinter(String host, int port, EscPosEncoder encoder, Patience patience) {
        this.host = host;
        this.port = port;
        this.encoder = encoder;
        this.patience = patience;
    }

    @Override
    public synchronized PrintOutcome print(PrintJob job) {
        byte[] papers = encoder.encode(job.papers());
        PrinterLine line;
        try {
            line = connect();
        } catch (IOException e) {
            return new PrintOutcome.NotPrinted(PrinterFault.OFF, false);
        }
        try (line) {
            Optional<PrinterFault> fault = look(line).fault();
            return fault.isPresent()
                    ? new PrintOutcome.NotPrinted(fault.get(), false)
                    : send(line, papers);
        }
    }

    @Override
    public synchronized PrinterStatus status() {
        try (PrinterLine line = connect()) {
            Look look = look(line);
            return look.fault()
                    .map(fault -> PrinterStatus.faulty(fault, look.nearEnd()))
                    .orElseGet(() -> PrinterStatus.ready(look.nearEnd()));
        } catch (IOException e) {
            return PrinterStatus.faulty(PrinterFault.OFF, false);
        }
    }

    @Override
    public synchronized DrawerOutcome open() {
        try (PrinterLine line = connect()) {
            byte[] pulse = join(EscPos.OPEN_DRAWER, EscPos.ANSWER_WHEN_DONE);
            Exchange exchange =
                    line.exchange(
                            pulse, Done.class::isInstance, patience.answer(), patience.answer());
            return exchange.enough()
                    ? new DrawerOutcome.Opened()
                    : new DrawerOutcome.NotOpened(
                            look(line).fault().orElse(PrinterFault.DEAD_LINE));
        } catch (IOException e) {
            return new DrawerOutcome.NotOpened(PrinterFault.OFF);
        }
    }

    private PrinterLine connect() throws IOException {
        return PrinterLine.open(new InetSocketAddress(host, port), patience.connect());
    }

    private PrintOutcome send(PrinterLine line, byte[] papers) {
        byte[] job = join(EscPos.TELL_BY_ITSELF, papers, EscPos.ANSWER_WHEN_DONE);
        Exchange exchange =
                line.exchange(job, TcpPrinter::endsJob, patience.stall(), patience.finish());
        if (exchange.last().orElse(null) instanceof Done) {
            line.exchange(EscPos.TELL_NOTHING, word -> true, patience.answer(), Duration.ZERO);
            return new PrintOutcome.Printed();
        }
        Optional<PrinterFault> fault =
                exchange.last().orElse(null) instanceof Automatic told
                        ? told.fault()
                        : exchange.broken() ? Optional.empty() : look(line).fault();
        forget(line);
        PrinterFault known = fault.orElse(PrinterFault.DEAD_LINE);
        return known == PrinterFault.DEAD_LINE && exchange.allSent()
                ? new PrintOutcome.Unknown("프린터가 다 찍었다고 알려 오지 않았습니다.")
                : new PrintOutcome.NotPrinted(known, true);
    }

    private static boolean endsJob(PrinterWord word) {
        return word instanceof Done || (word instanceof Automatic told && told.fault().isPresent());
    }

    /**
     * What is still in the printer must not come out after the paper is in, before the second copy.
     */
    private void forget(PrinterLine line) {
        byte[] end = join(EscPos.FORGET, EscPos.askStatus(1), EscPos.TELL_NOTHING);
        line.exchange(end, RealTime.class::isInstance, patience.answer(), patience.answer());
    }

    private Look look(PrinterLine line) {
        Optional<RealTime> cause = ask(line, 2);
        Optional<RealTime> error = cause.isEmpty() ? Optional.empty() : ask(line, 3);
        Optional<RealTime> paper = error.isEmpty() ? Optional.empty() : ask(line, 4);
        Optional<RealTime> state = paper.isEmpty() ? Optional.empty() : ask(line, 1);
        if (cause.isEmpty() || error.isEmpty() || paper.isEmpty() || state.isEmpty()) {
            return new Look(Optional.of(PrinterFault.DEAD_LINE), false);
        }
        Optional<PrinterFault> offLine =
                state.get().offLine() ? Optional.of(PrinterFault.CUTTER) : Optional.empty();
        Optional<PrinterFault> fault =
                PrinterWord.first(
                        cause.get().fault(2), paper.get().fault(4), error.get().fault(3), offLine);
        return new Look(fault, paper.get().nearEnd());
    }

    private Optional<RealTime> ask(PrinterLine line, int question) {
        Exchange exchange =
                line.exchange(
                        EscPos.askStatus(question),
                        RealTime.class::isInstance,
                        patience.answer(),
                        patience.answer());
        return exchange.last().map(RealTime.class::cast);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
