package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import kr.sarangbang.faultproxy.MessageProxy;
import kr.sarangbang.faultproxy.Passing;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.tls.TlsIdentity;

/** A kiosk and two shops whose line treats every message as a seed has it; it keeps the count. */
final class StormyDay implements AutoCloseable {
    /** Everything that can happen to a message but arriving. */
    static final List<Class<? extends Passing>> BAD =
            List.of(
                    Passing.Twice.class,
                    Passing.Late.class,
                    Passing.Lost.class,
                    Passing.LostWithTheLine.class);

    private static final List<String> SITES = List.of("K1", "S1", "S2");
    private static final int MEMBERS = 4;

    private final DemoTown town;
    private final MessageProxy proxy;
    private final Random random;
    private final Random sky;
    private final Map<String, Integer> met = new ConcurrentHashMap<>();
    private final List<String> members = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final List<Passing> sureUp;
    private final List<Passing> sureDown;
    private volatile boolean calm;
    private long sold;
    private long taken;

    /** A voucher in somebody's hand. */
    private record Paper(String slip, long balance) {}

    StormyDay(Path folder, long seed) throws Exception {
        random = new Random(seed);
        sky = new Random(~seed);
        sureUp = everyBadThing(sky);
        sureDown = everyBadThing(sky);
        town = new DemoTown(folder, "2022-07-14T10:00:00+09:00");
        town.issuerUp();
        var issuer = new IssuerHome(Path.of(town.home("I")));
        proxy =
                new MessageProxy(
                        town.port(),
                        new TlsIdentity(
                                KeyFiles.readKey(issuer.serverKey()).toJdk(),
                                KeyFiles.readCertificate(issuer.serverCertificate()),
                                KeyFiles.readCertificate(issuer.authority())),
                        this::keysOf,
                        this::weather);
        town.site("K1", "kiosk");
        town.site("S1", "shop");
        town.site("S2", "shop");
        for (String site : SITES) {
            lay(new SiteHome(Path.of(town.home(site))).config());
        }
        for (int i = 0; i < MEMBERS; i++) {
            members.add(town.member());
        }
    }

    /** From now on the site's line goes through the proxy. */
    private void lay(Path config) throws IOException {
        String direct = Files.readString(config);
        String by = direct.replace("" + town.port(), "" + proxy.port());
        assertThat(by).isNotEqualTo(direct);
        Files.writeString(config, by);
    }

    DemoTown town() {
        return town;
    }

    MessageProxy proxy() {
        return proxy;
    }

