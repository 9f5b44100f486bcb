package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * A short morning, after which windows and services are known, and the day that counts. Everything
 * follows from the seed.
 */
final class BranchWeek {
    private static final int BEFORE = 60;
    private static final long[] FACES = {50_000, 100_000, 100_000, 100_000, 150_000, 200_000};

    private final Branch branch;
    private final BranchDay day;
    private final LineWatch watch;
    private final LineDeeds deeds = new LineDeeds();

    private BranchWeek(long seed, DayPattern pattern, boolean watching) {
        Instant midnight = BranchTerms.DAY.atStartOfDay(SiteProjection.SEOUL).toInstant();
        Instant before = midnight.minus(Duration.ofDays(1));
        branch = new Branch(seed, before.plus(Duration.ofHours(8)), pattern.stock());
        List<Customer> first = people(patternBefore(pattern), before, 10_000);
        List<Customer> people = people(pattern, midnight, 0);
        branch.open();
        watch = new LineWatch(branch.hub(), BranchTerms.LINE, deeds);
        new BranchDay(branch, patternBefore(pattern), BranchTerms.BEFORE, before, first)
                .run(() -> {});
        watch.look();
        branch.around().clock().pass(Duration.ofHours(14));
        branch.hub().sync();
        day = new BranchDay(branch, pattern, BranchTerms.TODAY, midnight, people);
        day.run(watching ? watch::look : () -> {});
        watch.look();
    }

    /**
     * @param watching whether every invariant is asserted after every event, or at the end alone
     */
    static BranchWeek run(long seed, DayPattern pattern, boolean watching) {
        return new BranchWeek(seed, pattern, watching);
    }

    private static DayPattern patternBefore(DayPattern pattern) {
        return new DayPattern(
                "the day before",
                BEFORE,
                0,
                LocalTime.of(12, 0),
                List.of(pattern.windows().getFirst()),
                pattern.slow(),
                pattern.stock(),
                false);
    }

    private List<Customer> people(DayPattern pattern, Instant midnight, int firstIndex) {
        Chance chance = branch.around().chance();
        var all = new ArrayList<Customer>();
        MemberNumber last = branch.member(firstIndex + pattern.people(), true);
        for (int i = 0; i < pattern.people(); i++) {
            // A few are sent by somebody who holds a number already: one member, one limit.
            boolean again = i > 0 && chance.oneIn(16);
            MemberNumber member = again ? last : branch.member(firstIndex + i, chance.percent(70));
            last = member;
            long face = FACES[chance.below(FACES.length)];
            boolean known = !again && chance.percent(75);
            all.add(
                    new Customer(
                            member,
                            known,
                            chance.percent(18) ? Lane.PRIORITY : Lane.GENERAL,
                            known ? face : Math.min(face, 100_000),
                            arrival(pattern, midnight, chance),
                            manner(chance)));
        }
        return all;
    }

    private static Instant arrival(DayPattern pattern, Instant midnight, Chance chance) {
        LocalTime from = DayPattern.OPENS;
        Duration length = Duration.between(from, pattern.until());
        if (chance.percent(pattern.early())) {
            from = LocalTime.of(9, 15);
            length = Duration.ofMinutes(45);
        }
        return midnight.plusSeconds(from.toSecondOfDay())
                .plus(chance.between(Duration.ZERO, length));
    }

    private static Customer.Manner manner(Chance chance) {
        int what = chance.below(100);
        if (what < 4) {
            return Customer.Manner.MISSES_ONE_CALL;
        }
        if (what < 7) {
            return Customer.Manner.NEVER_COMES;
        }
        if (what < 10) {
            return Customer.Manner.PARKS;
        }
        return what < 14 ? Customer.Manner.LEAVES : Customer.Manner.STAYS;
    }

    Branch branch() {
        return branch;
    }

    BranchDay day() {
        return day;
    }

    LineWatch watch() {
        return watch;
    }
}
