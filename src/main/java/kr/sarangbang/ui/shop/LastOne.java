package kr.sarangbang.ui.shop;

import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome.Redeemed;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.shop.accept.CancelLastScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;

/** What was done last: shown, printed once more, or taken back in two touches. */
final class LastOne {
    private final ShopFlow shop;
    private Optional<Redeemed> redeemed = Optional.empty();
    private Optional<ActId> printed = Optional.empty();
    private Optional<String> handedBack = Optional.empty();

    LastOne(ShopFlow shop) {
        this.shop = shop;
    }

    /**
     * @param done what can be taken back from now on; empty after a cancellation
     * @param act whose papers can be printed again
     */
    void show(ReceivedScreen.View view, Optional<Redeemed> done, ActId act) {
        redeemed = done;
        printed = Optional.of(act);
        shop.speaker.play(Sound.DONE);
        var screen =
                shop.screens.open(
                        () ->
                                new ReceivedScreen(
                                        shop.screens.catalogue(),
                                        new ReceivedScreen.Acts() {
                                            @Override
                                            public void cancelLast() {
                                                askCancel();
                                            }

                                            @Override
                                            public void again() {
                                                printAgain();
                                            }

                                            @Override
                                            public void next() {
                                                shop.next();
                                            }
                                        }));
        screen.show(view);
        shop.end(screen);
    }

    /** The papers of an act that ended otherwise. */
    void printable(ActId act) {
        printed = Optional.of(act);
    }

    /** A paper shown while a cancellation is asked is the customer's, handed back. */
    boolean scanned(String code) {
        if (!(shop.current() instanceof CancelLastScreen)) {
            return false;
        }
        handedBack = Optional.of(code);
        shop.speaker.play(Sound.TOUCH);
        return true;
    }

    void askCancel() {
        if (redeemed.isEmpty()) {
            shop.next();
            shop.tell("listen.nothingToCancel");
            return;
        }
        Redeemed done = redeemed.get();
        handedBack = Optional.empty();
        var screen =
                shop.screens.open(
                        () ->
                                new CancelLastScreen(
                                        shop.screens.catalogue(),
                                        new CancelLastScreen.Acts() {
                                            @Override
                                            public void cancel(String reason) {
                                                cancelNow(done);
                                            }

                                            @Override
                                            public void keep() {
                                                shop.next();
                                            }
                                        }));
        screen.show(
                new CancelLastScreen.View(
                        done.amount(), done.words().toString(), done.next().isPresent()));
        shop.flow.go(screen);
    }

    private void cancelNow(Redeemed done) {
        Optional<String> paper = handedBack;
        shop.work(
                desk -> desk.cancel(done.act(), paper, Actor.CUSTOMER),
                outcome -> shop.ending().show(outcome));
    }

    void printAgain() {
        printed.ifPresent(
                act ->
                        shop.ask(
                                desk -> desk.printAgain(act),
                                paper -> paper.ifPresent(this::printedAgain)));
    }

    private void printedAgain(PaperResult paper) {
        if (shop.current() instanceof ReceivedScreen screen && redeemed.isPresent()) {
            screen.show(shop.ending().view(redeemed.get(), paper));
        }
    }
}