    private TlsIdentity keysOf(X509Certificate shown) {
        try {
            for (String site : SITES) {
                var home = new SiteHome(Path.of(town.home(site)));
                X509Certificate own = KeyFiles.readCertificate(home.lineCertificate());
                if (own.equals(shown)) {
                    return new TlsIdentity(
                            KeyFiles.readKey(home.siteKey()).toJdk(),
                            own,
                            KeyFiles.readCertificate(home.authority()));
                }
            }
            throw new IllegalArgumentException("nobody here shows " + shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Passing weather(boolean upstream, Message message) {
        Passing passing = calm ? new Passing.Whole() : drawn(upstream, message);
        met.merge(upstream + passing.getClass().getSimpleName(), 1, Integer::sum);
        return passing;
    }

    /** Each way everything bad happens once, the seed decides when; then it is by chance. */
    private Passing drawn(boolean upstream, Message message) {
        boolean signOn =
                message.type() == MessageType.NETWORK_REQUEST
                        || message.type() == MessageType.NETWORK_ANSWER;
        List<Passing> sure = upstream ? sureUp : sureDown;
        int draw = sky.nextInt(100);
        Duration soon = Duration.ofMillis(sky.nextInt(1, 200));
        if (!signOn && !sure.isEmpty() && draw < 60) {
            return sure.removeFirst();
        }
        if (draw < 35) {
            return new Passing.Twice(soon.dividedBy(5));
        }
        if (draw < 60) {
            return new Passing.Late(soon);
        }
        // One that is merely lost costs its site the whole patience of a request: no more of those.
        return draw < 70 && !signOn ? new Passing.LostWithTheLine() : new Passing.Whole();
    }

    private static List<Passing> everyBadThing(Random random) {
        List<Passing> all =
                new ArrayList<>(
                        List.of(
                                new Passing.Twice(Duration.ofMillis(1)),
                                new Passing.Late(Duration.ofMillis(200)),
                                new Passing.Lost(),
                                new Passing.LostWithTheLine()));
        Collections.shuffle(all, random);
        return all;
    }

    /** How often this happened to a message in this direction. */
    int met(boolean upstream, Class<? extends Passing> what) {
        return met.getOrDefault(upstream + what.getSimpleName(), 0);
    }

    /** A sale or a redemption, as it comes. */
    void act() {
        if (papers.isEmpty() || random.nextInt(3) == 0) {
            sells();
        } else {
            redeems();
        }
    }

    private void sells() {
        String member = members.get(random.nextInt(MEMBERS));
        long won = 10_000L * random.nextInt(2, 8);
        Ran ran = town.here(town.sale("K1", member, won, "cash"));
        if (ran.status() == ExitStatus.DONE) {
            sold += won;
            ran.texts("slips").forEach(slip -> papers.add(new Paper(slip, won)));
        } else {
            assertThat(ran.ends(ExitStatus.REFUSED).text("outcome"))
                    .isEqualTo("NoLimitRightOffline");
        }
    }

    private void redeems() {
        Paper paper = papers.remove(random.nextInt(papers.size()));
        long won = Math.min(paper.balance(), 10_000L * random.nextInt(1, 6));
        String shop = random.nextBoolean() ? "S1" : "S2";
        Ran ran = town.here(town.redemption(shop, paper.slip(), won));
        String next = ran.json().path("slip").asText("");
        switch (ran.text("outcome")) {
            case "Redeemed" -> {
                taken += won;
                if (won < paper.balance()) {
                    papers.add(new Paper(next, paper.balance() - won));
                }
            }
            case "Unfinished" ->
                    papers.add(next.isEmpty() ? paper : new Paper(next, paper.balance()));
            case "OverGuarantee", "NeedsLine" -> papers.add(paper);
            default -> throw new AssertionError("unexpected: " + ran);
        }
    }

    /**
     * So many sales while nobody answers: more entries wait than one message holds. To somebody
     * new, who has bought nothing on this day.
     */
    void sellsWithoutALine(int sales) {
        calm = true;
        String member = town.member();
        town.lend(member, "K1", 10_000L * sales);
        calm = false;
        proxy.refuse(true);
        for (int i = 0; i < sales; i++) {
            Ran ran = town.here(town.sale("K1", member, 10_000, "cash")).ends(ExitStatus.DONE);
            sold += 10_000;
            ran.texts("slips").forEach(slip -> papers.add(new Paper(slip, 10_000)));
        }
        proxy.refuse(false);
    }

    /** Delivery in this weather, which may or may not come to an end. */
    void triesToDeliver(int times) {
        for (int i = 0; i < times; i++) {
            for (String site : SITES) {
                assertThat(town.here("sync", "--home", town.home(site)).status())
                        .isIn(ExitStatus.DONE, ExitStatus.FAILED);
            }
        }
    }

    /** From now on everything arrives. */
    void calm() {
        calm = true;
    }

    long waitingAfterDelivery() {
        return SITES.stream().mapToLong(site -> town.sync(site).number("waiting")).sum();
    }

    /** The issuer's books say what was counted here. */
    void booksAgree() {
        JsonNode report = town.report().json();
        assertThat(report.path("balanced").asBoolean()).isTrue();
        assertThat(report.path("exceptions")).isEmpty();
        JsonNode accounts = report.path("accounts");
        assertThat(accounts.path("Cash").asLong()).isEqualTo(sold / 100 * 93);
        assertThat(accounts.path("Subsidy").asLong()).isEqualTo(sold / 100 * 7);
        assertThat(accounts.path("VoucherLiability").asLong()).isEqualTo(sold - taken);
        assertThat(accounts.path("ShopsPayable").asLong()).isEqualTo(taken);
        assertThat(accounts.path("GuaranteeLosses").asLong()).isZero();
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        town.close();
    }
}
