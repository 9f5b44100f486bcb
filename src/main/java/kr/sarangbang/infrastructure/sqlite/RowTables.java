package kr.sarangbang.infrastructure.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteTables;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import org.hibernate.StatelessSession;

/** The derived rows of a site over its database, or over nothing when a journal is replayed. */
final class RowTables implements SiteTables {
    private final Chain journal;
    private final RowSource source;
    private final RowCache<RightId, LentStock, StockRow> stocks;
    private final RowCache<RightId, LentLimit, LimitRow> limits;
    private final RowCache<RightId, LentGuarantee, GuaranteeRow> guarantees;
    private final RowCache<ActId, ActRow, ActRecord> acts;
    private final RowCache<UsedPaper, Instant, UsedHereRow> used;
    private final RowCache<VoucherNumber, Won, AcceptedRow> accepted;
    private final RowCache<MemberNumber, Integer, PinsRow> pins;
    private final RowCache<LocalDate, DayTotals, DayRow> days;
    private final RowCache<ActId, Ticket, TicketRow> tickets;
    private final RowCache<LocalDate, LineDay, LineDayRow> lineDays;
    private final StandingList<RightId, LentStock> stocksLeft;
    private final StandingList<RightId, LentLimit> limitsLeft;
    private final StandingList<RightId, LentGuarantee> guaranteesLeft;
    private final StandingList<ActId, ActRow> openActs;
    private final StandingList<ActId, ActRow> paperOwed;
    private final StandingList<ActId, ActRow> cashOwed;
    private final StandingList<LocalDate, DayTotals> openDays;
    private final StandingList<ActId, Ticket> openTickets;

    /**
     * @param journal any state of the journal's chain; names site and incarnation
     */
    RowTables(Chain journal, RowSource source) {
        this.journal = journal;
        this.source = source;
        stocks = cache(StockRow.class, RightId::toString, (k, v) -> StockRow.of(v), StockRow::lent);
        limits = cache(LimitRow.class, RightId::toString, (k, v) -> LimitRow.of(v), LimitRow::lent);
        guarantees =
                cache(
                        GuaranteeRow.class,
                        RightId::toString,
                        (k, v) -> GuaranteeRow.of(v),
                        GuaranteeRow::lent);
        acts = cache(ActRecord.class, ActId::sequence, (k, v) -> ActRecord.of(v), this::act);
        used = cache(UsedHereRow.class, UsedPaper::id, UsedHereRow::of, UsedHereRow::used);
        accepted =
                cache(
                        AcceptedRow.class,
                        VoucherNumber::number,
                        AcceptedRow::of,
                        row -> Won.of(row.won));
        pins = cache(PinsRow.class, MemberNumber::number, PinsRow::of, row -> row.tries);
        days = cache(DayRow.class, LocalDate::toString, (k, v) -> DayRow.of(v), DayRow::totals);
        tickets = ticketCache();
        lineDays = lineDayCache();
        stocksLeft =
                stocks.standing(
                        stock -> stock.right().id(),
                        stock -> stock.remaining().size() > 0,
                        "select * from stock_right where remaining > 0");
        limitsLeft =
                limits.standing(
                        limit -> limit.right().id(),
                        limit -> !limit.remaining().isZero(),
                        "select * from limit_right where remaining > 0");
        guaranteesLeft =
                guarantees.standing(
                        guarantee -> guarantee.right().id(),
                        guarantee -> !guarantee.remaining().isZero(),
                        "select * from guarantee where remaining > 0");
        openActs =
                acts.standing(
                        ActRow::act,
                        act -> act.stage().isOpen(),
                        "select * from act where is_open");
        paperOwed =
                acts.standing(ActRow::act, ActRow::paperOwed, "select * from act where paper_owed");
        cashOwed =
                acts.standing(
                        ActRow::act,
                        act -> !act.owedCash().isZero(),
                        "select * from act where (inserted > 0 and (stage in ('ENDED', 'OWED')"
                                + " or (stage = 'DONE' and inserted > order_price)))"
                                + " or (kind = 'CASH_PAYMENT' and stage = 'GRANTED')");
        openDays =
                days.standing(
                        DayTotals::day,
                        day -> !day.closed(),
                        "select * from business_day where not closed");
        openTickets =
                tickets.standing(
                        Ticket::act,
                        ticket -> ticket.stage().isOpen(),
                        "select * from ticket where is_open");
    }

    private RowCache<ActId, Ticket, TicketRow> ticketCache() {
        return cache(
                TicketRow.class,
                ActId::sequence,
                (k, v) -> TicketRow.of(v),
                row -> row.ticket(this::own));
    }

    private RowCache<LocalDate, LineDay, LineDayRow> lineDayCache() {
        return cache(
                LineDayRow.class,
                LocalDate::toString,
                (k, v) -> LineDayRow.of(v),
                LineDayRow::line);
    }

    private <K, V, R extends Row> RowCache<K, V, R> cache(
            Class<R> type, Function<K, Object> id, BiFunction<K, V, R> row, Function<R, V> value) {
        return new RowCache<>(new RowCache.Form<>(type, id, row, value), source);
    }

    private List<RowCache<?, ?, ?>> all() {
        return List.of(
                stocks, limits, guarantees, acts, used, accepted, pins, days, tickets, lineDays);
    }

    private ActRow act(ActRecord row) {
        return row.act(journal.site(), journal.incarnation());
    }

    private ActId own(long sequence) {
        return new ActId(journal.site(), journal.incarnation(), sequence);
    }

