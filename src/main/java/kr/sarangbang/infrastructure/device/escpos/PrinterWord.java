package kr.sarangbang.infrastructure.device.escpos;

import java.util.Optional;
import kr.sarangbang.port.PrinterFault;

/**
 * One thing a printer said. The kinds arrive mixed and are told apart by the bits that Epson fixed
 * for each. What a fault bit means is said here once.
 */
sealed interface PrinterWord {
    /** The answer to DLE EOT; which of its four questions is known only from the order. */
    record RealTime(int bits) implements PrinterWord {
        /** Reads it as the answer to question {@code n}, 1 to 4. */
        Optional<PrinterFault> fault(int n) {
            return switch (n) {
                case 2 ->
                        first(
                                has(0x04, PrinterFault.COVER_OPEN),
                                has(0x20, PrinterFault.PAPER_OUT),
                                has(0x40, PrinterFault.CUTTER));
                case 3 -> has(0x6C, PrinterFault.CUTTER);
                case 4 -> has(0x60, PrinterFault.PAPER_OUT);
                default -> Optional.empty();
            };
        }

        boolean offLine() {
            return (bits & 0x08) != 0;
        }

        boolean nearEnd() {
            return (bits & 0x0C) != 0;
        }

        private Optional<PrinterFault> has(int mask, PrinterFault fault) {
            return (bits & mask) != 0 ? Optional.of(fault) : Optional.empty();
        }
    }

    /** Told by itself (ASB), four bytes. */
    record Automatic(int first, int second, int third) implements PrinterWord {
        Optional<PrinterFault> fault() {
            if ((first & 0x20) != 0) {
                return Optional.of(PrinterFault.COVER_OPEN);
            }
            if ((third & 0x0C) != 0) {
                return Optional.of(PrinterFault.PAPER_OUT);
            }
            boolean broken = (second & 0x6C) != 0 || (first & 0x08) != 0;
            return broken ? Optional.of(PrinterFault.CUTTER) : Optional.empty();
        }
    }

    /** The answer to GS r: everything before the question is done. */
    record Done(int bits) implements PrinterWord {}

    /** The answer to GS ( H: everything before the question of this name is done. */
    record ProcessDone(String name) implements PrinterWord {}

    /** The first that is there. */
    @SafeVarargs
    static Optional<PrinterFault> first(Optional<PrinterFault>... faults) {
        for (Optional<PrinterFault> fault : faults) {
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
