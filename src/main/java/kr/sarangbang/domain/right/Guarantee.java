package kr.sarangbang.domain.right;

import java.time.Duration;
import kr.sarangbang.domain.money.Won;

/**
 * Won cut from the issuer's guarantee budget and lent to one terminal: what it may accept offline
 * without the spend right. The issuer bears the loss inside it (rule 12).
 *
 * @param perVoucher the most for one voucher at this terminal
 * @param total the most in all
 * @param listMaxAge how old the list of used versions may be
 */
public record Guarantee(RightId id, Holder holder, Won perVoucher, Won total, Duration listMaxAge)
        implements Right {}
