package kr.sarangbang.port;

/**
 * The drawer under a counter (UnifiedPOS: CashDrawer), opened by a pulse through the printer.
 * Called from the site thread; returns within its driver's time-out. Safe to repeat: an open drawer
 * stays open.
 */
public interface CashDrawer {
    /** Opens the drawer; the caller has synced the reason to disk before. */
    DrawerOutcome open();

    /** What became of the pulse. */
    sealed interface DrawerOutcome {
        /**
         * The pulse was given. Whether the drawer is unlocked by hand or jammed nobody can know.
         */
        record Opened() implements DrawerOutcome {}

        /** No pulse was given. */
        record NotOpened(PrinterFault fault) implements DrawerOutcome {}
    }
}
