package kr.sarangbang.domain.site;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.SignedRight;

/** A guarantee at its terminal, and what is left of it. */
public record LentGuarantee(SignedRight signed, Won remaining) {
    public Guarantee right() {
        return (Guarantee) signed.right();
    }

    public LentGuarantee without(Won gone) {
        return new LentGuarantee(signed, remaining.minus(gone));
    }
}
