package kr.sarangbang.station;

import kr.sarangbang.domain.Bytes;

/** What a hub says to the bearer of an invitation. */
public sealed interface JoinAnswer {
    /**
     * @param certificate of the new station, DER
     */
    record Joined(Bytes certificate) implements JoinAnswer {}

    /**
     * @param sentence why not, for people
     */
    record NotJoined(String sentence) implements JoinAnswer {}
}
