package kr.sarangbang.application;

import kr.sarangbang.port.PrinterFault;

/** What keeps a site from doing anything with money, whatever the act. */
public sealed interface Obstacle {
    /** The clock is below the floor or beyond the tolerance (rule 26). */
    record ClockSuspect() implements Obstacle {}

    /** Too little free space to promise that the next entry will be on disk. */
    record DiskLow() implements Obstacle {}

    /** Nothing was heard from the issuer yet: no policy, no series. */
    record NotSignedOn() implements Obstacle {}

    /** The issuer blocked or closed this site. */
    record SiteStopped(String reason) implements Obstacle {}

    /**
     * This machine of a branch has lost the hub, where the journal is. It does nothing until the
     * hub is there again.
     */
    record HubLost() implements Obstacle {}

    /** The printer would not print: selling stops before money moves. */
    record PrinterNotReady(PrinterFault fault) implements Obstacle {}
}
