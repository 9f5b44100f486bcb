package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.DeclarationRow;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.ForkRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;
import kr.sarangbang.host.store.WriteOffRow;

/** The rows that are audited, and what their bytes say, read anew and verified. */
final class AuditedState {
    private final IssuerTables tables;
    private final Instruments instruments;
    private final Catalog catalog = new Catalog();
    private final Map<String, IncarnationRow> incarnations;
    private final List<EntryRow> entries;
    private final Map<String, EntryReader.Reading> readings = new HashMap<>();
    private final Map<String, VoucherRow> vouchers;
    private final Map<String, ActRow> acts;
    private final Map<String, RightRow> rights;
    private final List<PostingRow> postings;
    private final List<ExceptionRow> exceptions;

    /** Sales that some verified entry, fork or paper shows, by act and run. */
    private final Map<SoldRun, SignedSale> sales = new HashMap<>();

    AuditedState(IssuerTables tables, Instruments instruments) {
        this.tables = tables;
        this.instruments = instruments;
        this.incarnations = byId(tables.incarnations().list(Query.all()));
        this.entries = tables.entries().list(Query.<EntryRow>all().orderBy(EntryRow.NUMBER));
        this.vouchers = byId(tables.vouchers().list(Query.all()));
        this.acts = byId(tables.acts().list(Query.all()));
        this.rights = byId(tables.rights().list(Query.all()));
        this.postings = tables.postings().list(Query.all());
        this.exceptions = tables.exceptions().list(Query.all());
        entries.forEach(this::read);
        tables.forks().list(Query.all()).forEach(this::read);
        vouchers.values().forEach(this::readPaper);
    }

    private static <R extends Row> Map<String, R> byId(List<R> rows) {
        var map = new LinkedHashMap<String, R>();
        rows.forEach(row -> map.put(row.id, row));
        return map;
    }

    private void read(EntryRow row) {
        read(row.id, row.site, row.incarnation, raw(row.number, row.payload, row.signature));
    }

    private void read(ForkRow row) {
        read(row.id, row.site, row.incarnation, raw(row.number, row.payload, row.signature));
    }

    private static RawEntry raw(long number, byte[] payload, byte[] signature) {
        return new RawEntry(number, Bytes.of(payload), Bytes.of(signature));
    }

    private void read(String id, String site, int incarnation, RawEntry raw) {
        IncarnationRow journal = incarnations.get(site + "." + incarnation);
        EntryReader.Reading reading =
                journal == null
                        ? new EntryReader.Reading.NotSigned("its incarnation is not known")
                        : instruments.entries().read(raw, Bytes.of(journal.publicKey));
        readings.put(id, reading);
        if (reading instanceof EntryReader.Reading.Verified verified
                && verified.entry().entry() instanceof Entry.VoucherSold sold) {
            sold.vouchers().stream()
                    .filter(instruments.papers()::verifies)
                    .forEach(sale -> sales.put(SoldRun.of(sale), sale));
        }
    }

    private void readPaper(VoucherRow row) {
        if (row.evidence.length > 0
                && instruments.papers().read(Bytes.of(row.evidence)).orElse(null)
                        instanceof Slip.OfSale paper) {
            sales.put(SoldRun.of(paper.sale()), paper.sale());
        }
    }

    Optional<SignedSale> saleOf(VoucherRow row) {
        return Optional.ofNullable(sales.get(SoldRun.of(row)));
    }

    EntryReader.Reading reading(EntryRow row) {
        return readings.getOrDefault(row.id, new EntryReader.Reading.NotSigned("it was not read"));
    }

    Map<String, IncarnationRow> incarnations() {
        return incarnations;
    }

    List<EntryRow> entries() {
        return entries;
    }

    Map<String, VoucherRow> vouchers() {
        return vouchers;
    }

    /** The vouchers' sales that are shown by something signed. */
    Map<SoldRun, SignedSale> sales() {
        return sales;
    }

    Map<String, ActRow> acts() {
        return acts;
    }

    Map<String, RightRow> rights() {
        return rights;
    }

    List<PostingRow> postings() {
        return postings;
    }

    /** Papers that are used up, as {@code voucher@version}. */
    Set<String> usedVersions() {
        return tables.usedVersions().list(Query.all()).stream()
                .map(row -> row.voucherRow + "@" + row.version)
                .collect(Collectors.toSet());
    }

    /** The last number that was given out of a row of them, 0 for none. */
    long lastNumber(String name) {
        return tables.counters().find(name).map(row -> row.value).orElse(0L);
    }

    /** The present one, 1 and up. */
    int epoch() {
        return (int) Math.max(1, lastNumber("epoch"));
    }

    List<ExceptionRow> exceptions() {
        return exceptions;
    }

    List<ReturnRow> openReturns() {
        return tables.returns().list(Query.where(ReturnRow.DONE, false));
    }

    List<MonthUseRow> monthUses() {
        return tables.monthUses().list(Query.all());
    }

    List<SiteRow> sites() {
        return tables.sites().list(Query.all());
    }

    List<WriteOffRow> writeOffs() {
        return tables.writeOffs().list(Query.all());
    }

    List<DeclarationRow> declarations() {
        return tables.declarations().list(Query.all());
    }

    List<ServedTicketRow> servedTickets() {
        return tables.servedTickets().list(Query.all());
    }

    List<SeriesRow> seriesRows() {
        return tables.series().list(Query.<SeriesRow>all().orderBy(SeriesRow.NUMBER));
    }

    Series series(SeriesRow row) {
        return catalog.series(row.definition);
    }

    List<Policy> policies() {
        return tables.policies().list(Query.<PolicyRow>all()).stream()
                .map(row -> catalog.policy(row.definition))
                .toList();
    }

    Instruments instruments() {
        return instruments;
    }

    /** Whether a case of this kind was listed for a person. */
    boolean isListed(Finding kind, Predicate<ExceptionRow> which) {
        return exceptions.stream().anyMatch(row -> row.kind.equals(kind.name()) && which.test(row));
    }

    boolean isListed(Finding kind, String act) {
        return isListed(kind, row -> List.of(row.acts.split(" ", -1)).contains(act));
    }
}
