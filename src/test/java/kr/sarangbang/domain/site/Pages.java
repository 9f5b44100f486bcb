package kr.sarangbang.domain.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.testing.SampleSite;

/** The entries of a diary, numbered as a journal numbers them, and how far each act is, by hand. */
final class Pages {
    private final List<Line> lines = new ArrayList<>();
    private final Map<ActId, ActStage> stages = new LinkedHashMap<>();
    private Instant now = SampleSite.OPENING;

    record Line(EntryHeader header, Entry entry) {}

    List<Line> lines() {
        return lines;
    }

    Map<ActId, ActStage> stages() {
        return stages;
    }

    Instant now() {
        return now;
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    ActId nextAct() {
        return new ActId(SampleSite.SITE, 1, lines.size() + 1L);
    }

    /** An act of this entry alone, as far as it is written. */
    ActId write(Entry entry) {
        ActId act = nextAct();
        write(act, entry);
        return act;
    }

    void write(ActId act, Entry entry) {
        lines.add(
                new Line(
                        new EntryHeader(
                                EntryHeader.FORMAT,
                                SampleSite.SITE,
                                1,
                                lines.size() + 1L,
                                act,
                                EntryHeader.NO_PREVIOUS,
                                now,
                                ClockQuality.ANCHORED,
                                Actor.CUSTOMER,
                                0,
                                0),
                        entry));
    }

    /** By the number of the wish. */
    static <T> Optional<T> pick(List<T> all, int which) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }
}
