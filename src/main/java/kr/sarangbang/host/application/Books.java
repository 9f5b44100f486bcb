package kr.sarangbang.host.application;

import kr.sarangbang.domain.series.Series;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the books; takes no lock and changes nothing. Any thread. */
public final class Books {
    private final IssuerService service;

    public Books(IssuerService service) {
        this.service = service;
    }

    public IssuerReport report() {
        return service.look(Books::report);
    }

    static IssuerReport report(Desk desk) {
        List<VoucherRow> vouchers = desk.tables().vouchers().list(Query.all());
        List<RightRow> rights =
                desk.tables().rights().list(Query.where(RightRow.KIND, LentRights.STOCK));
        var series = new ArrayList<IssuerReport.OfSeries>();
        for (SeriesRow row : desk.seriesRows()) {
            Series one = desk.series(row);
            long unit = one.unit().amount();
            long sold =
                    vouchers.stream()
                            .filter(v -> v.series == row.number)
                            .mapToLong(v -> v.face)
                            .sum();
            long lent =
                    rights.stream()
                            .filter(r -> r.series == row.number)
                            .mapToLong(r -> Ranges.read(r.unitsLeft).size() * unit)
                            .sum();
            long pool = Ranges.read(row.pool).size() * unit;
            series.add(
                    new IssuerReport.OfSeries(row.name, one.ceiling().amount(), sold, lent, pool));
        }
        List<PostingRow> postings = desk.tables().postings().list(Query.all());
        return new IssuerReport(
                series,
                accounts(postings),
                balanced(postings, vouchers),
                exceptions(desk),
                postings.stream().map(p -> p.act).distinct().count());
    }

    private static Map<String, Long> accounts(List<PostingRow> postings) {
        var sums = new LinkedHashMap<String, Long>();
        for (Account account : Account.values()) {
            long debit =
                    postings.stream()
                            .filter(p -> p.account.equals(account.name()))
                            .mapToLong(p -> p.won)
                            .sum();
            sums.put(account.reportName(), account.reported(debit));
        }
        return sums;
    }

    private static boolean balanced(List<PostingRow> postings, List<VoucherRow> vouchers) {
        var byPosting = new TreeMap<Long, Long>();
        postings.forEach(p -> byPosting.merge(p.posting, p.won, Long::sum));
        long liability =
                -postings.stream()
                        .filter(p -> p.account.equals(Account.VOUCHER_LIABILITY.name()))
                        .mapToLong(p -> p.won)
                        .sum();
        return byPosting.values().stream().allMatch(sum -> sum == 0)
                && liability == vouchers.stream().mapToLong(v -> v.balance).sum();
    }

    private static List<IssuerReport.OfException> exceptions(Desk desk) {
        return desk
                .tables()
                .exceptions()
                .list(Query.<ExceptionRow>all().orderBy(ExceptionRow.NUMBER))
                .stream()
                .map(
                        row ->
                                new IssuerReport.OfException(
                                        camel(row.kind),
                                        words(row.acts),
                                        words(row.sites),
                                        row.member < 0
                                                ? ""
                                                : String.format(Locale.ROOT, "%010d", row.member)))
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private static String camel(String name) {
        var text = new StringBuilder();
        for (String word : name.split("_", -1)) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
