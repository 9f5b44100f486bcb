package kr.sarangbang.domain.site;

import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRanges;

/** A stock right at its holder, and which of its units are still unsold. */
public record LentStock(SignedRight signed, UnitRanges remaining) {
    public StockRight right() {
        return (StockRight) signed.right();
    }

    public LentStock without(UnitRanges gone) {
        return new LentStock(signed, remaining.minus(gone));
    }
}
