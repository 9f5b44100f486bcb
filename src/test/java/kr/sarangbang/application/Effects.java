package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.port.Milestones.Point;

/**
 * Everything that leaves a site's memory, for its disk, its devices or its line, in one order; and
 * the moment at which its process is to die.
 */
final class Effects {
    private final List<String> all = new ArrayList<>();
    private final Map<Point, Integer> points = new EnumMap<>(Point.class);
    private int steps;
    private int deadlyStep = -1;
    private Optional<Point> deadlyPoint = Optional.empty();

    /** The process is gone; nothing after this line of it happens. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed");
        }
    }

    /** One effect; a process may die just before it and just after it. */
    <T> T happen(String what, Supplier<T> effect) {
        step();
        all.add(what);
        T result = effect.get();
        step();
        return result;
    }

    void note(String what) {
        all.add(what);
    }

    void step() {
        steps++;
        if (steps == deadlyStep) {
            throw new Killed();
        }
    }

    void reached(Point point) {
        points.merge(point, 1, Integer::sum);
        if (deadlyPoint.equals(Optional.of(point))) {
            throw new Killed();
        }
    }

    /** It dies at the {@code count}-th step from now, from 1. */
    void dieAtStep(int count) {
        steps = 0;
        deadlyStep = count;
    }

    void dieAt(Point point) {
        deadlyPoint = Optional.of(point);
    }

    void live() {
        deadlyStep = -1;
        deadlyPoint = Optional.empty();
    }

    boolean passed(Point point) {
        return points.getOrDefault(point, 0) > 0;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** Those that begin so, in their order. */
    List<String> of(String start) {
        return all.stream().filter(what -> what.startsWith(start)).toList();
    }

    /** Where an effect stands; fails if it did not happen. */
    int first(String what) {
        int at = all.indexOf(what);
        if (at < 0) {
            throw new AssertionError(what + " did not happen; what did: " + all);
        }
        return at;
    }

    void forget() {
        all.clear();
    }
}
