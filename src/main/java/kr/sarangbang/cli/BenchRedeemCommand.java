package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.infrastructure.sqlite.RawSaleLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a customer waits for a voucher to be taken. */
@Command(
        name = "redeem",
        mixinStandardHelpOptions = true,
        description = {
            "From the text of the slip's square code to the journalled outcome at a shop, its",
            "printer answering at once: without line inside the guarantee, which the limit is for,",
            "and beside it ('online') decided by an issuer in this process over the real line."
        })
final class BenchRedeemCommand extends BenchMeasure {
    /** Milliseconds, p99 (issue: the first sale). */
    private static final double LIMIT = 20;

    private static final double NANOS = 1e6;
    private static final long UNITS = 5;
    private static final Won WHOLE = Won.of(50_000);
    private static final Won PART = Won.of(30_000);

    @Option(names = "--acts", defaultValue = "1000", description = "Measured of each kind.")
    private int acts;

    @Option(
            names = "--warm-up",
            defaultValue = "500",
            description = "Acts of each kind before, not counted.")
    private int warmUp;

    @Override
    int measure(Path folder) throws Exception {
        needActs(acts);
        if (warmUp < 0) {
            throw CommandFailed.wrongUse("--warm-up is 0 or more.");
        }
        try (BenchTown town = BenchTown.open(folder)) {
            List<String> slips = slips(town, 2 * (warmUp + acts));
            Path shop = town.site("S", SiteRole.SHOP, 0).home();
            try (BenchSite site = BenchSite.open(shop);
                    RawSaleLoop loop = new RawSaleLoop(folder.resolve("raw.db"))) {
                int half = slips.size() / 2;
                Sample alone =
                        measure(
                                site,
                                slips.subList(0, half),
                                RedemptionOutcome.DecidedBy.GUARANTEE);
                site.connect();
                Sample online =
                        measure(
                                site,
                                slips.subList(half, slips.size()),
                                RedemptionOutcome.DecidedBy.ISSUER);
                return tell(alone, online, commits(loop));
            }
        }
    }

    /** What the disk does with nobody asking more of it: one commit of a few rows, synced. */
    private Sample commits(RawSaleLoop loop) throws SQLException {
        double[] times = new double[Math.ceilDiv(acts, RawSaleLoop.COMMITS)];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            loop.sale();
            times[i] = (System.nanoTime() - begin) / NANOS / RawSaleLoop.COMMITS;
        }
        return new Sample(times);
    }

    private int tell(Sample alone, Sample online, Sample commit) {
        Figure figure = Figure.p99AtMost("redeem", alone, "ms", LIMIT);
        Figure beside = Figure.p99AtMost("online", online, "ms", LIMIT);
        Figure disk = Figure.p99AtMost("commit", commit, "ms", LIMIT);
        progress(
                "one commit to this disk just now, of which a redemption is two: median "
                        + Figure.number(disk.median())
                        + " ms, p99 "
                        + Figure.number(disk.p99())
                        + " ms");
        progress(
                "decided by the issuer: median "
                        + Figure.number(beside.median())
                        + " ms, p99 "
                        + Figure.number(beside.p99())
                        + " ms");
        tell(
                figure,
                figure.facts()
                        .and(
                                "online",
                                Facts.of("median", Figure.number(beside.median()))
                                        .and("p99", Figure.number(beside.p99()))
                                        .asMap())
                        .and("commit", Figure.number(disk.median())),
                "사용 한 건:",
                "A redemption:");
        return figure.status();
    }

    /** Each second one is taken in part, so that a paper for the rest is made too. */
    private Sample measure(
            BenchSite site, List<String> slips, RedemptionOutcome.DecidedBy decidedBy) {
        var redeeming = new RedeemVoucher(site.place());
        double[] times = new double[acts];
        for (int i = 0; i < slips.size(); i++) {
            var request =
                    new RedemptionRequest(
                            Optional.of(slips.get(i)),
                            Optional.empty(),
                            i % 2 == 0 ? WHOLE : PART,
                            Optional.empty(),
                            Actor.CUSTOMER);
            long begin = System.nanoTime();
            RedemptionOutcome outcome = redeeming.redeem(request);
            long end = System.nanoTime();
            if (!(outcome instanceof RedemptionOutcome.Redeemed redeemed)
                    || redeemed.decidedBy() != decidedBy) {
                throw CommandFailed.broken("A measured redemption came to " + outcome);
            }
            if (i >= warmUp) {
                times[i - warmUp] = (end - begin) / NANOS;
            }
        }
        return new Sample(times);
    }

    /** Papers that a kiosk has sold; the issuer hears of each from the paper itself. */
    private static List<String> slips(BenchTown town, int count) throws IOException {
        BenchTown.Site kiosk = town.site("K", SiteRole.KIOSK, 1);
        var texts = new ArrayList<String>();
        try (BenchSite site = BenchSite.open(kiosk.home())) {
            Workplace place = site.place();
            LentStock stock = place.journal().view().stocks().getFirst();
            LentLimit limit = place.journal().view().limits().getFirst();
            long unit = stock.remaining().runs().getFirst().from();
            for (int i = 0; i < count; i++) {
                var run = new UnitRange(unit + i * UNITS, unit + (i + 1) * UNITS);
                Slip slip = slip(place, stock, limit, kiosk.members().getFirst(), i + 1_000L, run);
                texts.add(String.join(",", place.slips().texts(slip)));
            }
        }
        return texts;
    }

    private static Slip slip(
            Workplace place,
            LentStock stock,
            LentLimit limit,
            MemberNumber member,
            long sequence,
            UnitRange run) {
        var holder = stock.right().holder();
        var now = place.clock().now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = SiteProjection.businessDay(now);
        var claims =
                new SaleClaims(
                        new ActId(holder.site(), holder.incarnation(), sequence),
                        stock.right().id(),
                        run,
                        member,
                        now,
                        day.plusYears(5),
                        List.of(new LimitPart(limit.right().id(), WHOLE)),
                        false);
        return new Slip.OfSale(place.signer().sign(stock.signed(), claims));
    }
}
