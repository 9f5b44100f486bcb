package kr.sarangbang.port;

/**
 * A printer for slips and receipts (UnifiedPOS: POSPrinter). Called from the site thread; safe to
 * call from any one thread at a time. Each call returns within its driver's time-out (seconds),
 * whatever the device does. Not safe to repeat: a second call prints a second paper, so the caller
 * marks it 재출력. Never throws for a fault of the device: faults are the outcome.
 */
public interface ReceiptPrinter {
    /** Prints the papers of one act; the caller has synced what they say to disk before. */
    PrintOutcome print(PrintJob job);

    /** Asks the printer how it is; safe to repeat. */
    PrinterStatus status();
}
