package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.port.SealedCounter;

/**
 * The counter in which a journal is sealed since its incarnation began.
 *
 * @param begun what the counter's places held then; a journal without entries must still find it so
 */
public record SealedSince(SealedCounter counter, List<Bytes> begun) {
    /** A site without a counter. */
    public static final SealedSince NONE = new SealedSince(SealedCounter.NONE, List.of());

    public SealedSince {
        begun = List.copyOf(begun);
    }
}
