package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private final Queue<Runnable> siteThread = new ArrayDeque<>();
    private final List<Integer> seen = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int state;
    private boolean broken;

    private final Glance<Integer> glance =
            new Glance<>(
                    new SiteThread(siteThread::add, Runnable::run),
                    this::state,
                    seen::add,
                    failures::add);

    private int state() {
        if (broken) {
            throw new IllegalStateException("the disk");
        }
        return state;
    }

    @Test
    void manyWishesWhileOneIsUnderWayAreOneMoreLook() {
        for (int wish = 0; wish < 50; wish++) {
            glance.look();
        }
        assertThat(siteThread).hasSize(1);
        siteThread.remove().run();
        state = 7;
        assertThat(siteThread).hasSize(1);
        siteThread.remove().run();
        assertThat(siteThread).isEmpty();
        assertThat(seen).containsExactly(0, 7);
    }

    @Test
    void aFailureIsToldAndTheNextWishLooksAgain() {
        broken = true;
        glance.look();
        siteThread.remove().run();
        assertThat(failures).hasSize(1);
        broken = false;
        glance.look();
        siteThread.remove().run();
        assertThat(seen).containsExactly(0);
    }
}
