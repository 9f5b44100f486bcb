package kr.sarangbang.simulation;

import java.util.Locale;

/**
 * What can go wrong. A family is on or off for a whole run; each fault is counted as it strikes.
 */
public enum Fault {
    REQUEST_LOST(Family.LOSS, 25),
    ANSWER_LOST(Family.LOSS, 20),
    REQUEST_REPEATED(Family.REPEAT, 12),
    REQUEST_LATE(Family.DELAY, 25),
    LINE_DOWN(Family.OUTAGE, 40),
    ISSUER_DOWN(Family.ISSUER_OUTAGE, 300),
    ISSUER_DOWN_FOR_A_DAY(Family.ISSUER_OUTAGE, 1500),
    ISSUER_SET_BACK(Family.FAIL_OVER, 400),
    ISSUER_CRASH_BEFORE_BOOKING(Family.ISSUER_CRASH, 150),
    ISSUER_CRASH_AFTER_BOOKING(Family.ISSUER_CRASH, 100),
    ISSUER_CRASH_BEFORE_ANSWERING(Family.ISSUER_CRASH, 100),
    CRASH_DRAWN(Family.SITE_CRASH, 60),
    CRASH_ASKED(Family.SITE_CRASH, 30),
    CRASH_PAID(Family.SITE_CRASH, 20),
    CRASH_COMMITTED(Family.SITE_CRASH, 40),
    CRASH_PRINTING(Family.SITE_CRASH, 60),
    CRASH_PRINTED(Family.SITE_CRASH, 60),
    CRASH_SENDING(Family.SITE_CRASH, 15),
    CRASH_ANSWERED(Family.SITE_CRASH, 60),
    CRASH_SETTLED(Family.SITE_CRASH, 40),
    CRASH_BEFORE_SYNC(Family.POWER_CUT, 100),
    CRASH_AFTER_SYNC(Family.POWER_CUT, 200),
    DISK_ERROR_BEFORE_SYNC(Family.DISK, 300),
    DISK_ERROR_AFTER_SYNC(Family.DISK, 300),
    DISK_LOW(Family.DISK, 400),
    PAPER_OUT(Family.PRINTER, 30),
    PRINTER_OFF(Family.PRINTER, 60),
    PRINTER_SILENT_PRINTED(Family.PRINTER, 60),
    PRINTER_SILENT_NOTHING(Family.PRINTER, 60),
    PRINTER_BROKE_OFF(Family.PRINTER, 60),
    PAYMENT_DECLINED(Family.PAYMENT, 12),
    PAYMENT_CANCELLED(Family.PAYMENT, 10),
    PAYMENT_UNKNOWN_PAID(Family.PAYMENT, 12),
    PAYMENT_UNKNOWN_NOT_PAID(Family.PAYMENT, 12),
    PAYMENT_LATE(Family.PAYMENT, 8),
    REVERSAL_UNKNOWN(Family.PAYMENT, 2),
    CLOCK_WRONG(Family.CLOCK, 300),
    CLOCK_DRIFT(Family.CLOCK, 100),
    PAPER_COPIED(Family.COPIES, 6),
    COPY_SHOWN(Family.COPIES, 4),
    DISK_PUT_BACK(Family.DISK_IMAGE, 200),
    DISK_CLONED(Family.DISK_IMAGE, 400),
    SITE_BURNT(Family.LOST_SITE, 200),
    SITE_STOLEN(Family.LOST_SITE, 200),
    SITE_GIVEN_UP(Family.LOST_SITE, 250);

    private final Family family;
    private final int oneIn;

    Fault(Family family, int oneIn) {
        this.family = family;
        this.oneIn = oneIn;
    }

    /** Faults that a seed switches on together. */
    public enum Family {
        LOSS,
        REPEAT,
        DELAY,
        OUTAGE,
        ISSUER_OUTAGE,
        ISSUER_CRASH,
        FAIL_OVER,
        SITE_CRASH,
        POWER_CUT,
        DISK,
        PRINTER,
        PAYMENT,
        CLOCK,
        COPIES,

        /** Rare, since it loosens what may be asked of the rest of a run. */
        DISK_IMAGE,

        /** Sites that are lost, or taken for lost, and written off by an officer. */
        LOST_SITE
    }

    Family family() {
        return family;
    }

    /** How seldom it strikes where it can, in a run whose family is on. */
    int oneIn() {
        return oneIn;
    }

    /** As reports name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
