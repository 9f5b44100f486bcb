package kr.sarangbang.cli;

/** What the launcher's exit status tells a caller. */
public final class ExitStatus {
    public static final int DONE = 0;

    /** Refused by a rule; the outcome on stdout says which. */
    public static final int REFUSED = 1;

    /** Wrong use or bad input. */
    public static final int WRONG_USE = 2;

    /** A device, disk, line or lock failed. */
    public static final int FAILED = 3;

    private ExitStatus() {}
}
