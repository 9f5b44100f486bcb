package kr.sarangbang.station;

import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;

/** A refund that was begun at the hub, as a station shows it. */
public sealed interface RefundShown {
    /** Granted; paid out or left under this act. */
    record Granted(ActId act, Slip slip, Won amount, PaymentMeans means) implements RefundShown {}

    record Ended(RefundOutcome outcome) implements RefundShown {}
}
