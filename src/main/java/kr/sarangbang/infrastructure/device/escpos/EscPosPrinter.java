package kr.sarangbang.infrastructure.device.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.escpos.Confirmation.Question;
import kr.sarangbang.infrastructure.device.escpos.PrinterLine.Exchange;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Automatic;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.RealTime;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/**
 * An ESC/POS printer, whatever it hangs on, and the drawer that hangs on it. It connects for each
 * job and each look, so a printer that was switched off or pulled out is there again. It is asked
 * how it is before a job, tells its troubles during it, and is asked again when a job fails. {@code
 * Printed} is said only when the printer answered a question that stands behind the last cut. Calls
 * from several threads wait for each other.
 */
public final class EscPosPrinter implements ReceiptPrinter, CashDrawer {
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
    private record Look(Optional<PrinterFault> fault, boolean nearEnd, boolean silent) {}

    private static final System.Logger LOG = System.getLogger(EscPosPrinter.class.getName());

    private final Transport transport;
    private final EscPosEncoder encoder;
    private final Confirmation confirmation;
    private final Patience patience;

    /**
     * Whether the printer may hold a part of a job that nobody confirmed. True at first: a program
     * that was killed may have left half a picture, which would swallow the next slip.
     */
    private boolean holdsRest = true;

    /**
     * Whether a piece of an earlier paper may hang in the printer. It is cut off, so that a slip
     * begins with its own head; the first job of a program costs an empty strip for it.
     */
    private boolean uncut = true;

    private int asked;
    private Optional<String> problem = Optional.empty();

    /**
     * A printer.
     *
     * @param transport where it hangs
     * @param confirmation how it says that a job is done
     */
    public EscPosPrinter(
            Transport transport,
            EscPosEncoder encoder,
            Confirmation confirmation,
            Patience patience) {
        this.transport = transport;
        this.encoder = encoder;
        this.confirmation = confirmation;
        this.patience = patience;
    }

    /** Why the last call did not reach the printer, in a sentence for staff. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    @Override
    public synchronized PrintOutcome print(PrintJob job) {
        byte[] papers = encoder.encode(job.papers());
        try (PrinterLine line = connect()) {
            if (!confirmation.answers()) {
                return sendToTheSilent(line, papers);
            }
            Optional<PrinterFault> fault = ready(line);
            return fault.isPresent()
                    ? new PrintOutcome.NotPrinted(fault.get(), false)
                    : send(line, papers, question(job.name()));
        } catch (IOException e) {
            return new PrintOutcome.NotPrinted(absent(e), false);
        }
    }

    @Override
    public synchronized PrinterStatus status() {
        try (PrinterLine line = connect()) {
            if (!confirmation.answers()) {
                return PrinterStatus.ready(false);
            }
            Look look = firstLook(line);
            return look.fault()
                    .map(fault -> PrinterStatus.faulty(fault, look.nearEnd()))
                    .orElseGet(() -> PrinterStatus.ready(look.nearEnd()));
        } catch (IOException e) {
            return PrinterStatus.faulty(absent(e), false);
        }
    }

    /**
     * A pulse that a printer without paper keeps would open the drawer when the paper is in, with
     * nobody there: so none is sent to a printer with a fault, and one that is not answered is
     * taken back.
     */
    @Override
    public synchronized DrawerOutcome open() {
        try (PrinterLine line = connect()) {
            if (!confirmation.answers()) {
                Exchange sent = silently(line, EscPos.OPEN_DRAWER);
                return sent.allSent()
                        ? new DrawerOutcome.Opened()
                        : new DrawerOutcome.NotOpened(PrinterFault.DEAD_LINE);
            }
            Optional<PrinterFault> fault = ready(line);
            if (fault.isPresent()) {
                return new DrawerOutcome.NotOpened(fault.get());
            }
            Question question = question("drawer");
            byte[] pulse = join(EscPos.OPEN_DRAWER, question.bytes());
            Exchange exchange =
                    line.exchange(pulse, question.answer(), patience.answer(), patience.answer());
            if (exchange.enough()) {
                return new DrawerOutcome.Opened();
            }
            Optional<PrinterFault> why = look(line).fault();
            forget(line);
            return new DrawerOutcome.NotOpened(why.orElse(PrinterFault.DEAD_LINE));
        } catch (IOException e) {
            return new DrawerOutcome.NotOpened(absent(e));
        }
    }

    /** Another one each time: a late answer to the first print is none to its copy. */
    private Question question(String job) {
        asked++;
        return confirmation.question(job + "/" + asked);
    }

    private PrinterLine connect() throws IOException {
        PrinterLine line = new PrinterLine(transport.connect(patience.connect()));
        problem = Optional.empty();
        return line;
    }

