package kr.sarangbang.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back, newest first, what was changed. */
final class UndoLog {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    int mark() {
        return steps.size();
    }

    /** Takes back everything since the mark. */
    void backTo(int mark) {
        while (steps.size() > mark) {
            steps.pop().run();
        }
    }

    void clear() {
        steps.clear();
    }
}
