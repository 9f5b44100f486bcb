package kr.sarangbang.station;

import java.io.Serial;

/**
 * The other machine of the branch is not reached, or was lost while it worked. What was asked may
 * have been done; the hub's journal says.
 */
public final class HubLost extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * @param sentence for people
     */
    public HubLost(String sentence) {
        super(sentence);
    }
}
