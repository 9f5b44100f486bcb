package kr.sarangbang.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which faults a run has, when they strike, and how often each did. */
final class Faults {
    private static final Set<Fault.Family> RARE =
            EnumSet.of(Fault.Family.DISK_IMAGE, Fault.Family.FAIL_OVER);
    private static final int OF_FIVE = 3;
    private static final int LOST_OF_FIVE = 2;

    private final Chance chance;
    private final Set<Fault.Family> on = EnumSet.noneOf(Fault.Family.class);
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> forced = new EnumMap<>(Fault.class);
    private boolean quiet = true;

    /**
     * Each family is on with a probability of three in five, that of lost sites of two, those of
     * old disks of one.
     */
    Faults(Chance chance) {
        this.chance = chance;
        for (Fault.Family family : Fault.Family.values()) {
            int usual = family == Fault.Family.LOST_SITE ? LOST_OF_FIVE : OF_FIVE;
            if (chance.below(5) < (RARE.contains(family) ? 1 : usual)) {
                on.add(family);
            }
        }
    }

    /** Has the fault strike at the n-th place where it can, whatever chance says. */
    void force(Fault fault, int nth) {
        forced.put(fault, nth);
    }

    /** Whether the fault strikes now; counted if it does. */
    boolean strikes(Fault fault) {
        Integer left = forced.remove(fault);
        if (left != null && left == 1) {
            return true;
        }
        if (left != null) {
            forced.put(fault, left - 1);
        }
        if (quiet || !on.contains(fault.family()) || chance.below(fault.oneIn()) != 0) {
            return false;
        }
        struck.merge(fault, 1L, Long::sum);
        return true;
    }

    /** The town stands; from here on things go wrong. */
    void begin() {
        quiet = false;
    }

    /** These do not happen here. */
    void never(Fault.Family family) {
        on.remove(family);
    }

    /** From here on nothing goes wrong any more. */
    void heal() {
        quiet = true;
    }

    Set<Fault.Family> on() {
        return on;
    }

    Map<Fault, Long> struck() {
        return struck;
    }
}
