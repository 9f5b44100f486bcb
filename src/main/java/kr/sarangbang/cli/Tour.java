package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.host.application.Books;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.ui.shared.Catalogue;

/**
 * A made-up citizen buys at a kiosk and spends at a shop, with the line and without: the real
 * programs on simulated devices, every screen photographed, every paper kept.
 */
final class Tour {
    /** When the story takes place: the morning of the drawings. */
    private static final Instant MORNING = Instant.parse("2026-11-25T01:48:00Z");

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Path out;
    private final TourPlan plan;
    private final DemoHomes homes;
    private final TourAlbum album;

    /**
     * @param told hears, in short lines, how far it is
     */
    Tour(Path out, TourPlan plan, Catalogue words, Consumer<String> told) {
        this.out = out;
        this.plan = plan;
        this.homes = new DemoHomes(out.resolve("home"), told);
        this.album = new TourAlbum(out, words, told);
    }

    /** The whole story. What became of it is in DIR/summary.json too. */
    Facts run() throws Exception {
        homes.make(MORNING);
        long waiting;
        DayTotals sold;
        DayTotals redeemed;
        try (OpenIssuer issuer = OpenIssuer.open(homes.issuer(), "tour", IssuerPause.NONE)) {
            var line = new TourLine(issuer);
            try (line) {
                homes.join(line.up());
                try (var kiosk = new TourKiosk(homes.kiosk(), album);
                        var shop = new TourShop(homes.shop(), album)) {
                    story(line, kiosk, shop);
                    kiosk.site().awaitDelivered();
                    shop.site().awaitDelivered();
                    waiting = kiosk.site().waiting() + shop.site().waiting();
                    sold = day(kiosk.site());
                    redeemed = day(shop.site());
                }
            }
        }
        keepPapers();
        return summary(waiting, sold, redeemed);
    }

    private void story(TourLine line, TourKiosk kiosk, TourShop shop) throws IOException {
        kiosk.enrol();
        kiosk.site().awaitDelivered();
        kiosk.lookAround();
        kiosk.buyByCard(plan.online());
        shop.site().awaitLine(true);
        shop.listen("s1-wait");
        String first = kiosk.site().lastPaper();
        String rest = first;
        if (!plan.firstPart().isZero()) {
            shop.take(first, plan.firstPart(), "part");
            shop.next();
            if (plan.firstPart().isOver(plan.online().minus(Won.of(1)))) {
                rest = first;
            } else {
                rest = shop.site().lastPaper();
            }
        }
        if (!plan.secondPart().isZero()) {
            shop.take(rest, plan.secondPart(), "rest");
            shop.next();
        }
        shop.takeInVain(first, Won.of(1_000));

        line.down();
        kiosk.site().awaitLine(false);
        shop.site().awaitLine(false);
        shop.listen("s1-offline");
        String second = "";
        if (!plan.offline().isZero()) {
            kiosk.buyByCash(plan.offline());
            second = kiosk.site().lastPaper();
        }
        if (!plan.guaranteed().isZero()) {
            shop.take(second, plan.guaranteed(), "guaranteed");
            second = shop.site().lastPaper();
            shop.thinkOfCancelling();
        }
        shop.openTheLine();

        line.up();
        kiosk.site().awaitLine(true);
        shop.site().awaitLine(true);
        shop.site().awaitDelivered();
        kiosk.site().awaitDelivered();
        shop.closeTheLine();
        if (!plan.afterwards().isZero()) {
            shop.take(second, plan.afterwards(), "afterwards");
            shop.next();
        }
        shop.listen("s1-end");
        kiosk.site().shoot("k0-end");
    }

    private static DayTotals day(TourSite<?> site) {
        return site.site()
                .hand()
                .run(
                        () -> {
                            var place = site.site().place();
                            return place.journal()
                                    .view()
                                    .day(LocalDate.ofInstant(place.clock().now(), SEOUL));
                        });
    }

    /** Every paper of both sites under DIR/papers, named by site and act. */
    private void keepPapers() throws IOException {
        Path papers = Files.createDirectories(out.resolve("papers"));
        for (Path home : List.of(homes.kiosk(), homes.shop())) {
            try (Stream<Path> files = Files.list(home.resolve("paper"))) {
                for (Path file : files.sorted().toList()) {
                    Files.copy(file, papers.resolve(home.getFileName() + "-" + file.getFileName()));
                }
            }
        }
    }

    private Facts summary(long waiting, DayTotals sold, DayTotals redeemed) throws IOException {
        boolean balanced;
        var issuer = new IssuerHome(homes.issuer());
        try (SqlStore store = SqlStore.look(IssuerDatabase.of(issuer))) {
            balanced = new Books(store, OpenIssuer.clock(issuer)).report().balanced();
        }
        var home = new LinkedHashMap<String, Object>();
        home.put("issuer", homes.issuer().toString());
        home.put("kiosk", homes.kiosk().toString());
        home.put("shop", homes.shop().toString());
        Facts facts =
                Facts.of("screens", album.taken())
                        .and("sold", sold.soldFace().amount())
                        .and("paid", sold.paid().amount())
                        .and("redeemed", redeemed.redeemed().minus(redeemed.cancelled()).amount())
                        .and("waiting", waiting)
                        .and("ledgerBalanced", balanced)
                        .and("home", home);
        Files.write(
                out.resolve("summary.json"),
                (facts.json() + "\n").getBytes(StandardCharsets.UTF_8));
        return facts;
    }
}
