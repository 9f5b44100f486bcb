package kr.sarangbang.ui.teller.part;

import java.util.Optional;
import kr.sarangbang.ui.shared.Screen;

/** A screen of a counter: every key of the keyboard comes to it, whatever has the focus. */
public abstract class Keyed extends Screen {
    /** What a key said; the function keys that work everywhere do not come here. FX thread. */
    public abstract void stroke(Stroke stroke);

    /** Whether leaving it would lose what somebody typed or a customer waits for. */
    public boolean wouldLose() {
        return false;
    }

    /** Whether it must not be left: money or paper is on its way. */
    public boolean holds() {
        return false;
    }

    /** The function key to which it belongs. */
    public Optional<Function> function() {
        return Optional.empty();
    }
}
