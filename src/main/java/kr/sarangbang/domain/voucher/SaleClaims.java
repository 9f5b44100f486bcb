package kr.sarangbang.domain.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.UnitRange;

/**
 * What a site says of one voucher that it sold, and signs. With the stock right it is enough to
 * book the sale, so that a voucher the issuer has never heard of is booked from its paper (rule
 * 10).
 *
 * @param act the sale; also the voucher's first version
 * @param stock the right whose units these are
 * @param soldAt to the second
 * @param expires the last day on which it is good, Asia/Seoul
 * @param limit the limit rights consumed; together the face
 * @param cash whether it was bought with cash, which decides on a later refund of the rest
 */
public record SaleClaims(
        ActId act,
        RightId stock,
        UnitRange run,
        MemberNumber member,
        Instant soldAt,
        LocalDate expires,
        List<LimitPart> limit,
        boolean cash) {
    public static final int MOST_LIMIT_PARTS = 3;

    public SaleClaims {
        limit = List.copyOf(limit);
        if (limit.isEmpty() || limit.size() > MOST_LIMIT_PARTS) {
            throw new IllegalArgumentException(
                    "a voucher takes its limit from 1 to " + MOST_LIMIT_PARTS + " rights");
        }
    }

    public Won limitTaken() {
        return limit.stream().map(LimitPart::amount).reduce(Won.ZERO, Won::plus);
    }
}
