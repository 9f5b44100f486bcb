package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.shared.Language;

/** A sale from the yes to its papers: what is asked of the site, and what became of it. */
final class SaleRun {
    private final KioskFlow kiosk;
    private final Waiting waiting;
    private Optional<Supplier<SaleOutcome>> draft = Optional.empty();

    SaleRun(KioskFlow kiosk, Waiting waiting) {
        this.kiosk = kiosk;
        this.waiting = waiting;
    }

    private SaleEnd ending() {
        return new SaleEnd(kiosk.screens.catalogue(), new EndWays(kiosk));
    }

    /** The visit is over. */
    void forget() {
        draft = Optional.empty();
    }

    /** Draws the sale that a card will pay; each fresh yes draws another. */
    void draw() {
        draft = Optional.of(kiosk.offering().desk().draft(kiosk.visit.request()));
    }

    /** The card is in the slot. */
    void sell() {
        kiosk.stopListening();
        beginWait();
        ask();
    }

    /** Asks the card terminal, which waits for the card itself, while K6 stands. */
    void sellAtTerminal(InsertCardScreen screen) {
        kiosk.holdIdle(true);
        waiting.atTerminal(screen, kiosk.visit.price());
        ask();
    }

    private void ask() {
        Supplier<SaleOutcome> drawn = draft.orElseThrow();
        kiosk.offering().ask(d -> drawn.get(), outcome -> sold(outcome, PayWay.CARD, Won.ZERO));
    }

    /** The price lies in the machine: what is not used comes out again by itself. */
    void sellForNotes(NotesDesk notes) {
        beginWait();
        kiosk.offering()
                .ask(
                        d -> notes.finish(),
                        end -> {
                            kiosk.visit.returned = end.returned();
                            sold(end.outcome(), PayWay.CASH, end.returned());
                            end.kept().ifPresent(kept -> ending().kept(kept, kiosk.flow::back));
                        });
    }

    private void beginWait() {
        kiosk.holdIdle(true);
        waiting.begin();
    }

    private void sold(SaleOutcome outcome, PayWay way, Won returned) {
        waiting.end();
        kiosk.holdIdle(false);
        kiosk.visit.inserted = Won.ZERO;
        ended(outcome, way, returned);
        kiosk.look();
    }

    /** Shows what became of a sale. */
    void ended(SaleOutcome outcome, PayWay way, Won returned) {
        ending().show(outcome, way, returned);
    }

    /** What did not come out for somebody who goes away, in their language if nobody follows. */
    void showKept(Kept kept, Language theirs) {
        if (kiosk.flow.depth() == 1) {
            kiosk.speak(theirs);
        }
        ending().kept(kept, kiosk::leave);
    }

    /** Neither card nor notes can be taken now. */
    void showNoWayToPay() {
        ending().noWayToPay();
    }

    /** The series was chosen, and nothing of it is left here. */
    void showNothingLeft() {
        ending().show(new SaleOutcome.NoStock(Won.ZERO), kiosk.visit.way, Won.ZERO);
    }

    /** A failure that no outcome names. */
    void broke() {
        waiting.end();
        kiosk.holdIdle(false);
        ending().broken();
    }

    void showDone(Sold sold) {
        kiosk.visit.sold = Optional.of(sold);
        kiosk.devices.speaker().play(Sound.DONE);
        var acts =
                new DoneScreen.Acts() {
                    @Override
                    public void got() {
                        kiosk.leave();
                    }

                    @Override
                    public void again() {
                        kiosk.visit.sold.ifPresent(SaleRun.this::printAgain);
                    }
                };
        var screen = kiosk.screens.open(() -> new DoneScreen(kiosk.screens.catalogue(), acts));
        boolean cash = kiosk.visit.way == PayWay.CASH;
        screen.show(
                new DoneScreen.View(
                        !cash,
                        Math.max(1, sold.vouchers().size()),
                        sold.face(),
                        sold.paid(),
                        Optional.of(kiosk.visit.returned).filter(back -> cash && !back.isZero()),
                        sold.monthLeft()));
        kiosk.flow.replace(screen);
    }

    private void printAgain(Sold sold) {
        kiosk.offering()
                .ask(
                        d -> d.printAgain(sold.act()),
                        result -> result.ifPresent(paper -> ending().papers(sold, paper)));
    }
}
