package kr.sarangbang.infrastructure.device.q2;

import java.util.function.Consumer;
import kr.sarangbang.port.CodeScanner;

/** The scanner of a bean; an ear hears whichever driver the bean has, now and later. */
record HostedScanner(DeviceBoard board, String name) implements CodeScanner {
    @Override
    public Listening listen(Consumer<String> onCode) {
        return board.ears(name).open(onCode);
    }

    @Override
    public boolean ready() {
        return board.driver(name)
                .filter(CodeScanner.class::isInstance)
                .map(scanner -> ((CodeScanner) scanner).ready())
                .orElse(false);
    }
}
