package kr.sarangbang.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
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

/** The derived rows in memory. */
public final class MemoryTables implements SiteTables {
    private final Table<RightId, LentStock> stocks;
    private final Table<RightId, LentLimit> limits;
    private final Table<RightId, LentGuarantee> guarantees;
    private final Table<ActId, ActRow> acts;
    private final Table<ActId, ActRow> open;
    private final Table<ActId, ActRow> owed;
    private final Table<ActId, ActRow> cash;
    private final Table<UsedPaper, Instant> used;
    private final Table<UsedPaper, Instant> published;
    private final Table<VoucherNumber, Won> accepted;
    private final Table<MemberNumber, Integer> pins;
    private final Table<LocalDate, DayTotals> days;
    private final Table<ActId, Ticket> tickets;
    private final Table<ActId, Ticket> places;
    private final Table<LocalDate, LineDay> lineDays;

    private static final Comparator<Ticket> LATEST_SERVED =
            Comparator.comparing((Ticket t) -> t.endedAt().orElseThrow())
                    .thenComparing(Ticket::act)
                    .reversed();

    /** A paper that is used up. */
    public record UsedPaper(VoucherNumber number, SlipVersion version) {}

    public MemoryTables() {
        this(new UndoLog());
    }

    MemoryTables(UndoLog undo) {
        stocks = Table.sorted(undo);
        limits = Table.sorted(undo);
        guarantees = Table.sorted(undo);
        acts = Table.sorted(undo);
        open = Table.sorted(undo);
        owed = Table.sorted(undo);
        cash = Table.sorted(undo);
        used = Table.hashed(undo);
        published = Table.hashed(undo);
        accepted = Table.hashed(undo);
        pins = Table.hashed(undo);
        days = Table.sorted(undo);
        tickets = Table.sorted(undo);
        places = Table.sorted(undo);
        lineDays = Table.sorted(undo);
    }

    @Override
    public Optional<LentStock> stock(RightId id) {
        return stocks.get(id);
    }

    @Override
    public List<LentStock> stocks() {
        return stocks.all().values().stream().filter(s -> !s.remaining().isEmpty()).toList();
    }

    @Override
    public Optional<LentLimit> limit(RightId id) {
        return limits.get(id);
    }

    @Override
    public List<LentLimit> limits() {
        return limits.all().values().stream().filter(l -> !l.remaining().isZero()).toList();
    }

    @Override
    public Optional<LentGuarantee> guarantee(RightId id) {
        return guarantees.get(id);
    }

    @Override
    public List<LentGuarantee> guarantees() {
        return guarantees.all().values().stream().filter(g -> !g.remaining().isZero()).toList();
    }

    @Override
    public Optional<ActRow> act(ActId id) {
        return acts.get(id);
    }

    @Override
    public List<ActRow> openActs() {
        return List.copyOf(open.all().values());
    }

    @Override
    public List<ActRow> paperOwed() {
        return List.copyOf(owed.all().values());
    }

    @Override
    public List<ActRow> cashOwed() {
        return List.copyOf(cash.all().values());
    }

    @Override
    public List<ActRow> latestActs(int count) {
        return acts.ordered().descendingMap().values().stream().limit(count).toList();
    }

    @Override
    public Optional<Instant> usedAt(VoucherNumber number, SlipVersion version) {
        var paper = new UsedPaper(number, version);
        Optional<Instant> here = used.get(paper);
        Optional<Instant> told = published.get(paper);
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
        return days.all().values().stream()
                .filter(day -> !day.closed())
                .map(DayTotals::day)
                .toList();
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
        acts.put(act.act(), act);
        keep(open, act.act(), act, act.stage().isOpen());
        keep(owed, act.act(), act, act.paperOwed());
        keep(cash, act.act(), act, !act.owedCash().isZero());
        if (!days.has(act.businessDay())) {
            days.put(act.businessDay(), DayTotals.none(act.businessDay()));
        }
    }

    private static <R> void keep(Table<ActId, R> index, ActId act, R row, boolean there) {
        if (there) {
            index.put(act, row);
        } else {
            index.remove(act);
        }
    }

    @Override
    public void putUsed(VoucherNumber number, SlipVersion version, Instant at) {
        putEarliest(used, new UsedPaper(number, version), at);
    }

    /** What the issuer told; kept apart, since it does not follow from the journal. */
    void putPublished(VoucherNumber number, SlipVersion version, Instant at) {
        putEarliest(published, new UsedPaper(number, version), at);
    }

    private static void putEarliest(Table<UsedPaper, Instant> table, UsedPaper paper, Instant at) {
        if (table.get(paper).filter(known -> !known.isAfter(at)).isEmpty()) {
            table.put(paper, at);
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
        return tickets.get(id);
    }

    @Override
    public List<Ticket> openTickets() {
        return List.copyOf(places.all().values());
    }

    @Override
    public List<Ticket> servedTickets(int count) {
        return tickets.all().values().stream()
                .filter(t -> t.stage() == TicketStage.SERVED)
                .sorted(LATEST_SERVED)
                .limit(count)
                .toList();
    }

    @Override
    public LineDay lineDay(LocalDate day) {
        return lineDays.get(day).orElseGet(() -> LineDay.none(day));
    }

    @Override
    public void put(Ticket ticket) {
        tickets.put(ticket.act(), ticket);
        keep(places, ticket.act(), ticket, ticket.stage().isOpen());
    }

    @Override
    public void put(LineDay day) {
        lineDays.put(day.day(), day);
    }

    /** Everything in the tables now. */
    public Contents contents() {
        return new Contents(
                stocks.copy(),
                limits.copy(),
                guarantees.copy(),
                acts.copy(),
                used.copy(),
                published.copy(),
                accepted.copy(),
                pins.copy(),
                days.copy(),
                tickets.copy(),
                lineDays.copy());
    }

    void restore(Contents old) {
        stocks.replaceAll(old.stocks);
        limits.replaceAll(old.limits);
        guarantees.replaceAll(old.guarantees);
        acts.replaceAll(Map.of());
        open.replaceAll(Map.of());
        owed.replaceAll(Map.of());
        cash.replaceAll(Map.of());
        days.replaceAll(old.days);
        used.replaceAll(old.used);
        published.replaceAll(old.published);
        accepted.replaceAll(old.accepted);
        pins.replaceAll(old.pins);
        tickets.replaceAll(Map.of());
        places.replaceAll(Map.of());
        lineDays.replaceAll(old.lineDays);
        old.acts.values().forEach(this::put);
        old.tickets.values().forEach(this::put);
    }

    /** Everything in the tables at one moment. */
    public record Contents(
            Map<RightId, LentStock> stocks,
            Map<RightId, LentLimit> limits,
            Map<RightId, LentGuarantee> guarantees,
            Map<ActId, ActRow> acts,
            Map<UsedPaper, Instant> used,
            Map<UsedPaper, Instant> published,
            Map<VoucherNumber, Won> accepted,
            Map<MemberNumber, Integer> pins,
            Map<LocalDate, DayTotals> days,
            Map<ActId, Ticket> tickets,
            Map<LocalDate, LineDay> lineDays) {}
}
