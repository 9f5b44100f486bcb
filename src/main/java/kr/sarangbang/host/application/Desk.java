package kr.sarangbang.host.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.CounterRow;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

/** What one request works with: the tables of its transaction, its time, the policy that stands. */
final class Desk {
    private static final String EPOCH = "epoch";

    private final IssuerTables tables;
    private final Instant now;
    private final Instruments instruments;
    private final Catalog catalog;
    private final RandomGenerator random;
    private final Policy policy;

    Desk(
            IssuerTables tables,
            Instant now,
            Instruments instruments,
            Catalog catalog,
            RandomGenerator random) {
        this.tables = tables;
        // Entries, slips and messages carry whole microseconds.
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.instruments = instruments;
        this.catalog = catalog;
        this.random = random;
        this.policy = standing();
    }

    private Policy standing() {
        List<Policy> dated =
                tables.policies().list(Query.<PolicyRow>all().orderBy(PolicyRow.VERSION)).stream()
                        .map(row -> catalog.policy(row.definition))
                        .toList();
        if (dated.isEmpty()) {
            throw new IllegalStateException("the issuer has no policy");
        }
        // Before the first date the first one stands: without any, nothing could be answered.
        return dated.stream()
                .filter(policy -> !policy.validFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(dated.getFirst());
    }

    IssuerTables tables() {
        return tables;
    }

    Instant now() {
        return now;
    }

    Instruments instruments() {
        return instruments;
    }

    RandomGenerator random() {
        return random;
    }

    Policy policy() {
        return policy;
    }

    int epoch() {
        return (int) counter(EPOCH, 1).value;
    }

    /** Whether the issuer reads every site's journal and grants and decides nothing. */
    boolean isReading() {
        return tables.epochs()
                .find(Integer.toString(epoch()))
                .filter(row -> row.endedAt == 0)
                .isPresent();
    }

    void beginEpoch(int number) {
        raise(EPOCH, number);
    }

    /** Leaves numbers out, so that the next is above this one. */
    void raise(String name, long last) {
        CounterRow row = counter(name, 0);
        row.value = Math.max(row.value, last);
        tables.counters().change(row);
    }

    /** The next of a row of numbers, from 1. */
    long next(String name) {
        CounterRow row = counter(name, 0);
        row.value++;
        tables.counters().change(row);
        return row.value;
    }

    /** The last one given out, 0 for none. */
    long last(String name) {
        return counter(name, 0).value;
    }

    private CounterRow counter(String name, long first) {
        return tables.counters()
                .find(name)
                .orElseGet(
                        () -> {
                            var row = new CounterRow();
                            row.id = name;
                            row.value = first;
                            tables.counters().add(row);
                            return row;
                        });
    }

    List<SeriesRow> seriesRows() {
        return tables.series().list(Query.<SeriesRow>all().orderBy(SeriesRow.NUMBER));
    }

    List<Series> allSeries() {
        return seriesRows().stream().map(this::series).toList();
    }

    Series series(SeriesRow row) {
        return catalog.series(row.definition);
    }

    Optional<SeriesRow> seriesRow(int number) {
        return tables.series().find(Integer.toString(number));
    }

    Optional<SiteRow> site(SiteId id) {
        return tables.sites().find(id.text());
    }

    /** Lists what a person must look at; once, however often the same is found. */
    void list(Finding kind, List<ActId> acts, List<SiteId> sites, long member, String note) {
        String actTexts = String.join(" ", acts.stream().map(ActId::toString).toList());
        boolean known =
                tables
                        .exceptions()
                        .list(
                                Query.where(ExceptionRow.KIND, kind.name())
                                        .and(ExceptionRow.ACTS, actTexts))
                        .stream()
                        .anyMatch(row -> row.note.equals(note));
        if (known) {
            return;
        }
        var row = new ExceptionRow();
        row.number = next("exception");
        row.id = Long.toString(row.number);
        row.kind = kind.name();
        row.acts = actTexts;
        row.sites = String.join(" ", sites.stream().map(SiteId::text).distinct().toList());
        row.member = member;
        row.note = note;
        row.at = Times.micros(now);
        tables.exceptions().add(row);
    }

    void post(String act, Optional<VoucherRow> voucher, String party, Posting posting) {
        long number = next("posting");
        int part = 0;
        for (Posting.Line line : posting.lines()) {
            var row = new PostingRow();
            row.id = number + "." + part++;
            row.posting = number;
            row.act = act;
            row.voucher = voucher.map(v -> v.id).orElse("");
            row.account = line.account().name();
            row.party = line.account() == Account.SHOPS_PAYABLE ? party : "";
            row.won = line.won();
            row.at = Times.micros(now);
            tables.postings().add(row);
        }
    }

    static Won won(long amount) {
        return Won.of(amount);
    }
}
