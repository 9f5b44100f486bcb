package kr.sarangbang.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What happened in a run, in order. Two runs of one seed have the same fingerprint. */
final class Trace {
    private static final int KEPT = 60;
    private static final long PRIME = 0x100000001b3L;

    private final Consumer<String> ear;
    private final Deque<String> last = new ArrayDeque<>();
    private long fingerprint = 0xcbf29ce484222325L;
    private long step;

    /**
     * @param ear hears every line
     */
    Trace(Consumer<String> ear) {
        this.ear = ear;
    }

    void step(long next) {
        step = next;
    }

    void note(String what) {
        String line = step + " " + what;
        for (int i = 0; i < line.length(); i++) {
            fingerprint = (fingerprint ^ line.charAt(i)) * PRIME;
        }
        ear.accept(line);
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    long fingerprint() {
        return fingerprint;
    }

    /** The latest lines, oldest first. */
    List<String> last() {
        return List.copyOf(last);
    }
}