    private PrinterFault absent(IOException why) {
        LOG.log(System.Logger.Level.DEBUG, "the printer is not reached", why);
        problem = Optional.ofNullable(why.getMessage());
        return PrinterFault.OFF;
    }

    /** Nothing if it would print now and holds nothing of an earlier job. */
    private Optional<PrinterFault> ready(PrinterLine line) {
        Optional<PrinterFault> fault = firstLook(line).fault();
        if (fault.isPresent() || !holdsRest) {
            return fault;
        }
        forget(line);
        return holdsRest ? Optional.of(PrinterFault.DEAD_LINE) : Optional.empty();
    }

    private PrintOutcome send(PrinterLine line, byte[] papers, Question question) {
        byte[] job = join(EscPos.TELL_BY_ITSELF, separate(papers), question.bytes());
        holdsRest = true;
        uncut = true;
        Exchange exchange =
                line.exchange(
                        job,
                        word -> question.answer().test(word) || fault(word).isPresent(),
                        patience.stall(),
                        patience.finish());
        if (exchange.last().filter(question.answer()).isPresent()) {
            holdsRest = false;
            uncut = false;
            line.exchange(
                    join(EscPos.TELL_NOTHING, EscPos.askStatus(1)),
                    RealTime.class::isInstance,
                    patience.answer(),
                    patience.answer());
            return new PrintOutcome.Printed();
        }
        Optional<PrinterFault> fault = exchange.last().flatMap(EscPosPrinter::fault);
        if (fault.isEmpty() && !exchange.broken()) {
            fault = look(line).fault();
        }
        forget(line);
        PrinterFault known = fault.orElse(PrinterFault.DEAD_LINE);
        return known == PrinterFault.DEAD_LINE && exchange.allSent()
                ? new PrintOutcome.Unknown("프린터가 다 찍었다고 알려 오지 않았습니다.")
                : new PrintOutcome.NotPrinted(known, true);
    }

    private PrintOutcome sendToTheSilent(PrinterLine line, byte[] papers) {
        byte[] job = separate(papers);
        Exchange exchange = silently(line, holdsRest ? join(EscPos.FORGET, job) : job);
        holdsRest = !exchange.allSent();
        uncut = holdsRest;
        if (holdsRest) {
            return new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, true);
        }
        return confirmation == Confirmation.TAKEN
                ? new PrintOutcome.Printed()
                : new PrintOutcome.Unknown("이 프린터는 다 찍었는지 알려 오지 못합니다.");
    }

    private byte[] separate(byte[] papers) {
        return uncut ? join(EscPos.FEED_AND_CUT, papers) : papers;
    }

    private Exchange silently(PrinterLine line, byte[] bytes) {
        return line.exchange(bytes, word -> false, patience.stall(), Duration.ZERO);
    }

    private static Optional<PrinterFault> fault(PrinterWord word) {
        return word instanceof Automatic told ? told.fault() : Optional.empty();
    }

    /**
     * What is still in the printer must not come out after the paper is in, before the second copy.
     * The question behind it is answered only by a printer that has heard of it.
     */
    private void forget(PrinterLine line) {
        byte[] end = join(EscPos.FORGET, EscPos.askStatus(1), EscPos.TELL_NOTHING);
        holdsRest =
                !line.exchange(
                                end,
                                RealTime.class::isInstance,
                                patience.answer(),
                                patience.answer())
                        .enough();
    }

    /** Silence from the first word on is a printer that is off, where the line opens without it. */
    private Look firstLook(PrinterLine line) {
        Look look = look(line);
        boolean absent = look.silent() && !transport.meetsDevice();
        return absent ? new Look(Optional.of(PrinterFault.OFF), false, true) : look;
    }

    private Look look(PrinterLine line) {
        Optional<RealTime> cause = ask(line, 2);
        Optional<RealTime> error = cause.isEmpty() ? Optional.empty() : ask(line, 3);
        Optional<RealTime> paper = error.isEmpty() ? Optional.empty() : ask(line, 4);
        Optional<RealTime> state = paper.isEmpty() ? Optional.empty() : ask(line, 1);
        if (cause.isEmpty() || error.isEmpty() || paper.isEmpty() || state.isEmpty()) {
            return new Look(Optional.of(PrinterFault.DEAD_LINE), false, cause.isEmpty());
        }
        Optional<PrinterFault> offLine =
                state.get().offLine() ? Optional.of(PrinterFault.CUTTER) : Optional.empty();
        Optional<PrinterFault> fault =
                PrinterWord.first(
                        cause.get().fault(2), paper.get().fault(4), error.get().fault(3), offLine);
        return new Look(fault, paper.get().nearEnd(), false);
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
