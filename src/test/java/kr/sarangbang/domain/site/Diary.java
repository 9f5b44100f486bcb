package kr.sarangbang.domain.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The journal of some days at a site that keeps the rules: whatever is wished is written only where
 * it is allowed. How far each act is, is kept beside it by hand.
 */
final class Diary {
    private final Pages pages = new Pages();
    private final Lendings lendings = new Lendings();
    private final Redeeming redeeming = new Redeeming(pages, lendings);
    private final Map<ActId, Long> sales = new LinkedHashMap<>();
    private final Map<ActId, Long> inserted = new LinkedHashMap<>();

    /** What somebody would like to happen, with three numbers to draw its details from. */
    record Wish(int what, int which, int much, int hours) {}

    private Diary() {}

    static Arbitrary<Diary> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(0, 0, 0, 1, 5, 24, 60))
                .as(Wish::new)
                .list()
                .ofMaxSize(60)
                .map(Diary::of);
    }

    /** A site that was lent something to begin with. */
    static Diary of(List<Wish> wishes) {
        Diary diary = new Diary();
        diary.receive();
        wishes.forEach(diary::fulfil);
        return diary;
    }

    List<Pages.Line> lines() {
        return pages.lines();
    }

    Lendings lendings() {
        return lendings;
    }

    /** By hand. */
    Map<ActId, ActStage> stages() {
        return pages.stages();
    }

    private void receive() {
        pages.write(new Entry.RightReceived(lendings.stock(12, true)));
        pages.write(new Entry.RightReceived(lendings.limit(150_000)));
        pages.write(new Entry.RightReceived(lendings.guarantee(90_000)));
    }

    private void fulfil(Wish wish) {
        pages.pass(wish.hours() * 3_600L + 1);
        switch (wish.what()) {
            case 0 ->
                    pages.write(
                            new Entry.RightReceived(lendings.stock(1 + wish.much() % 9, false)));
            case 1 ->
                    pages.write(
                            new Entry.RightReceived(lendings.limit(10_000L * (1 + wish.much()))));
            case 2 ->
                    pages.write(
                            new Entry.RightReceived(
                                    lendings.guarantee(1_000L * (1 + wish.much()))));
            case 3 -> pages.write(new Entry.RightReceived(again(wish)));
            case 4 -> open(1 + wish.much() % 6);
            case 5 -> cash(wish);
            case 6, 7 -> sell(wish);
            case 8 -> abandon(wish);
            case 9 -> redeeming.acceptAlone(wish);
            case 10 -> redeeming.redeemOnline(wish);
            case 11 -> redeeming.takeBack(wish);
            case 12 -> redeeming.cancelOnline(wish);
            case 13 -> redeeming.refund(wish);
            case 14 -> giveBack(wish);
            case 15 -> pages.write(new Entry.PinTried(SampleSite.MEMBER, wish.much() % 3 == 0));
            case 16 -> enrol(wish);
            case 17 -> print(wish);
            default -> closeDay(wish);
        }
    }

    private SignedRight again(Wish wish) {
        return lendings.again(
                Pages.pick(lendings.all(), wish.which()).orElseThrow(), wish.much() % 2 == 0);
    }

    private void open(long units) {
        ActId act = pages.write(new Entry.SaleOpened(order(units)));
        pages.stages().put(act, ActStage.OPEN);
        sales.put(act, units);
    }

    private static SaleOrder order(long units) {
        return new SaleOrder(
                SampleSite.MEMBER,
                1,
                Scope.CITY,
                Won.of(units * Lendings.UNIT),
                Won.of(units * 9_300),
                units,
                YearMonth.of(2022, 7),
                PaymentMeans.CASH);
    }

    private void cash(Wish wish) {
        Optional<ActId> sale = Pages.pick(openSales(), wish.which());
        if (sale.isEmpty()) {
            return;
        }
        long inside = inserted.getOrDefault(sale.get(), 0L);
        if (wish.much() % 3 > 0) {
            pages.write(sale.get(), new Entry.CashInserted(Won.of(5_000)));
            inserted.put(sale.get(), inside + 5_000);
        } else if (inside > 0) {
            pages.write(sale.get(), new Entry.CashReturned(Won.of(inside)));
            inserted.remove(sale.get());
        }
    }

    private void sell(Wish wish) {
        Optional<ActId> sale = Pages.pick(openSales(), wish.which());
        Optional<RightId> stock = Pages.pick(lendings.stocks(), wish.which());
        if (sale.isEmpty() || stock.isEmpty()) {
            return;
        }
        long units = sales.getOrDefault(sale.get(), 0L);
        boolean enough = lendings.left(stock.get()) >= units;
        if (enough && lendings.parts(units * Lendings.UNIT).size() > 0) {
            pages.write(sale.get(), new Entry.PaymentAnswered(PaymentState.APPROVED, "r"));
            List<UnitRange> runs = lendings.nextRuns(stock.get(), units);
            List<SignedSale> vouchers = new ArrayList<>();
            for (UnitRange run : runs) {
                vouchers.add(voucher(sale.get(), stock.get(), run));
            }
            lendings.take(stock.get(), runs);
            Won paid = Won.of(units * 9_300);
            pages.write(
                    sale.get(),
                    new Entry.VoucherSold(vouchers, paid, Won.of(100_000), PaymentMeans.CASH));
            pages.stages().put(sale.get(), ActStage.DONE);
        }
    }

    private SignedSale voucher(ActId act, RightId stock, UnitRange run) {
        List<LimitPart> parts = lendings.parts(run.size() * Lendings.UNIT);
        parts.forEach(part -> lendings.take(part.right(), part.amount().amount()));
        return new SignedSale(
                lendings.right(stock),
                new SaleClaims(
                        act,
                        stock,
                        run,
                        SampleSite.MEMBER,
                        pages.now(),
                        LocalDate.of(2027, 7, 14),
                        parts,
                        true),
                Bytes.EMPTY);
    }

    private void abandon(Wish wish) {
        Pages.pick(openSales(), wish.which())
                .ifPresent(
                        sale -> {
                            pages.write(sale, new Entry.PaymentAnswered(PaymentState.DECLINED, ""));
                            pages.write(sale, new Entry.SaleAbandoned(SaleEnd.DECLINED));
                            pages.stages().put(sale, ActStage.ENDED);
                        });
    }

    private List<ActId> openSales() {
        return sales.keySet().stream().filter(a -> pages.stages().get(a) == ActStage.OPEN).toList();
    }

    /** Units or won of a right that nobody needs. */
    private void giveBack(Wish wish) {
        Optional<RightId> stock = Pages.pick(lendings.stocks(), wish.which());
        Optional<RightId> limit = Pages.pick(lendings.limits(), wish.which());
        if (wish.much() % 2 == 0 && stock.isPresent() && lendings.left(stock.get()) > 0) {
            long count = 1 + wish.much() % lendings.left(stock.get());
            List<UnitRange> runs = lendings.lastRuns(stock.get(), count);
            pages.write(new Entry.StockReturned(stock.get(), new UnitRanges(runs)));
            lendings.take(stock.get(), runs);
        } else if (limit.isPresent() && lendings.left(limit.get()) > 0) {
            long won = Math.min(lendings.left(limit.get()), 10_000L * (1 + wish.much() % 20));
            pages.write(new Entry.LimitReturned(limit.get(), Won.of(won)));
            lendings.take(limit.get(), won);
        }
    }

    private void enrol(Wish wish) {
        ActId act = pages.write(new Entry.MemberEnrolled(SampleSite.MEMBER, 1950, Bytes.EMPTY));
        pages.stages().put(act, ActStage.ASKED);
        if (wish.much() % 2 == 0) {
            pages.write(act, new Entry.EnrolmentConfirmed(SampleSite.MEMBER));
            pages.stages().put(act, ActStage.DONE);
        }
    }

    private void print(Wish wish) {
        Pages.pick(List.copyOf(pages.stages().keySet()), wish.which())
                .ifPresent(act -> pages.write(act, new Entry.PaperPrinted(0)));
    }

    private void closeDay(Wish wish) {
        LocalDate day = SiteProjection.businessDay(pages.now()).minusDays(1 + wish.much() % 2);
        pages.write(
                new Entry.DayClosed(
                        day, 0, Won.ZERO, Won.ZERO, 0, Won.ZERO, Won.ZERO, pages.lines().size()));
    }
}
