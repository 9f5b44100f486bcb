package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.codec.DecisionCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.store.ActRow;

/** The answer to an act, kept for ever: a repeat gets the same. */
final class StoredDecisions {
    private StoredDecisions() {}

    static void write(ActRow row, Decision decision) {
        row.decision = DecisionCodec.encode(decision).toArray();
    }

    static Optional<Decision> read(ActRow row) {
        return row.decision.length == 0
                ? Optional.empty()
                : Optional.of(DecisionCodec.read(Bytes.of(row.decision)));
    }
}
