package kr.sarangbang.host.report;

import java.util.List;
import java.util.Map;

/**
 * The issuer's books at one moment.
 *
 * @param accounts won on each account's own side, in the order of the chart
 * @param balanced every posting sums to zero, sold face = paid + subsidy, liability = balances
 * @param guarantees that were lent and are neither delivered nor written off, by site; while there
 *     are any, no liability is closed
 * @param lost sites that were written off, the latest last
 * @param acts how many acts have a posting
 * @param epoch of the issuer, 1 and up
 * @param unread journals, as SITE.INCARNATION, before which nothing is granted or decided; empty
 *     while the issuer serves
 */
public record IssuerReport(
        List<OfSeries> series,
        Map<String, Long> accounts,
        boolean balanced,
        List<OfSite> guarantees,
        List<OfLostSite> lost,
        List<OfException> exceptions,
        long acts,
        int epoch,
        List<String> unread) {
    /** How far something is closed (rule 15). */
    public enum Closing {
        /** It goes on. */
        OPEN,
        /** Nothing new comes; what is still out keeps it from being closed. */
        ENDING,
        CLOSED
    }

    /**
     * Won of one series. Units sold a second time do not count again.
     *
     * @param pool that nobody holds
     * @param reserve of the pool, what is kept for promises of lost sites
     * @param retired that nobody will ever sell
     * @param returning given back, until nobody can sell it any more
     * @param sales closed when its time is over and every right is returned or retired
     * @param keptOpenBy sites that still have units of it
     * @param owed unredeemed balances
     * @param liability closed when sales are, no good voucher is left, and every guarantee is
     *     delivered or written off
     */
    public record OfSeries(
            String id,
            long ceiling,
            long sold,
            long lent,
            long pool,
            long reserve,
            long retired,
            long returning,
            Closing sales,
            List<OfSite> keptOpenBy,
            long owed,
            Closing liability) {
        public OfSeries {
            keptOpenBy = List.copyOf(keptOpenBy);
        }
    }

    /** Won at one site. */
    public record OfSite(String site, long won) {}

    /**
     * A write-off.
     *
     * @param at instant, in UTC
     * @param retired won of stock
     * @param limits won of members' limits that were held then
     * @param guarantee won that it closed
     * @param cameBack whether something was heard of the site since
     * @param served won of its promised numbers that were served elsewhere
     */
    public record OfLostSite(
            String site,
            String at,
            String by,
            String reason,
            long retired,
            long limits,
            long guarantee,
            boolean cameBack,
            long served) {}

    /**
     * A case for a person to look at.
     *
     * @param kind as {@code SecondAcceptance}
     * @param member ten digits, empty for none
     */
    public record OfException(String kind, List<String> acts, List<String> sites, String member) {}
}
