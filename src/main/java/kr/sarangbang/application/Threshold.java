package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.port.PrinterStatus;

/** What every act asks before it begins. */
final class Threshold {
    private final Workplace place;

    Threshold(Workplace place) {
        this.place = place;
    }

    /** The sealed counter, clock, disk, policy, and the issuer's word on this site. */
    Optional<Obstacle> obstacle() {
        Optional<Obstacle> unsealed = place.journal().sealTrouble().map(Obstacle::of);
        if (unsealed.isPresent()) {
            return unsealed;
        }
        if (place.bulletin().policy().isEmpty() || place.bulletin().profile().isEmpty()) {
            return Optional.of(new Obstacle.NotSignedOn());
        }
        if (place.clock().quality() == ClockQuality.SUSPECT) {
            return Optional.of(new Obstacle.ClockSuspect());
        }
        if (place.journal().spaceLow()) {
            return Optional.of(new Obstacle.DiskLow());
        }
        return Obstacle.ofIssuer(place.profile());
    }

    /** As {@link #obstacle}, and the printer: for acts whose paper is worth money. */
    Optional<Obstacle> obstacleWithPaper() {
        Optional<Obstacle> first = obstacle();
        if (first.isPresent()) {
            return first;
        }
        PrinterStatus status = place.printer().status();
        return status.fault().map(Obstacle.PrinterNotReady::new);
    }
}
