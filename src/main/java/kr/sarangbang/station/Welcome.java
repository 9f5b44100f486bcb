package kr.sarangbang.station;

import java.util.List;
import kr.sarangbang.domain.journal.ActId;

/**
 * The hub's answer to a station that came.
 *
 * @param program this run of the hub's program
 * @param printed acts whose papers came out now, since the station had been lost before
 */
public record Welcome(long program, List<ActId> printed) {
    public Welcome {
        printed = List.copyOf(printed);
    }
}
