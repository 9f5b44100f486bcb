package kr.sarangbang.host.report;

import java.util.List;
import java.util.Map;

/**
 * The issuer's books at one moment.
 *
 * @param accounts won on each account's own side, in the order of the chart
 * @param balanced every posting sums to zero, sold face = paid + subsidy, liability = balances
 * @param acts how many acts have a posting
 * @param epoch of the issuer, 1 and up
 * @param unread journals, as SITE.INCARNATION, before which nothing is granted or decided; empty
 *     while the issuer serves
 */
public record IssuerReport(
        List<OfSeries> series,
        Map<String, Long> accounts,
        boolean balanced,
        List<OfException> exceptions,
        long acts,
        int epoch,
        List<String> unread) {
    /**
     * Won of one series. What is neither sold, lent nor in the pool is reserved, retired or on its
     * way back. Units sold a second time do not count again.
     */
    public record OfSeries(String id, long ceiling, long sold, long lent, long pool) {}

    /**
     * A case for a person to look at.
     *
     * @param kind as {@code SecondAcceptance}
     * @param member ten digits, empty for none
     */
    public record OfException(String kind, List<String> acts, List<String> sites, String member) {}
}
