package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.host.store.SiteRow;

/** A site that an officer stops: every shop is told from when on its papers need the issuer. */
final class Blocking {
    private final Desk desk;

    Blocking(Desk desk) {
        this.desk = desk;
    }

    /**
     * Only changes the row; whoever calls writes it (rule 5).
     *
     * @param reason empty to let it work again
     * @param from papers sold at or after this; empty for from now on, or as it was
     */
    void block(SiteRow row, String reason, Optional<Instant> from) {
        row.blocked = reason;
        long stopped = 0;
        if (!reason.isEmpty()) {
            stopped =
                    from.map(Times::micros)
                            .orElse(
                                    row.stoppedFrom == 0
                                            ? Times.micros(desk.now())
                                            : row.stoppedFrom);
        }
        if (stopped != row.stoppedFrom) {
            row.stoppedFrom = stopped;
            row.stoppedNumber = desk.next("usedVersion");
        }
    }
}