    void flush(StatelessSession session, RowMac mac) {
        all().forEach(cache -> cache.flush(session, mac));
    }

    void committed() {
        all().forEach(RowCache::committed);
    }

    void forget() {
        all().forEach(RowCache::forget);
    }

    /** Names the rows that changed since the last time; for a replay, which keeps everything. */
    void eachChange(BiConsumer<Class<? extends Row>, Object> look) {
        all().forEach(cache -> cache.eachChange(look::accept));
    }

    /** Every row in memory with its identifier; after a replay, all that follows. */
    void eachRow(BiConsumer<Object, Row> look) {
        all().forEach(cache -> cache.eachRow(look));
    }

    private void requireClean() {
        if (!all().stream().allMatch(RowCache::isClean)) {
            throw new IllegalStateException("lists are read between transactions");
        }
    }

    private <V> List<V> list(StandingList<?, V> standing) {
        requireClean();
        return standing.list();
    }

    @Override
    public Optional<LentStock> stock(RightId id) {
        return stocks.get(id);
    }

    @Override
    public List<LentStock> stocks() {
        return list(stocksLeft);
    }

    @Override
    public Optional<LentLimit> limit(RightId id) {
        return limits.get(id);
    }

    @Override
    public List<LentLimit> limits() {
        return list(limitsLeft);
    }

    @Override
    public Optional<LentGuarantee> guarantee(RightId id) {
        return guarantees.get(id);
    }

    @Override
    public List<LentGuarantee> guarantees() {
        return list(guaranteesLeft);
    }

    @Override
    public Optional<ActRow> act(ActId id) {
        return isForeign(id) ? Optional.empty() : acts.get(id);
    }

    /** Whether the act is of another journal than this one. */
    boolean isForeign(ActId id) {
        return !id.site().equals(journal.site()) || id.incarnation() != journal.incarnation();
    }

    @Override
    public List<ActRow> openActs() {
        return list(openActs);
    }

    @Override
    public List<ActRow> paperOwed() {
        return list(paperOwed);
    }

    @Override
    public List<ActRow> cashOwed() {
        return list(cashOwed);
    }

    @Override
    public List<ActRow> latestActs(int count) {
        requireClean();
        return source
                .list(ActRecord.class, "select * from act order by sequence desc limit ?", count)
                .stream()
                .map(this::act)
                .toList();
    }

    @Override
    public Optional<Instant> usedAt(VoucherNumber number, SlipVersion version) {
        var paper = new UsedPaper(number, version);
        Optional<Instant> here = used.get(paper);
        Optional<Instant> told =
                source.find(UsedElsewhereRow.class, paper.id()).map(UsedElsewhereRow::used);
        if (here.isPresent() && told.isPresent()) {
            return here.get().isBefore(told.get()) ? here : told;
        }
        return here.or(() -> told);
    }

    @Override
    public Won acceptedHere(VoucherNumber number) {
        return accepted.get(number).orElse(Won.ZERO);
    }

    @Override
    public int wrongPins(MemberNumber member) {
        return pins.get(member).orElse(0);
    }

    @Override
    public DayTotals day(LocalDate day) {
        return days.get(day).orElseGet(() -> DayTotals.none(day));
    }

    @Override
    public List<LocalDate> openDays() {
        return list(openDays).stream().map(DayTotals::day).toList();
    }

    @Override
    public void put(LentStock stock) {
        stocks.put(stock.right().id(), stock);
    }

    @Override
    public void put(LentLimit limit) {
        limits.put(limit.right().id(), limit);
    }

    @Override
    public void put(LentGuarantee guarantee) {
        guarantees.put(guarantee.right().id(), guarantee);
    }

    @Override
    public void put(ActRow act) {
        if (act.lastEntry() == act.act().sequence()) {
            // Its first entry is being added: it cannot have a row yet.
            acts.putKnown(act.act(), act);
        } else {
            acts.put(act.act(), act);
        }
        // A day with acts has a row, so that openDays finds it.
        if (days.get(act.businessDay()).isEmpty()) {
            put(DayTotals.none(act.businessDay()));
        }
    }

    @Override
    public void putUsed(VoucherNumber number, SlipVersion version, Instant at) {
        var paper = new UsedPaper(number, version);
        if (used.get(paper).filter(known -> !known.isAfter(at)).isEmpty()) {
            used.put(paper, at);
        }
    }

    @Override
    public void putAcceptedHere(VoucherNumber number, Won amount) {
        accepted.put(number, amount);
    }

    @Override
    public void putWrongPins(MemberNumber member, int count) {
        pins.put(member, count);
    }

    @Override
    public void put(DayTotals day) {
        days.put(day.day(), day);
    }

    @Override
    public Optional<Ticket> ticket(ActId id) {
        return isForeign(id) ? Optional.empty() : tickets.get(id);
    }

    @Override
    public List<Ticket> openTickets() {
        return list(openTickets);
    }

    @Override
    public List<Ticket> servedTickets(int count) {
        requireClean();
        return source
                .list(
                        TicketRow.class,
                        "select * from ticket where stage = 'SERVED' order by ended_at desc,"
                                + " sequence desc limit ?",
                        count)
                .stream()
                .map(row -> row.ticket(this::own))
                .toList();
    }

    @Override
    public LineDay lineDay(LocalDate day) {
        return lineDays.get(day).orElseGet(() -> LineDay.none(day));
    }

    @Override
    public void put(Ticket ticket) {
        tickets.put(ticket.act(), ticket);
    }

    @Override
    public void put(LineDay day) {
        lineDays.put(day.day(), day);
    }
}
