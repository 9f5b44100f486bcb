package kr.sarangbang.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/** A printer and its drawer; every paper that came out lies in the tray. */
final class FakePrinter implements ReceiptPrinter, CashDrawer {
    private final Effects effects;
    private final List<PrintJob> tray = new ArrayList<>();
    private final Deque<PrintOutcome> next = new ArrayDeque<>();
    private Optional<PrinterFault> fault = Optional.empty();
    private Runnable whilePrinting = () -> {};

    FakePrinter(Effects effects) {
        this.effects = effects;
    }

    void fault(PrinterFault now) {
        fault = Optional.of(now);
    }

    /** What happens in the world while a paper comes out. */
    void onPrinting(Runnable event) {
        whilePrinting = event;
    }

    void mended() {
        fault = Optional.empty();
    }

    /** How the next job ends; if not printed, nothing lies in the tray. */
    void nextEnds(PrintOutcome outcome) {
        next.add(outcome);
    }

    List<PrintJob> tray() {
        return List.copyOf(tray);
    }

    List<Paper> papers() {
        return tray.stream().flatMap(job -> job.papers().stream()).toList();
    }

    List<Paper> papers(PaperKind kind) {
        return papers().stream().filter(paper -> paper.kind() == kind).toList();
    }

    /** The last paper of a kind that came out. */
    Paper last(PaperKind kind) {
        return papers(kind).getLast();
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        return effects.happen(
                "print " + job.name(),
                () -> {
                    whilePrinting.run();
                    if (fault.isPresent()) {
                        return new PrintOutcome.NotPrinted(fault.get(), false);
                    }
                    PrintOutcome outcome =
                            next.isEmpty() ? new PrintOutcome.Printed() : next.poll();
                    if (!(outcome instanceof PrintOutcome.NotPrinted)) {
                        tray.add(job);
                    }
                    return outcome;
                });
    }

    @Override
    public PrinterStatus status() {
        return fault.map(f -> PrinterStatus.faulty(f, false))
                .orElseGet(() -> PrinterStatus.ready(false));
    }

    @Override
    public DrawerOutcome open() {
        return effects.happen("drawer", DrawerOutcome.Opened::new);
    }
}
