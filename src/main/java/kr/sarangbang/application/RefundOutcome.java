package kr.sarangbang.application;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RefundRefusal;

/** What became of the wish to give a voucher back. */
public sealed interface RefundOutcome {
    /** The money is out. */
    record Refunded(ActId act, Won amount, PaymentMeans means, PaperResult paper)
            implements RefundOutcome {}

    record NotRefundable(RefundRefusal reason) implements RefundOutcome {}

    /** A refund is decided by the issuer, never here: without a line there is none (rule 14). */
    record NeedsLine() implements RefundOutcome {}

    /** The issuer was asked and did not answer; ask again with the same paper. */
    record Pending(ActId act) implements RefundOutcome {}

    /** Granted, but nobody can say yet whether the money is out; the voucher stays refunding. */
    record PayOutUnknown(ActId act) implements RefundOutcome {}

    /** The pay-out was declined; the voucher is as it was. */
    record PayOutDeclined(ActId act, String reason) implements RefundOutcome {}

    record Unreadable(BadSlip reason) implements RefundOutcome {}

    record OtherCodeToo(int missing, int of) implements RefundOutcome {}

    record Stopped(Obstacle obstacle) implements RefundOutcome {}
}
