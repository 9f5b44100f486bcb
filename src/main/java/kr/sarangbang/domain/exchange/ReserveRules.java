package kr.sarangbang.domain.exchange;

/**
 * What the issuer sets aside of each series for promises of sites that are lost (rules 22 and 23);
 * part of the dated policy.
 *
 * @param sites so many sites may be lost with all that they promised, 0 to 100; with 0 nothing is
 *     set aside, and nobody may promise
 * @param mostPercent of a series' ceiling that is set aside at the most, 0 to 50; in a small series
 *     each site may promise the less
 */
public record ReserveRules(int sites, int mostPercent) {
    /** What holds where a policy of before the reserve says nothing. */
    public static final ReserveRules DEFAULT = new ReserveRules(2, 5);

    public ReserveRules {
        if (sites < 0 || sites > 100) {
            throw new IllegalArgumentException("sites is 0 to 100");
        }
        if (mostPercent < 0 || mostPercent > 50) {
            throw new IllegalArgumentException("mostPercent is 0 to 50");
        }
    }
}
