package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.journal.ActId;

/**
 * The version of a voucher's slip. It <em>is</em> the act that made it, never a count: two acts
 * that each make "the second version" made two different ones (rule 10, hole H6).
 */
public record SlipVersion(ActId madeBy) {
    @Override
    public String toString() {
        return madeBy.toString();
    }
}
