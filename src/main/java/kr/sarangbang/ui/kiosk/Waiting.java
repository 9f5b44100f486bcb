package kr.sarangbang.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen.Asked;
import kr.sarangbang.ui.kiosk.buy.WaitScreen;

/** What stands on the screen while a sale is under way, until its outcome is known. FX thread. */
final class Waiting {
    /** After so long a wait says why (K7). */
    static final Duration SLOW = Duration.ofSeconds(10);

    private static final int PRINTING = 3;

    private final KioskFlow kiosk;
    private final InstantSource clock;
    private Optional<WaitScreen> wait = Optional.empty();
    private Optional<InsertCardScreen> card = Optional.empty();
    private Won price = Won.ZERO;
    private Instant since = Instant.EPOCH;
    private int job;

    Waiting(KioskFlow kiosk, InstantSource clock) {
        this.kiosk = kiosk;
        this.clock = clock;
    }

    /** K7 takes the place of the screen that asked for money. */
    void begin() {
        since = clock.instant();
        becomeWait(2);
    }

    /** K6 stays: the card terminal waits for the card itself. */
    void atTerminal(InsertCardScreen screen, Won amount) {
        since = clock.instant();
        card = Optional.of(screen);
        price = amount;
    }

    /** A second has passed. */
    void tick() {
        if (clock.instant().isBefore(since.plus(SLOW))) {
            return;
        }
        wait.ifPresent(screen -> show(screen, true));
        card.ifPresent(
                screen ->
                        screen.show(
                                new InsertCardScreen.View(price, false, Asked.STILL_AT_TERMINAL)));
    }

    /** The voucher is being printed: the third job of the wait. */
    void printing() {
        if (card.filter(kiosk.current()::equals).isPresent()) {
            since = clock.instant();
            becomeWait(PRINTING);
        } else {
            job = PRINTING;
            wait.ifPresent(screen -> show(screen, false));
        }
    }

    /** The outcome is known: whoever called staff meanwhile sees it, and not the call. */
    void end() {
        card.ifPresent(kiosk.flow::backTo);
        wait.ifPresent(kiosk.flow::backTo);
        forget();
    }

    /** The visit is over. */
    void forget() {
        wait = Optional.empty();
        card = Optional.empty();
    }

    private void becomeWait(int now) {
        job = now;
        var screen =
                kiosk.screens.open(
                        () -> new WaitScreen(kiosk.screens.catalogue(), kiosk::callStaff));
        wait = Optional.of(screen);
        card = Optional.empty();
        show(screen, false);
        kiosk.flow.replace(screen);
    }

    private void show(WaitScreen screen, boolean slow) {
        screen.show(new WaitScreen.View(kiosk.visit.way, job, slow));
    }
}
