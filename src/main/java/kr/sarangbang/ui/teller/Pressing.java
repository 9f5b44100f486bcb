package kr.sarangbang.ui.teller;

import javafx.scene.Scene;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;

/** What the keys of a counter do on the screen that stands. FX thread only. */
final class Pressing {
    private final TellerFlow teller;
    private final CounterFrame frame;
    private final Help help;
    private final Leaving leaving;
    private final Keyboard keyboard;

    Pressing(TellerFlow teller, CounterFrame frame, Help help) {
        this.teller = teller;
        this.frame = frame;
        this.help = help;
        this.leaving = new Leaving(teller, teller.selling());
        this.keyboard = new Keyboard(this::stroke);
    }

    /** Watches a scene from now on. */
    void watch(Scene scene) {
        keyboard.watch(scene);
    }

    /** Shows which keys work now. */
    void keys() {
        Keyed now = teller.current();
        frame.keys(now, WorkingKeys.on(now, teller.calling().keys()));
    }

    void stroke(Stroke stroke) {
        Keyed now = teller.current();
        if (now.holds() || (!teller.isOpen() && !(now instanceof StaffScreen))) {
            return;
        }
        switch (stroke) {
            case Stroke.Of of -> function(of.function());
            case Stroke.Leave leave -> leaving.leave(now);
            default -> {
                now.stroke(stroke);
                keys();
            }
        }
    }

    private void function(Function function) {
        Keyed now = teller.current();
        if (now.holds()
                || !teller.isOpen()
                || !WorkingKeys.on(now, teller.calling().keys()).contains(function)) {
            return;
        }
        switch (function) {
            case SELL -> leaving.leave(now);
            case HELP -> {
                if (!(now instanceof HelpScreen)) {
                    help.open(frame.told());
                }
            }
            case REFUND -> leaving.then(now, teller.givingBack()::begin);
            case CUSTOMER -> teller.identify();
            case PAY -> teller.selling().pay();
            case REISSUE -> leaving.then(now, this::reissue);
            case LINE -> teller.calling().open();
            case PARK -> {
                if (now instanceof LineScreen) {
                    teller.calling().park();
                } else {
                    leaving.then(now, teller.calling()::park);
                }
            }
            case RESUME -> teller.calling().takeUp();
            case ABSENT -> teller.calling().absent();
            case AGAIN -> teller.calling().again();
            case CALL -> teller.calling().call();
        }
    }

    /** The next customer has lost a paper. */
    private void reissue() {
        teller.selling().reissue();
        teller.identify();
    }
}
