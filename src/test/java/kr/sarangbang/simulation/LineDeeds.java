package kr.sarangbang.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How often each kind of act happened to the lines of a run. */
final class LineDeeds {
    private final Map<LineDeed, Long> done = new EnumMap<>(LineDeed.class);

    void done(LineDeed deed) {
        done.merge(deed, 1L, Long::sum);
    }

    Map<LineDeed, Long> all() {
        return done;
    }
}
