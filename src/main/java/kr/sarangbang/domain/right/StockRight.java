package kr.sarangbang.domain.right;

import java.time.Instant;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRanges;

/**
 * Units of a series that this site alone may sell. Every slip carries the right under which it was
 * sold, so it is small: at most {@link #MOST_RUNS} runs.
 *
 * @param seriesNumber 1 to 8999
 * @param unit won a unit, so that a slip's face can be told from the right alone
 * @param scope where vouchers of these units are good
 * @param sellUntil the holder must not sell at or after it
 */
public record StockRight(
        RightId id,
        Holder holder,
        int seriesNumber,
        long unit,
        Scope scope,
        UnitRanges units,
        Instant sellUntil)
        implements Right {
    public static final int MOST_RUNS = 2;

    public StockRight {
        if (units.isEmpty() || units.runs().size() > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "a stock right has 1 to " + MOST_RUNS + " runs of units");
        }
    }
}
