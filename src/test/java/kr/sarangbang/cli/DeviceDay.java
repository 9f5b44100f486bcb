package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.CancelRedemption;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.RefundVoucher;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.testing.PostgresServer;

/**
 * A day at a kiosk, a counter and three shops on which printers, payment terminals, the line, the
 * issuer and its database fail, between acts and in the middle of them. Drawn from a seed.
 */
final class DeviceDay implements AutoCloseable {
    private static final List<String> SELLERS = List.of("K1", "T1");
    static final List<String> SHOPS = List.of("S1", "S2", "S3");
    private static final List<String> PRINTER = List.of("paper-out", "cover-open", "dead", "ok");
    private static final List<String> PAYMENT =
            List.of("decline", "unknown", "late", "approve", "approve");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Actor TELLER =
            new Actor(Optional.of("T-1"), Optional.empty(), 0, Optional.empty());
    private static final long UNIT = 10_000;
    private static final SeriesId SERIES = new SeriesId(DemoTown.SERIES);
    private static final int ACTS_OF_MEMBER = 10;

    /** A paper in somebody's hand. */
    private record Paper(String text, MemberNumber member, Won balance) {}

    /** A redemption that its shop may still take back. */
    private record Taken(ActId act, Won amount, Paper left) {}

    private final Random random;
    private final PostgresServer server;
    private final DemoTown town;
    private final Map<String, OpenSite> open = new LinkedHashMap<>();
    private final List<MemberNumber> members = new ArrayList<>();
    private final Deque<Paper> papers = new ArrayDeque<>();
    private final Map<String, Taken> last = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private long cash;
    private int done;

    DeviceDay(Path folder, PostgresServer server, long seed, int acts) throws Exception {
        this.random = new Random(seed);
        this.server = server;
        this.town = new DemoTown(folder, "2022-07-14T10:00:00+09:00", "--db", server.address());
        town.issuerUp();
        town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=20000000");
        town.site("T1", "teller", "--stock", DemoTown.SERIES + "=20000000");
        for (String shop : SHOPS) {
            town.site(shop, "shop");
        }
        for (int i = 0; i < acts / ACTS_OF_MEMBER; i++) {
            members.add(MemberNumber.parse(town.member()));
        }
        for (String site : sites()) {
            start(site);
        }
    }

    static List<String> sites() {
        var all = new ArrayList<>(SELLERS);
        all.addAll(SHOPS);
        return all;
    }

