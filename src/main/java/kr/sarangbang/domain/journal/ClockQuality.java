package kr.sarangbang.domain.journal;

/** How far the time in an entry can be trusted. */
public enum ClockQuality {
    /** Compared with the issuer's time in this run of the program. */
    ANCHORED,
    /** Not below the floor, but not compared in this run. */
    UNANCHORED,
    /** Below the floor or beyond the tolerance (rule 26). */
    SUSPECT
}
