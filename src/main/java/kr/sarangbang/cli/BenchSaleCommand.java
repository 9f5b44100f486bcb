package kr.sarangbang.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.infrastructure.sqlite.RawSaleLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a sale costs beyond its rows. */
@Command(
        name = "sale",
        mixinStandardHelpOptions = true,
        description = {
            "A card sale at a kiosk without line, from the buyer's wish to the paper, devices",
            "answering at once; in turn with the raw loop, which writes the same rows in the same",
            "number of commits and does nothing else. The limit is twice the raw loop's median."
        })
final class BenchSaleCommand extends BenchMeasure {
    /** Times the raw loop, at most (issue: the first sale). */
    private static final double LIMIT = 2;

    private static final double NANOS = 1e6;
    private static final int MEMBERS = 8;
    private static final Won FACE = Won.of(100_000);

    @Option(names = "--acts", defaultValue = "1000", description = "Measured of each kind.")
    private int acts;

    @Option(
            names = "--warm-up",
            defaultValue = "5000",
            description = "Of each kind before, not counted: until the JVM has settled.")
    private int warmUp;

    @Override
    int measure(Path folder) throws Exception {
        needActs(acts);
        if (warmUp < 0) {
            throw CommandFailed.wrongUse("--warm-up is 0 or more.");
        }
        try (BenchTown town = BenchTown.open(folder)) {
            BenchTown.Site home = town.site("K", SiteRole.KIOSK, MEMBERS);
            try (BenchSite site = BenchSite.open(home.home());
                    RawSaleLoop loop = new RawSaleLoop(folder.resolve("raw.db"))) {
                var members = new ArrayList<ProvenMember>();
                for (MemberNumber member : home.members()) {
                    members.add(town.shown(member));
                }
                return measure(new SellVoucher(site.place()), members, loop);
            }
        }
    }

    private int measure(SellVoucher selling, List<ProvenMember> members, RawSaleLoop loop)
            throws SQLException {
        double[] real = new double[acts];
        double[] raw = new double[acts];
        for (int i = -warmUp; i < acts; i++) {
            ProvenMember member = members.get(Math.floorMod(i, members.size()));
            long begin = System.nanoTime();
            SaleOutcome outcome = selling.sell(wish(member));
            long between = System.nanoTime();
            loop.sale();
            long end = System.nanoTime();
            if (!(outcome instanceof SaleOutcome.Sold)) {
                throw CommandFailed.broken("A measured sale came to " + SaleWords.name(outcome));
            }
            if (i >= 0) {
                real[i] = (between - begin) / NANOS;
                raw[i] = (end - between) / NANOS;
            }
        }
        Sample yardstick = new Sample(raw);
        Figure figure =
                Figure.medianAtMost("sale", new Sample(real), "ms", LIMIT * yardstick.median());
        Figure loopItself = Figure.medianAtMost("raw", yardstick, "ms", LIMIT * yardstick.median());
        tell(
                figure,
                figure.facts()
                        .and(
                                "raw",
                                Facts.of("median", Figure.number(loopItself.median()))
                                        .and("p99", Figure.number(loopItself.p99()))
                                        .asMap()),
                "판매 한 건:",
                "A sale:");
        return figure.status();
    }

    private static SaleRequest wish(ProvenMember member) {
        return new SaleRequest(
                member.member(),
                new Presence.CardAnswered(member),
                BenchTown.SERIES,
                FACE,
                PaymentMeans.CARD,
                Won.ZERO,
                Actor.CUSTOMER);
    }
}
