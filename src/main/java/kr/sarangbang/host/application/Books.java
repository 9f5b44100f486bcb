package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;

/** Reads the books of one moment and changes nothing. For any thread. */
public final class Books {
    private final IssuerStore store;
    private final Catalog catalog = new Catalog();

    public Books(IssuerStore store) {
        this.store = store;
    }

    public IssuerReport report() {
        return store.reading(this::report);
    }

    private IssuerReport report(IssuerTables tables) {
        List<VoucherRow> vouchers = tables.vouchers().list(Query.all());
        List<PostingRow> postings = tables.postings().list(Query.all());
        return new IssuerReport(
                series(tables, vouchers),
                accounts(postings),
                isBalanced(postings, vouchers),
                exceptions(tables),
                postings.stream().map(line -> line.act).distinct().count(),
                (int) tables.counters().find("epoch").map(row -> row.value).orElse(1L).longValue(),
                unread(tables));
    }

    /** Outside an epoch that is still reading no journal is awaited. */
    private static List<String> unread(IssuerTables tables) {
        return tables
                .incarnations()
                .list(Query.<IncarnationRow>all().above(IncarnationRow.AWAITED, 0))
                .stream()
                .map(row -> row.id)
                .sorted()
                .toList();
    }

    private List<IssuerReport.OfSeries> series(IssuerTables tables, List<VoucherRow> vouchers) {
        List<RightRow> rights = tables.rights().list(Query.where(RightRow.KIND, LentRights.STOCK));
        var told = new ArrayList<IssuerReport.OfSeries>();
        for (SeriesRow row :
                tables.series().list(Query.<SeriesRow>all().orderBy(SeriesRow.NUMBER))) {
            Series series = catalog.series(row.definition);
            long sold =
                    vouchers.stream()
                            .filter(v -> v.series == row.number && !v.soldTwice)
                            .mapToLong(v -> v.face)
                            .sum();
            long lent =
                    rights.stream()
                            .filter(r -> r.series == row.number)
                            .mapToLong(r -> Ranges.read(r.unitsLeft).size())
                            .sum();
            told.add(
                    new IssuerReport.OfSeries(
                            row.name,
                            series.ceiling().amount(),
                            sold,
                            series.faceOf(lent).amount(),
                            series.faceOf(Ranges.read(row.pool).size()).amount()));
        }
        return told;
    }

    private static Map<String, Long> accounts(List<PostingRow> postings) {
        var debits = new HashMap<String, Long>();
        postings.forEach(line -> debits.merge(line.account, line.won, Math::addExact));
        var told = new LinkedHashMap<String, Long>();
        for (Account account : Account.values()) {
            told.put(
                    account.reportName(),
                    account.reported(debits.getOrDefault(account.name(), 0L)));
        }
        return told;
    }

    private static boolean isBalanced(List<PostingRow> postings, List<VoucherRow> vouchers) {
        var sums = new HashMap<Long, Long>();
        long liability = 0;
        for (PostingRow line : postings) {
            sums.merge(line.posting, line.won, Math::addExact);
            if (line.account.equals(Account.VOUCHER_LIABILITY.name())) {
                liability -= line.won;
            }
        }
        return sums.values().stream().allMatch(sum -> sum == 0)
                && liability == vouchers.stream().mapToLong(v -> v.balance).sum();
    }

    private static List<IssuerReport.OfException> exceptions(IssuerTables tables) {
        return tables
                .exceptions()
                .list(Query.<ExceptionRow>all().orderBy(ExceptionRow.NUMBER))
                .stream()
                .map(
                        row ->
                                new IssuerReport.OfException(
                                        inCamelCase(row.kind),
                                        words(row.acts),
                                        words(row.sites),
                                        row.member < 0
                                                ? ""
                                                : new MemberNumber(row.member).toString()))
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static String inCamelCase(String name) {
        var text = new StringBuilder();
        for (String word : name.split("_", -1)) {
            text.append(word, 0, 1).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
