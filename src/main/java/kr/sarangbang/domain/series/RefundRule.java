package kr.sarangbang.domain.series;

/**
 * What may be given back. Unused: always the price paid.
 *
 * @param usedBasisPoints the part of a purchase that must be used before the rest is refunded, 6000
 *     to 8000 by ordinance
 */
public record RefundRule(int usedBasisPoints) {
    public RefundRule {
        if (usedBasisPoints < 0 || usedBasisPoints > 10_000) {
            throw new IllegalArgumentException("a used ratio is 0 to 10,000 basis points");
        }
    }
}
