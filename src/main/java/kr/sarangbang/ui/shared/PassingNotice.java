package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kr.sarangbang.ui.shared.part.Eave;

/** News at the eave that goes by itself, whatever screen is shown. FX thread only. */
public final class PassingNotice {
    /** How long it stands. */
    static final Duration STAYS = Duration.ofSeconds(6);

    private final Eave eave;
    private final InstantSource clock;
    private Instant since = Instant.EPOCH;

    public PassingNotice(Eave eave, InstantSource clock) {
        this.eave = eave;
        this.clock = clock;
    }

    /** Tells it from now on; what was told before goes. */
    public void tell(String news) {
        since = clock.instant();
        eave.tell(news);
    }

    /** A second has passed. A clock set back does not keep old news. */
    public void tick() {
        Instant now = clock.instant();
        if (now.isBefore(since) || !now.isBefore(since.plus(STAYS))) {
            eave.tell("");
        }
    }

    /** Takes it away: another person stands here. */
    public void forget() {
        eave.tell("");
    }
}
