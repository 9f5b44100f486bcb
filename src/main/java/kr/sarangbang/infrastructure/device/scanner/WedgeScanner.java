package kr.sarangbang.infrastructure.device.scanner;

import java.util.function.Consumer;
import kr.sarangbang.port.CodeScanner;

/**
 * A scanner that types like a keyboard. Its keys go to the window, which takes them out of all
 * other keys; so nothing is ever heard here. A keyboard cannot be asked how it is, so it counts as
 * ready.
 */
public final class WedgeScanner implements CodeScanner {
    @Override
    public Listening listen(Consumer<String> onCode) {
        return () -> {};
    }

    @Override
    public boolean ready() {
        return true;
    }
}
