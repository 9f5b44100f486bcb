package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.SealTrouble;

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

    /**
     * The journal is not what the sealed counter remembers (rule 17a): the disk was set back or
     * copied. The site joins again as a new incarnation.
     */
    record JournalSetBack() implements Obstacle {}

    /** The sealed counter does not answer: nothing is done that it would not know of. */
    record CounterGone() implements Obstacle {}

    /** What a journal that takes in nothing more keeps from being done. */
    static Obstacle of(SealTrouble trouble) {
        return switch (trouble.fault()) {
            case JOURNAL_SET_BACK -> new JournalSetBack();
            case COUNTER_GONE -> new CounterGone();
        };
    }

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
