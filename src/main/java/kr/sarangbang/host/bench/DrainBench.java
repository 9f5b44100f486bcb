package kr.sarangbang.host.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.store.sql.SqlStore;

/**
 * Sites that were off the line for long deliver all they have at once. Each act is a sale with its
 * four entries: opened, paid, sold, printed; every signature is verified and every commit synced.
 */
public final class DrainBench {
    private static final Instant NOW = Instant.parse("2022-07-14T03:00:00Z");
    private static final int SITES = 8;

    /** One voucher each; a member's month is 400,000 won. */
    private static final int ACTS_OF_MEMBER = 40;

    private static final Won FACE = Won.of(10_000);
    private static final Won PRICE = Won.of(9_300);

    private DrainBench() {}

    /**
     * How it went.
     *
     * @param perSecond acts, each of four entries
     */
    public record Result(long acts, long nanos, double perSecond) {}

    /**
     * Makes journals of so many acts and measures their delivery into a new database.
     *
     * @param folder empty; the database stays there
     * @param acts rounded up to whole members
     * @param nanoTime a clock that only grows
     */
    public static Result run(Path folder, int acts, LongSupplier nanoTime) {
        try (SqlStore store = SqlStore.open(new SqliteFile(folder.resolve("issuer.db")))) {
            var issuer = new SampleIssuer(store, () -> NOW, new Random(7));
            int members = Math.ceilDiv(acts, ACTS_OF_MEMBER * SITES);
            var sites = new ArrayList<SiteHand>();
            for (int i = 0; i < SITES; i++) {
                sites.add(filled(issuer, "K" + i, members));
            }
            long begin = nanoTime.getAsLong();
            deliver(sites);
            long nanos = nanoTime.getAsLong() - begin;
            long done = (long) members * ACTS_OF_MEMBER * SITES;
            return new Result(done, nanos, done * 1e9 / nanos);
        }
    }

    private static void deliver(List<SiteHand> sites) {
        try (ExecutorService lines = Executors.newFixedThreadPool(sites.size())) {
            CompletableFuture.allOf(
                            sites.stream()
                                    .map(site -> CompletableFuture.runAsync(site::deliver, lines))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static SiteHand filled(SampleIssuer issuer, String name, int members) {
        SampleIssuer.Invited invited = issuer.site(name, SiteRole.KIOSK);
        for (int i = 0; i < members; i++) {
            issuer.member(name + "/" + i, name);
        }
        SiteHand site = invited.hand();
        List<SignedRight> rights = site.join(invited.token(), NOW);
        site.deliver();
        SignedRight stock =
                rights.stream()
                        .filter(r -> r.right() instanceof StockRight)
                        .findFirst()
                        .orElseThrow();
        long unit = ((StockRight) stock.right()).units().runs().getFirst().from();
        for (SignedRight right : rights) {
            if (right.right() instanceof LimitRight limit) {
                for (int i = 0; i < ACTS_OF_MEMBER; i++) {
                    sale(site, stock, unit++, limit);
                }
            }
        }
        return site;
    }

    private static void sale(SiteHand site, SignedRight stock, long unit, LimitRight limit) {
        MemberNumber member = limit.member();
        ActId act = site.nextAct();
        var order =
                new SaleOrder(
                        member,
                        1,
                        Scope.CITY,
                        FACE,
                        PRICE,
                        1,
                        YearMonth.of(2022, 7),
                        PaymentMeans.CARD);
        site.write(act, new Entry.SaleOpened(order), NOW);
        site.write(act, new Entry.PaymentAnswered(PaymentState.APPROVED, "1"), NOW);
        site.sell(act, stock, new UnitRange(unit, unit + 1), limit.id(), member, PRICE, NOW);
        site.write(act, new Entry.PaperPrinted(1), NOW);
    }
}
