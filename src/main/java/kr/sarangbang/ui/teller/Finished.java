package kr.sarangbang.ui.teller;

import java.util.function.Function;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.ui.teller.sell.IssuedScreen;

/** T5 of whatever was done: what came of it, and its papers once more. FX thread. */
final class Finished {
    private final TellerFlow teller;

    Finished(TellerFlow teller) {
        this.teller = teller;
    }

    /**
     * @param view of the act, by what became of its papers
     */
    void show(ActId act, PaperResult paper, Function<PaperResult, IssuedScreen.View> view) {
        var screen =
                teller.screens.open(
                        () ->
                                new IssuedScreen(
                                        new IssuedScreen.Acts() {
                                            @Override
                                            public void next() {
                                                teller.next();
                                            }

                                            @Override
                                            public void printAgain() {
                                                again(act, view);
                                            }
                                        }));
        screen.show(view.apply(paper));
        teller.stand(screen);
    }

    private void again(ActId act, Function<PaperResult, IssuedScreen.View> view) {
        teller.ask(
                desk -> desk.printAgain(act, teller.actor()),
                paper ->
                        paper.ifPresent(
                                result -> {
                                    if (teller.current() instanceof IssuedScreen screen) {
                                        screen.show(view.apply(result));
                                    }
                                }));
    }
}
