package kr.sarangbang.domain.journal;

import kr.sarangbang.domain.Bytes;

/**
 * An entry as it travels or lies on disk, before anybody has read it.
 *
 * @param number as the sender gives it; the payload says it again
 */
public record RawEntry(long number, Bytes payload, Bytes signature) {}
