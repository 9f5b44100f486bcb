package kr.sarangbang.domain.line;

import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/**
 * What the holder of a ticket wants to buy.
 *
 * @param units the face in units of the series
 * @param month whose limit it will consume, also where the month ends before it is served (rule 6)
 * @param member empty where nobody has shown who they are
 */
public record Wish(
        int seriesNumber,
        Scope scope,
        Won face,
        long units,
        YearMonth month,
        Optional<MemberNumber> member) {
    public Wish {
        if (units <= 0 || face.isZero()) {
            throw new IllegalArgumentException("a ticket is for at least one unit");
        }
    }
}
