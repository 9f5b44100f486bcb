package kr.sarangbang.domain.site;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedRight;

/** A limit right at its holder, and what is left of it. */
public record LentLimit(SignedRight signed, Won remaining) {
    public LimitRight right() {
        return (LimitRight) signed.right();
    }

    public LentLimit without(Won gone) {
        return new LentLimit(signed, remaining.minus(gone));
    }
}
