package kr.sarangbang.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import kr.sarangbang.codec.EntryValues;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.testing.MemoryTables;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * Goal: whatever happens at a site, its derived rows say what its journal says. Method: diaries of
 * random days that keep the rules, added up again from their entries in another way.
 */
@PropertyDefaults(tries = 150)
class SiteProjectionTest {
    /** I1: no unit is anywhere twice, and none is lost. */
    @Property
    void remainingSoldAndReturnedUnitsAreWhatWasLent(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        for (RightId id : diary.lendings().stocks()) {
            LentStock stock = tables.stock(id).orElseThrow();
            BitSet gone = new BitSet();
            long count = 0;
            for (Pages.Line line : diary.lines()) {
                for (BitSet units : leaving(line.entry(), id)) {
                    count += units.cardinality();
                    gone.or(units);
                }
            }
            BitSet there = Lendings.units(stock.remaining());
            assertThat(gone.cardinality()).as("units left once").isEqualTo((int) count);
            assertThat(gone.intersects(there)).isFalse();
            gone.or(there);
            assertThat(gone).isEqualTo(Lendings.units(stock.right().units()));
            assertThat(stock.remaining().size()).isEqualTo(diary.lendings().left(id));
        }
    }

    private static List<BitSet> leaving(Entry entry, RightId id) {
        if (entry instanceof Entry.StockReturned returned && returned.right().equals(id)) {
            return List.of(Lendings.units(returned.units()));
        }
        if (entry instanceof Entry.VoucherSold sold) {
            return sold.vouchers().stream()
                    .filter(sale -> sale.claims().stock().equals(id))
                    .map(sale -> Lendings.units(UnitRanges.of(sale.claims().run())))
                    .toList();
        }
        return List.of();
    }

    @Property
    void whatIsLeftOfALimitOrAGuaranteeIsWhatNobodyUsed(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        for (RightId id : diary.lendings().limits()) {
            assertThat(tables.limit(id).orElseThrow().remaining().amount())
                    .isEqualTo(diary.lendings().left(id));
        }
        for (RightId id : diary.lendings().guarantees()) {
            assertThat(tables.guarantee(id).orElseThrow().remaining().amount())
                    .isEqualTo(diary.lendings().left(id));
        }
        assertThat(tables.stocks()).allMatch(stock -> stock.remaining().size() > 0);
        assertThat(tables.limits()).allMatch(limit -> limit.remaining().amount() > 0);
        assertThat(tables.guarantees()).allMatch(lent -> lent.remaining().amount() > 0);
    }

    /** Rule 6: what was bought stays bought. Rule 12: a guarantee is renewed only by delivery. */
    @Property
    void nothingGivesLimitOrGuaranteeBack(@ForAll("diaries") Diary diary) {
        MemoryTables tables = new MemoryTables();
        for (Pages.Line line : diary.lines()) {
            MemoryTables.Contents before = tables.contents();
            SiteProjection.apply(tables, line.header(), line.entry());
            before.limits()
                    .forEach(
                            (id, limit) ->
                                    assertThat(tables.limit(id).orElseThrow().remaining())
                                            .isLessThanOrEqualTo(limit.remaining()));
            before.guarantees()
                    .forEach(
                            (id, lent) ->
                                    assertThat(tables.guarantee(id).orElseThrow().remaining())
                                            .isLessThanOrEqualTo(lent.remaining()));
        }
    }

    /** Each table is touched by the entries that are about it, and by no others. */
    @Property
    void anEntryChangesOnlyWhatItIsAbout(@ForAll("diaries") Diary diary) {
        MemoryTables tables = new MemoryTables();
        for (Pages.Line line : diary.lines()) {
            MemoryTables.Contents before = tables.contents();
            SiteProjection.apply(tables, line.header(), line.entry());
            MemoryTables.Contents after = tables.contents();
            Entry entry = line.entry();
            boolean received = entry instanceof Entry.RightReceived;
            boolean sold = entry instanceof Entry.VoucherSold;
            boolean accepted = entry instanceof Entry.RedemptionAccepted;
            boolean takenBack = entry instanceof Entry.AcceptanceCancelled;
            boolean decided = entry instanceof Entry.Decided;
            unless(received || sold || entry instanceof Entry.StockReturned)
                    .same(before.stocks(), after.stocks());
            unless(received || sold || entry instanceof Entry.LimitReturned)
                    .same(before.limits(), after.limits());
            unless(received || accepted).same(before.guarantees(), after.guarantees());
            unless(accepted || takenBack || decided).same(before.used(), after.used());
            unless(accepted || takenBack).same(before.accepted(), after.accepted());
            unless(entry instanceof Entry.PinTried).same(before.pins(), after.pins());
            unless(line.header().opensAct() || sold || accepted || takenBack || decided)
                    .same(before.days(), after.days());
        }
    }

