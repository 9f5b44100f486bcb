package kr.sarangbang.domain.line;

/** Who waits together. Lanes are interleaved at a published ratio (rule 24). */
public enum Lane {
    GENERAL,
    /** 65 and over, disabled, pregnant, or with an infant. */
    PRIORITY
}
