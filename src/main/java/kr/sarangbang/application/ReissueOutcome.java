package kr.sarangbang.application;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;

/** What became of the wish to make a lost voucher anew. */
public sealed interface ReissueOutcome {
    /** There is a new paper; the old one is worth nothing. */
    record Reissued(ActId act, Won balance, Slip slip, PaperResult paper)
            implements ReissueOutcome {}

    /** The issuer refuses: not this member's, used up, still in flight, another PIN. */
    record NotReissued(RedemptionRefusal reason) implements ReissueOutcome {}

    /** It is decided by the issuer, never here: without a line there is none. */
    record NeedsLine() implements ReissueOutcome {}

    /** The issuer was asked and did not answer; it goes on by itself when the line is up. */
    record Pending(ActId act) implements ReissueOutcome {}

    record Stopped(Obstacle obstacle) implements ReissueOutcome {}
}
