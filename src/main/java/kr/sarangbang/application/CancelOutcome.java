package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.WordPair;

/** What became of the wish to take a redemption back. */
public sealed interface CancelOutcome {
    /**
     * Taken back.
     *
     * @param next the paper that the customer gets; none where the issuer has it for the member
     */
    record Cancelled(
            ActId act,
            Won amount,
            Won balance,
            Optional<Slip> next,
            WordPair words,
            PaperResult paper)
            implements CancelOutcome {}

    /** The issuer was asked and did not answer yet; it is delivered until it does. */
    record Pending(ActId act) implements CancelOutcome {}

    record NotCancellable(Reason reason) implements CancelOutcome {}

    record Stopped(Obstacle obstacle) implements CancelOutcome {}

    /** Why a redemption cannot be taken back here. */
    enum Reason {
        /** No redemption of this terminal has that identifier. */
        NO_SUCH_ACT,
        /** It was taken back already, or never finished. */
        NOT_STANDING,
        /** Only on its business day. */
        NOT_TODAY,
        /** Without a line only an act that was not yet sent. */
        NEEDS_LINE,
        /** The slip that it made must be handed back. */
        SLIP_NOT_HANDED_BACK,
        /** The issuer refused. */
        REFUSED_BY_ISSUER
    }
}
