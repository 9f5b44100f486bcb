package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen.Takes;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.shared.Language;

/**
 * Paying by notes, K6. The slot opens when the sale is open, each note is on disk before the next
 * one is asked for, and whoever goes away gets back what is inside. FX thread only.
 */
final class PayingCash {
    private static final Ear NONE = () -> {};

    private final KioskFlow kiosk;
    private Ear ear = NONE;
    private Optional<NotesDesk> open = Optional.empty();
    private Optional<PayCashScreen> shown = Optional.empty();
    private Language language = Language.KOREAN;
    private boolean tooLarge;
    private boolean stuck;

    PayingCash(KioskFlow kiosk) {
        this.kiosk = kiosk;
    }

    /** Asks for the price in notes. */
    void begin() {
        tooLarge = false;
        stuck = false;
        language = kiosk.screens.catalogue().language();
        var screen =
                kiosk.screens.open(
                        () ->
                                new PayCashScreen(
                                        kiosk.screens.catalogue(),
                                        new PayCashScreen.Acts() {
                                            @Override
                                            public void card() {
                                                stop();
                                                kiosk.buying().confirm(PayWay.CARD);
                                            }

                                            @Override
                                            public void leave() {
                                                kiosk.leave();
                                            }
                                        }));
        shown = Optional.of(screen);
        show(screen);
        kiosk.flow.go(screen);
        if (open.isPresent()) {
            listen();
            return;
        }
        var request = kiosk.visit.request();
        kiosk.offering().ask(desk -> desk.openNotes(request), opening -> opened(screen, opening));
    }

    /** Back at the screen that waits for notes. */
    void listenAgain() {
        if (open.isPresent()) {
            listen();
        }
    }

    /** The person does something else, or is gone: what is inside goes back. */
    void stop() {
        ear.close();
        ear = NONE;
        Optional<NotesDesk> left = open;
        open = Optional.empty();
        kiosk.visit.inserted = Won.ZERO;
        left.ifPresent(this::giveBack);
    }

    private void opened(PayCashScreen screen, NotesDesk.Opening opening) {
        switch (opening) {
            case NotesDesk.Opening.Open made -> {
                // Whoever called staff meanwhile comes back to an open slot.
                if (kiosk.flow.leadsThrough(screen)) {
                    open = Optional.of(made.desk());
                    listen();
                } else {
                    giveBack(made.desk());
                }
            }
            case NotesDesk.Opening.Refused refused -> {
                if (kiosk.flow.backTo(screen)) {
                    kiosk.sale().ended(refused.outcome(), PayWay.CASH, Won.ZERO);
                }
            }
        }
    }

    private void listen() {
        NotesDesk desk = open.orElseThrow();
        ear.close();
        Won missing = kiosk.visit.price().minusOrZero(kiosk.visit.inserted);
        ear = kiosk.devices.notes().listen(missing, result -> note(desk, result));
    }

    /** Also called once for a note that was on its way when the person went. */
    private void note(NotesDesk desk, NoteResult result) {
        if (result instanceof NoteResult.Unknown) {
            stuck(desk);
            return;
        }
        kiosk.sign();
        stuck = false;
        if (!(result instanceof NoteResult.Inserted inserted)) {
            if (open.filter(desk::equals).isPresent()) {
                tooLarge = result instanceof NoteResult.TooLarge;
                shown.ifPresent(this::show);
                listen();
            }
            return;
        }
        tooLarge = false;
        boolean present = open.filter(desk::equals).isPresent();
        kiosk.holdIdle(present);
        kiosk.offering().ask(all -> desk.insert(inserted.note()), seen -> counted(desk, seen));
    }

    /** Told each second while it lasts; the ear stays open, and nobody has touched anything. */
    private void stuck(NotesDesk desk) {
        if (stuck || open.filter(desk::equals).isEmpty()) {
            return;
        }
        stuck = true;
        kiosk.devices.light().on();
        shown.ifPresent(this::show);
    }

    private void counted(NotesDesk desk, NotesSale.Note seen) {
        switch (seen) {
            case NotesSale.Note.Counted counted -> {
                if (open.filter(desk::equals).isEmpty()) {
                    return;
                }
                kiosk.visit.inserted = counted.inserted();
                shown.ifPresent(this::show);
                kiosk.flow.refresh();
                if (counted.missing().isZero()) {
                    open = Optional.empty();
                    kiosk.sale().sellForNotes(desk);
                } else {
                    listen();
                }
            }
            case NotesSale.Note.NotWanted back -> showKept(back.kept(), language);
        }
    }

    private void giveBack(NotesDesk desk) {
        Language theirs = language;
        kiosk.offering().ask(all -> desk.leave(), finished -> showKept(finished.kept(), theirs));
    }

    private void showKept(Optional<Kept> kept, Language theirs) {
        kept.ifPresent(some -> kiosk.sale().showKept(some, theirs));
    }

    private void show(PayCashScreen screen) {
        screen.show(
                new PayCashScreen.View(
                        kiosk.visit.price(),
                        kiosk.visit.inserted,
                        kiosk.offering().cardWorks(),
                        takes()));
    }

    private Takes takes() {
        if (stuck) {
            return Takes.NOTHING;
        }
        if (tooLarge) {
            return Takes.LAST_WAS_TOO_LARGE;
        }
        return kiosk.devices.notes().givesChange() ? Takes.ANY : Takes.EXACT;
    }
}
