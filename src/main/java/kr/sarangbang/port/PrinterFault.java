package kr.sarangbang.port;

/** Why a printer does not print, as the person who can mend it would say it. */
public enum PrinterFault {
    /** The roll is used up. */
    PAPER_OUT,
    /** The cover stands open. */
    COVER_OPEN,
    /** The knife is stuck, or the printer reports another fault that only a hand can clear. */
    CUTTER,
    /** Nothing answers at the printer's address: no power, no cable, wrong address. */
    OFF,
    /** The line to the printer broke, or stayed silent, in the middle of talking. */
    DEAD_LINE
}
