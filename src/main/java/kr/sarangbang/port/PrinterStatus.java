package kr.sarangbang.port;

import java.util.Optional;

/**
 * What a printer said about itself a moment ago.
 *
 * @param ready it would print now
 * @param fault why it would not; empty exactly if {@code ready}
 * @param paperNearEnd the roll ends soon; it still prints
 */
public record PrinterStatus(boolean ready, Optional<PrinterFault> fault, boolean paperNearEnd) {
    public PrinterStatus {
        if (ready == fault.isPresent()) {
            throw new IllegalArgumentException("a printer is ready or has a fault");
        }
    }

    /** It prints. */
    public static PrinterStatus ready(boolean paperNearEnd) {
        return new PrinterStatus(true, Optional.empty(), paperNearEnd);
    }

    /** It does not print. */
    public static PrinterStatus faulty(PrinterFault fault, boolean paperNearEnd) {
        return new PrinterStatus(false, Optional.of(fault), paperNearEnd);
    }
}
