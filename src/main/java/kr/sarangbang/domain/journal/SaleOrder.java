package kr.sarangbang.domain.journal;

import java.time.YearMonth;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Scope;

/**
 * What is to be sold to whom.
 *
 * @param price what the buyer pays
 * @param units face in units
 * @param month of the limit to consume, Asia/Seoul
 */
public record SaleOrder(
        MemberNumber member,
        int seriesNumber,
        Scope scope,
        Won face,
        Won price,
        long units,
        YearMonth month,
        PaymentMeans means) {}
