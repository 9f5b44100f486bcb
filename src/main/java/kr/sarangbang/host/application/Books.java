package kr.sarangbang.host.application;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.VoucherRow;

/** Reads the books of one moment and changes nothing. For any thread. */
public final class Books {
    private final IssuerStore store;
    private final InstantSource clock;
    private final Catalog catalog = new Catalog();

    /**
     * @param clock says which sales are over and which vouchers are no longer good
     */
    public Books(IssuerStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public IssuerReport report() {
        return store.reading(this::report);
    }

    private IssuerReport report(IssuerTables tables) {
        List<VoucherRow> vouchers = tables.vouchers().list(Query.all());
        List<PostingRow> postings = tables.postings().list(Query.all());
        var series = new SeriesBooks(tables, vouchers, catalog, clock.instant());
        return new IssuerReport(
                series.all(),
                accounts(postings),
                isBalanced(postings, vouchers),
                series.guarantees(),
                lost(tables),
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

    private static List<IssuerReport.OfLostSite> lost(IssuerTables tables) {
        List<ServedTicketRow> served = tables.servedTickets().list(Query.all());
        return tables.writeOffs().list(Query.all()).stream()
                .sorted(Comparator.comparingLong(row -> row.at))
                .map(
                        row ->
                                new IssuerReport.OfLostSite(
                                        row.site,
                                        Times.instant(row.at).toString(),
                                        row.officer,
                                        row.reason,
                                        row.retired,
                                        row.limits,
                                        row.guarantee,
                                        row.cameBackAt != 0,
                                        served.stream()
                                                .filter(one -> one.site.equals(row.site))
                                                .filter(one -> one.incarnation <= row.incarnation)
                                                .mapToLong(one -> one.won)
                                                .sum()))
                .toList();
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