    /** Says what must not differ. */
    private record Frame(boolean open) {
        void same(Map<?, ?> before, Map<?, ?> after) {
            if (!open) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static Frame unless(boolean about) {
        return new Frame(about);
    }

    /** Rule 4 and hole H3: also a grant of a known number that says more. */
    @Property
    void aRepeatedGrantChangesNothing(@ForAll("diaries") Diary diary) {
        List<Pages.Line> repeated = new ArrayList<>();
        Set<RightId> known = new TreeSet<>();
        for (Pages.Line line : diary.lines()) {
            repeated.add(line);
            if (line.entry() instanceof Entry.RightReceived received) {
                known.add(received.right().right().id());
            }
            for (RightId id : known) {
                for (boolean greater : new boolean[] {false, true}) {
                    Entry again = new Entry.RightReceived(diary.lendings().again(id, greater));
                    repeated.add(new Pages.Line(line.header(), again));
                }
            }
        }
        assertThat(replayed(repeated).contents()).isEqualTo(replayed(diary.lines()).contents());
    }

    @Property
    void theTotalsOfADayAreTheSumsOfItsEntries(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        Set<LocalDate> days = new TreeSet<>();
        diary.lines().forEach(line -> days.add(day(line)));
        for (LocalDate day : days) {
            List<Entry> entries =
                    diary.lines().stream()
                            .filter(line -> day(line).equals(day))
                            .map(Pages.Line::entry)
                            .toList();
            DayTotals totals = tables.day(day);
            assertThat(totals.sales())
                    .isEqualTo(
                            entries.stream().filter(Entry.VoucherSold.class::isInstance).count());
            assertThat(totals.soldFace()).isEqualTo(sum(entries, SiteProjectionTest::soldFace));
            assertThat(totals.paid().amount()).isEqualTo(totals.soldFace().amount() / 100 * 93);
            assertThat(totals.redeemed()).isEqualTo(sum(entries, SiteProjectionTest::redeemed));
            assertThat(totals.cancelled()).isEqualTo(sum(entries, SiteProjectionTest::cancelled));
            assertThat(totals.redemptions())
                    .isEqualTo(entries.stream().filter(e -> redeemed(e) > 0).count());
        }
    }

    private static LocalDate day(Pages.Line line) {
        return line.header().at().atOffset(ZoneOffset.ofHours(9)).toLocalDate();
    }

    private static Won sum(List<Entry> entries, ToLongFunction<Entry> amount) {
        return Won.of(entries.stream().mapToLong(amount).sum());
    }

    private static long soldFace(Entry entry) {
        return entry instanceof Entry.VoucherSold sold
                ? sold.vouchers().stream()
                        .map(SignedSale::claims)
                        .mapToLong(claims -> claims.run().size() * Lendings.UNIT)
                        .sum()
                : 0;
    }

    private static long redeemed(Entry entry) {
        if (entry instanceof Entry.RedemptionAccepted accepted) {
            return ((SlipAct.Acceptance) accepted.acceptance().act()).amount().amount();
        }
        return entry instanceof Entry.Decided decided
                        && decided.decision() instanceof Decision.Redeemed redeemed
                ? redeemed.amount().amount()
                : 0;
    }

    private static long cancelled(Entry entry) {
        if (entry instanceof Entry.AcceptanceCancelled cancelled) {
            return cancelled.amount().amount();
        }
        return entry instanceof Entry.Decided decided
                        && decided.decision() instanceof Decision.Cancelled cancelled
                ? cancelled.amount().amount()
                : 0;
    }

    @Property
    void everyActIsAsFarAsItsEntriesSay(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        Map<ActId, ActStage> stages = diary.stages();
        stages.forEach(
                (act, stage) ->
                        assertThat(tables.act(act).orElseThrow().stage())
                                .as(act.toString())
                                .isEqualTo(stage));
        assertThat(tables.openActs())
                .extracting(ActRow::act)
                .containsExactlyElementsOf(
                        stages.entrySet().stream()
                                .filter(stage -> stage.getValue().isOpen())
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList());
        assertThat(tables.contents().acts().keySet()).isEqualTo(stages.keySet());
    }

    @Property
    void aRowNamesTheLastEntryOfItsActAndTheDayItBegan(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        for (ActId act : diary.stages().keySet()) {
            List<EntryHeader> own =
                    diary.lines().stream()
                            .map(Pages.Line::header)
                            .filter(header -> header.act().equals(act))
                            .toList();
            ActRow row = tables.act(act).orElseThrow();
            assertThat(row.lastEntry()).isEqualTo(own.getLast().number());
            assertThat(row.businessDay())
                    .isEqualTo(SiteProjection.businessDay(own.getFirst().at()));
        }
    }

    /** A list of used papers only grows, and keeps the first time. */
    @Property
    void aPaperThatIsUsedUpStaysUsedUp(@ForAll("diaries") Diary diary) {
        MemoryTables tables = new MemoryTables();
        for (Pages.Line line : diary.lines()) {
            MemoryTables.Contents before = tables.contents();
            SiteProjection.apply(tables, line.header(), line.entry());
            assertThat(tables.contents().used()).containsAllEntriesOf(before.used());
            if (line.entry() instanceof Entry.RedemptionAccepted accepted) {
                var act = (SlipAct.Acceptance) accepted.acceptance().act();
                assertThat(tables.usedAt(act.number(), act.consumed()))
                        .contains(line.header().at());
            }
        }
    }

    @Property
    void whatWasAcceptedHereIsTheAcceptancesLessThoseTakenBack(@ForAll("diaries") Diary diary) {
        MemoryTables tables = replayed(diary.lines());
        for (long unit = 0; unit < 4; unit++) {
            VoucherNumber number = VoucherNumber.of(2, unit);
            long accepted =
                    diary.lines().stream()
                            .flatMapToLong(line -> accepted(line.entry(), number))
                            .sum();
            assertThat(tables.acceptedHere(number)).isEqualTo(Won.of(accepted));
        }
    }

    private static LongStream accepted(Entry entry, VoucherNumber number) {
        if (entry instanceof Entry.RedemptionAccepted in
                && in.acceptance().act() instanceof SlipAct.Acceptance act
                && act.number().equals(number)) {
            return LongStream.of(act.amount().amount());
        }
        if (entry instanceof Entry.AcceptanceCancelled out
                && out.cancellation().act().number().equals(number)) {
            return LongStream.of(-out.amount().amount());
        }
        return LongStream.empty();
    }

    /** An entry of a shortened journal. Sales of random sums are left out: their sum is no won. */
    @Property(tries = 100)
    void anEntryThatNamesNothingKnownUsesUpNoRight(@ForAll("entries") Pages.Line line) {
        MemoryTables tables = new MemoryTables();
        SiteProjection.apply(tables, line.header(), line.entry());
        boolean received = line.entry() instanceof Entry.RightReceived;
        MemoryTables.Contents after = tables.contents();
        assertThat(after.stocks().size() + after.limits().size() + after.guarantees().size())
                .isEqualTo(received ? 1 : 0);
        assertThat(after.acts().keySet())
                .allMatch(act -> act.equals(line.header().act()))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static MemoryTables replayed(List<Pages.Line> lines) {
        MemoryTables tables = new MemoryTables();
        lines.forEach(line -> SiteProjection.apply(tables, line.header(), line.entry()));
        return tables;
    }

    @Provide
    Arbitrary<Diary> diaries() {
        return Diary.any();
    }

    @Provide
    Arbitrary<Pages.Line> entries() {
        Arbitrary<Entry> entries =
                Arbitraries.oneOf(
                        EntryValues.kinds().entrySet().stream()
                                .filter(kind -> kind.getKey() != Entry.VoucherSold.class)
                                .<Arbitrary<Entry>>map(kind -> kind.getValue().map(e -> e))
                                .toList());
        return Combinators.combine(EntryValues.headers(), entries).as(Pages.Line::new);
    }
}
