package kr.sarangbang.simulation;

import kr.sarangbang.simulation.plants.Plant;

/** What everything in one run shares. */
record Surroundings(
        VirtualClock clock,
        Chance chance,
        Faults faults,
        Trace trace,
        KnownPapers papers,
        RealFacts facts,
        Plant plant,
        Disks disks) {
    /** A run in memory. */
    static Surroundings of(
            VirtualClock clock, Chance chance, Faults faults, Trace trace, Plant plant) {
        return new Surroundings(
                clock,
                chance,
                faults,
                trace,
                new KnownPapers(),
                new RealFacts(),
                plant,
                Disks.MEMORY);
    }
}
