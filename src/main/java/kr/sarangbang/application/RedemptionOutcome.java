package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.WordPair;

/** What became of a wish to pay with a voucher. Every screen answers every one of these. */
public sealed interface RedemptionOutcome {
    /**
     * The shop gets this money for certain.
     *
     * @param next the slip for the rest; none when nothing is left
     */
    record Redeemed(
            ActId act,
            Won amount,
            Won balance,
            Optional<Slip> next,
            DecidedBy decidedBy,
            WordPair words,
            LocalDate payDay,
            PaperResult paper)
            implements RedemptionOutcome {}

    /**
     * Refused; nothing was taken from the voucher.
     *
     * @param usedAt when the paper was used up, if that is the reason and it is known
     * @param balance what the paper says is left, if it could be read
     */
    record Refused(RedemptionRefusal reason, Optional<Instant> usedAt, Optional<Won> balance)
            implements RedemptionOutcome {}

    /** The paper could not be read as a slip of ours. */
    record Unreadable(BadSlip reason) implements RedemptionOutcome {}

    /**
     * One of several codes on this paper was read; show the missing one.
     *
     * @param missing its number, from 1
     */
    record OtherCodeToo(int missing, int of) implements RedemptionOutcome {}

    /**
     * The issuer was asked, did not answer, and the shop may not accept it alone: undone under the
     * same identifier. The paper in hand stands; the 미완료 slip says so.
     *
     * @param slip the 미완료 slip; none when the number was typed
     */
    record Unfinished(ActId act, Optional<Slip> slip, PaperResult paper)
            implements RedemptionOutcome {}

    /** Something keeps the whole site from it. */
    record Stopped(Obstacle obstacle) implements RedemptionOutcome {}

    /** Who decided. */
    enum DecidedBy {
        ISSUER,
        GUARANTEE
    }
}
