package kr.sarangbang.simulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.site.SiteProjection;

/** Counts the calls of both lanes of each day, and knows whose turn it is. */
final class LaneCount {
    private final String site;
    private final LineRules rules;
    private final Map<LocalDate, Map<Lane, Integer>> rounds = new HashMap<>();
    private final Map<LocalDate, Map<Lane, Integer>> passed = new HashMap<>();

    LaneCount(String site, LineRules rules) {
        this.site = site;
        this.rules = rules;
    }

    /**
     * A number was called by its turn.
     *
     * @param waiting everybody who waited then, in order, the called one among them
     */
    void called(EntryHeader header, Place place, List<Place> waiting, LaneTurn told) {
        LocalDate day = SiteProjection.businessDay(header.at());
        Map<Lane, Integer> round = rounds.computeIfAbsent(day, d -> new EnumMap<>(Lane.class));
        List<Place> priority = waiting.stream().filter(p -> p.lane == Lane.PRIORITY).toList();
        List<Place> general = waiting.stream().filter(p -> p.lane == Lane.GENERAL).toList();
        boolean both = !priority.isEmpty() && !general.isEmpty();
        int ofPriority = round.getOrDefault(Lane.PRIORITY, 0);
        boolean turnOfPriority = both ? ofPriority < rules.priorityShare() : !priority.isEmpty();
        Place next = turnOfPriority ? priority.getFirst() : general.getFirst();
        starves(header, place.lane, day, both);
        Broken.unless(
                next == place,
                "L7 "
                        + site
                        + " entry "
                        + header.number()
                        + ": number "
                        + place.number()
                        + " passed "
                        + next.number());
        if (both) {
            round.merge(place.lane, 1, Integer::sum);
            if (round.getOrDefault(Lane.PRIORITY, 0) >= rules.priorityShare()
                    && round.getOrDefault(Lane.GENERAL, 0) >= rules.generalShare()) {
                round.clear();
            }
        }
        Broken.unless(
                told.priorityCalls() == round.getOrDefault(Lane.PRIORITY, 0)
                        && told.generalCalls() == round.getOrDefault(Lane.GENERAL, 0),
                "L7 " + site + " entry " + header.number() + ": the ratio is miscounted");
    }

    /** Nobody of a lane is passed by more of the other than the ratio says. */
    private void starves(EntryHeader header, Lane called, LocalDate day, boolean both) {
        Map<Lane, Integer> past = passed.computeIfAbsent(day, d -> new EnumMap<>(Lane.class));
        Lane other = called == Lane.PRIORITY ? Lane.GENERAL : Lane.PRIORITY;
        past.put(called, 0);
        int inRow = both ? past.merge(other, 1, Integer::sum) : 0;
        past.put(other, inRow);
        int share = called == Lane.PRIORITY ? rules.priorityShare() : rules.generalShare();
        Broken.unless(
                inRow <= share,
                "L7 "
                        + site
                        + " entry "
                        + header.number()
                        + ": the lane "
                        + other
                        + " was passed "
                        + inRow
                        + " times");
    }
}