    /** How often each thing happened, by its name. */
    Map<String, Integer> seen() {
        return seen;
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** Until so many acts were done; what was refused or stopped does not count. */
    void live(int acts) throws Exception {
        for (long tries = 0; done < acts; tries++) {
            assertThat(tries)
                    .as("tries, of which " + done + " came to something")
                    .isLessThan(20L * acts);
            if (random.nextInt(8) == 0) {
                breakSomething();
            }
            act();
        }
    }

    /** Somebody is called, and the printer is mended; or nobody has time now. */
    private void stopped(String site, Obstacle obstacle) {
        if (obstacle instanceof Obstacle.PrinterNotReady && random.nextInt(10) < 6) {
            count("the printer is mended");
            tell(site, "printer", "ok");
            site(site).resume();
        }
    }

    private void act() {
        int kind = random.nextInt(100);
        if (kind < 45 || papers.isEmpty()) {
            sell(SELLERS.get(random.nextInt(SELLERS.size())));
        } else if (kind < 90) {
            redeem(SHOPS.get(random.nextInt(SHOPS.size())));
        } else if (kind < 95) {
            cancel(SHOPS.get(random.nextInt(SHOPS.size())));
        } else {
            refund(SELLERS.get(random.nextInt(SELLERS.size())));
        }
    }

    private OpenSite site(String name) {
        return Objects.requireNonNull(open.get(name), name);
    }

    private void sell(String name) {
        OpenSite site = site(name);
        MemberNumber member = members.get(random.nextInt(members.size()));
        boolean counter = name.equals("T1");
        PaymentMeans means = random.nextBoolean() ? PaymentMeans.CARD : PaymentMeans.CASH;
        Won face = Won.of(UNIT * (1 + random.nextInt(10)));
        Won price = site.place().bulletin().series(SERIES).orElseThrow().price(face);
        Presence presence =
                counter
                        ? new Presence.IdShown()
                        : new Presence.CardAnswered(site.wallet().show(member));
        var wish =
                new SaleRequest(
                        member,
                        presence,
                        SERIES,
                        face,
                        means,
                        price,
                        counter ? TELLER : Actor.CUSTOMER);
        SaleOutcome outcome = new SellVoucher(site.place()).sell(wish);
        count("sale " + outcome.getClass().getSimpleName());
        if (outcome instanceof SaleOutcome.Stopped stopped) {
            stopped(name, stopped.obstacle());
        }
        if (outcome instanceof SaleOutcome.Sold sold) {
            done++;
            if (means == PaymentMeans.CASH) {
                cash += sold.paid().amount();
            }
            for (Slip slip : sold.vouchers()) {
                papers.add(new Paper(text(site, slip), member, slip.balance()));
            }
        }
    }

    private static String text(OpenSite site, Slip slip) {
        return String.join(",", site.place().slips().texts(slip));
    }

    private void redeem(String name) {
        OpenSite site = site(name);
        Paper paper = papers.remove();
        long balance = paper.balance().amount();
        Won amount =
                random.nextBoolean()
                        ? paper.balance()
                        : Won.of(1_000 + random.nextLong(balance / 1_000) * 1_000);
        var wish =
                new RedemptionRequest(
                        Optional.of(paper.text()),
                        Optional.empty(),
                        amount.min(paper.balance()),
                        Optional.empty(),
                        Actor.CUSTOMER);
        RedemptionOutcome outcome = new RedeemVoucher(site.place()).redeem(wish);
        switch (outcome) {
            case RedemptionOutcome.Redeemed redeemed -> {
                count("redemption by " + redeemed.decidedBy());
                done++;
                Optional<Paper> left =
                        redeemed.next()
                                .map(s -> new Paper(text(site, s), paper.member(), s.balance()));
                left.ifPresent(papers::add);
                left.ifPresentOrElse(
                        rest -> last.put(name, new Taken(redeemed.act(), redeemed.amount(), rest)),
                        () -> last.remove(name));
            }
            case RedemptionOutcome.Unfinished unfinished -> {
                count("redemption Unfinished");
                unfinished
                        .slip()
                        .ifPresent(
                                s ->
                                        papers.add(
                                                new Paper(
                                                        text(site, s),
                                                        paper.member(),
                                                        s.balance())));
            }
            case RedemptionOutcome.Refused refused -> {
                count("redemption " + refused.reason());
                papers.add(paper);
            }
            case RedemptionOutcome.Stopped stopped -> {
                count("redemption " + stopped.obstacle().getClass().getSimpleName());
                papers.add(paper);
                stopped(name, stopped.obstacle());
            }
            case RedemptionOutcome.Unreadable unreadable ->
                    throw new AssertionError("a paper of ours does not read: " + unreadable);
            case RedemptionOutcome.OtherCodeToo other ->
                    throw new AssertionError("both codes were shown: " + other);
        }
    }

    private void cancel(String name) {
        Taken taken = last.remove(name);
        if (taken == null || !papers.remove(taken.left())) {
            count("cancellation of nothing");
            return;
        }
        OpenSite site = site(name);
        CancelOutcome outcome =
                new CancelRedemption(site.place())
                        .cancel(taken.act(), Optional.of(taken.left().text()), Actor.CUSTOMER);
        count("cancellation " + outcome.getClass().getSimpleName());
        switch (outcome) {
            case CancelOutcome.Cancelled cancelled -> {
                done++;
                cancelled
                        .next()
                        .ifPresent(
                                s ->
                                        papers.add(
                                                new Paper(
                                                        text(site, s),
                                                        taken.left().member(),
                                                        s.balance())));
            }
            case CancelOutcome.NotCancellable not -> papers.add(taken.left());
            case CancelOutcome.Stopped stopped -> papers.add(taken.left());
            // What comes of it is decided later; the paper is not used any more.
            case CancelOutcome.Pending pending -> {}
        }
    }

    private void refund(String name) {
        OpenSite site = site(name);
        Paper paper = papers.remove();
        RefundOutcome outcome = new RefundVoucher(site.place()).refund(paper.text(), TELLER);
        count("refund " + outcome.getClass().getSimpleName());
        switch (outcome) {
            case RefundOutcome.Refunded refunded -> {
                done++;
                if (refunded.means() == PaymentMeans.CASH) {
                    cash -= refunded.amount().amount();
                }
            }
            case RefundOutcome.NotRefundable not -> papers.add(paper);
            case RefundOutcome.NeedsLine none -> papers.add(paper);
            case RefundOutcome.PayOutDeclined declined -> papers.add(paper);
            case RefundOutcome.Stopped stopped -> papers.add(paper);
            // The same paper settles it later, or nobody does; it is not used any more.
            case RefundOutcome.Pending pending -> {}
            case RefundOutcome.PayOutUnknown unknown -> {}
            case RefundOutcome.Unreadable unreadable ->
                    throw new AssertionError("a paper of ours does not read: " + unreadable);
            case RefundOutcome.OtherCodeToo other ->
                    throw new AssertionError("both codes were shown: " + other);
        }
    }

    private void breakSomething() throws Exception {
        int kind = random.nextInt(100);
        if (kind < 45) {
            set(anySite(), "printer", PRINTER);
        } else if (kind < 70) {
            set(SELLERS.get(random.nextInt(SELLERS.size())), "payment", PAYMENT);
        } else if (kind < 90) {
            count("a program ends and starts");
            restart(anySite());
        } else if (kind < 96) {
            count(town.isIssuerUp() ? "the issuer is killed" : "the issuer starts");
            if (town.isIssuerUp()) {
                town.issuerDown();
            } else {
                town.issuerUp();
                for (String site : sites()) {
                    restart(site);
                }
            }
        } else {
            count("the database server crashes");
            server.crash();
        }
    }

    private String anySite() {
        List<String> all = sites();
        return all.get(random.nextInt(all.size()));
    }

    private void set(String site, String device, List<String> values) {
        String value = values.get(random.nextInt(values.size()));
        count(device + " " + value);
        tell(site, device, value);
    }

    private void tell(String site, String device, String value) {
        tell(town, site, device, value);
    }

    /** Says to a simulated device how it is to be. */
    static void tell(DemoTown town, String site, String device, String value) {
        try {
            new DeviceSettings(new SiteHome(Path.of(town.home(site))).devices()).set(device, value);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** In the middle of an act: a printer dies, a roll ends, or somebody mends it. */
    private Milestones trouble(String site) {
        return point -> {
            if (random.nextInt(60) == 0) {
                count("in the middle, at " + point.word());
                tell(site, "printer", PRINTER.get(random.nextInt(PRINTER.size())));
            }
        };
    }

    private void restart(String site) throws Exception {
        OpenSite before = open.remove(site);
        if (before != null) {
            before.close();
        }
        start(site);
    }

    private void start(String name) throws Exception {
        OpenSite site =
                OpenSite.open(Path.of(town.home(name)), DemoWishes.NONE, trouble(name), "the day");
        open.put(name, site);
        site.resume();
        if (town.isIssuerUp() && site.connect(PATIENCE)) {
            site.comeOnline().catchUp();
        }
    }

    /** Everything is mended, what is open is brought to its end, and all is held to the won. */
    void endIn(DeviceEvening evening) throws Exception {
        for (OpenSite site : open.values()) {
            site.close();
        }
        open.clear();
        evening.heal();
        evening.reckon(cash);
    }

    DemoTown town() {
        return town;
    }

    @Override
    public void close() throws IOException {
        for (OpenSite site : open.values()) {
            site.close();
        }
        town.close();
    }
}
