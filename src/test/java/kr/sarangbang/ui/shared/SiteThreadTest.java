package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class SiteThreadTest {
    private final Deque<Runnable> site = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final SiteThread thread = new SiteThread(site::add, screen::add);

    private void broken(Throwable cause) {
        seen.add("broken " + cause.getMessage());
    }

    @Test
    void anOutcomeComesBackOnTheScreensThreadOnly() {
        thread.ask(() -> "sold", seen::add, this::broken);
        assertThat(seen).isEmpty();
        site.remove().run();
        assertThat(seen).isEmpty();
        screen.remove().run();
        assertThat(seen).containsExactly("sold");
    }

    @Test
    void aFailureThatNoOutcomeNamesIsToldOnTheScreen() {
        thread.<String>ask(
                () -> {
                    throw new IllegalStateException("disk");
                },
                seen::add,
                this::broken);
        site.remove().run();
        screen.remove().run();
        assertThat(seen).containsExactly("broken disk");
    }

    @Test
    void aSiteThatIsShutIsToldToo() {
        var shut =
                new SiteThread(
                        work -> {
                            throw new RejectedExecutionException("shut");
                        },
                        screen::add);
        shut.ask(() -> "sold", seen::add, this::broken);
        screen.remove().run();
        assertThat(seen).containsExactly("broken shut");
    }
}
