package kr.sarangbang.domain.right;

import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/**
 * Won of one member's purchase limit of one month and scope that this site alone may consume.
 *
 * @param month of Asia/Seoul; the month of a sale is the month of the right it consumes (rule 6)
 * @param birthYear of the member, for sale windows
 * @param pin lent with the right, so that the site can check the PIN without a line
 */
public record LimitRight(
        RightId id,
        Holder holder,
        MemberNumber member,
        Scope scope,
        YearMonth month,
        Won amount,
        int birthYear,
        Optional<PinVerifier> pin)
        implements Right {
    public LimitRight {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a right to nothing is no right");
        }
    }
}
