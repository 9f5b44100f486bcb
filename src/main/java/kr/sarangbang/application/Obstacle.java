package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.SiteProfile;
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
     * The issuer wrote this site off. It sells, accepts and returns nothing any more; what it did
     * before is still delivered and honoured.
     */
    record SiteWrittenOff(String reason) implements Obstacle {}

    /**
     * This machine of a branch has lost the hub, where the journal is. It does nothing until the
     * hub is there again.
     */
    record HubLost() implements Obstacle {}

    /** The printer would not print: selling stops before money moves. */
    record PrinterNotReady(PrinterFault fault) implements Obstacle {}

    /** The issuer's word that a site does nothing with money. */
    static Optional<Obstacle> ofIssuer(SiteProfile profile) {
        if (profile.closed()) {
            return Optional.of(new SiteStopped("closed"));
        }
        return profile.blocked()
                .map(
                        reason ->
                                profile.writtenOff()
                                        ? new SiteWrittenOff(reason)
                                        : new SiteStopped(reason));
    }
}
