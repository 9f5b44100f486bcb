package kr.sarangbang.ui.teller;

import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;

/** The way out of a screen: whatever somebody typed is asked about before it is thrown away. */
final class Leaving {
    private final TellerFlow teller;
    private final TellerWords words;
    private final Selling selling;

    Leaving(TellerFlow teller, Selling selling) {
        this.teller = teller;
        this.words = teller.words;
        this.selling = selling;
    }

    /** One step out, by Esc or F1. */
    void leave(Keyed now) {
        if (now.wouldLose()) {
            ask(now, () -> away(now));
        } else if (now instanceof PayScreen
                || now instanceof SellScreen
                || now instanceof StartScreen) {
            away(now);
        } else {
            now.stroke(new Stroke.Leave());
        }
    }

    /** On to something else; what would be lost is asked about first. */
    void then(Keyed now, Runnable next) {
        boolean served = now instanceof PayScreen || now instanceof SellScreen;
        Runnable afresh =
                () -> {
                    selling.forget();
                    next.run();
                };
        if (now.wouldLose() || (served && selling.hasPapers())) {
            ask(now, afresh);
        } else {
            afresh.run();
        }
    }

    private void away(Keyed from) {
        if (from instanceof PayScreen) {
            selling.sell();
        } else {
            teller.next();
        }
    }

    private void ask(Keyed from, Runnable away) {
        var screen =
                teller.screens.open(
                        () ->
                                new LeaveScreen(
                                        new LeaveScreen.Acts() {
                                            @Override
                                            public void stay() {
                                                teller.back();
                                            }

                                            @Override
                                            public void leave() {
                                                away.run();
                                            }
                                        }));
        screen.show(
                new LeaveScreen.View(
                        words.text("leave.title"),
                        from instanceof PayScreen
                                ? words.text("leave.money")
                                : words.text(
                                        "leave.cart",
                                        selling.cartPapers(),
                                        words.won(selling.cartFace())),
                        words.text("leave.stay"),
                        words.text("leave.away")));
        teller.over(screen);
    }
}
