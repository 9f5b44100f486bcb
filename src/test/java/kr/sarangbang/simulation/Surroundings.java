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
        Plant plant) {}
