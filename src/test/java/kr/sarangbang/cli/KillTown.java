package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.slip.SlipReader;

/**
 * A demo town whose processes are killed, and what can be counted in it without asking any of them:
 * the issuer's books, the payment provider, the drawers, the papers, and the slips in people's
 * hands.
 */
final class KillTown implements AutoCloseable {
    static final String KIOSK = "K1";
    static final String SHOP = "S1";
    static final String COUNTER = "T1";
    static final List<String> HOMES = List.of(KIOSK, SHOP, COUNTER, "I");

    private final DemoTown town;
    private final SlipReader reader;

    KillTown(Path folder) throws Exception {
        town = new DemoTown(folder, "2022-07-14T10:00:00+09:00");
        town.issuerUp();
        town.site(KIOSK, "kiosk", "--stock", DemoTown.SERIES + "=300000000");
        town.site(SHOP, "shop", "--guarantee", "3000000");
        town.site(COUNTER, "teller");
        reader = new SlipReader(config(KIOSK).issuerKey());
    }

    DemoTown town() {
        return town;
    }

    private SiteConfig config(String site) throws IOException {
        return OpenSite.config(new SiteHome(Path.of(town.home(site))));
    }

    /**
     * What there is at one moment, in won; what moved, when two were compared.
     *
     * @param sold face value in the books
     * @param cash what buyers paid less what was paid back, in the books
     * @param cards what the provider holds
     */
    record Till(long sold, long cash, long cards, long liability, long payable) {
        static final Till NOTHING = new Till(0, 0, 0, 0, 0);

        Till minus(Till before) {
            return new Till(
                    sold - before.sold,
                    cash - before.cash,
                    cards - before.cards,
                    liability - before.liability,
                    payable - before.payable);
        }
    }

    Till till() throws IOException, SQLException {
        return new Till(
                number("I", "select coalesce(sum(face), 0) from voucher"),
                account("CASH"),
                town.cardsTaken(KIOSK),
                -account("VOUCHER_LIABILITY"),
                -account("SHOPS_PAYABLE"));
    }

    long account(String name) throws SQLException {
        return number(
                "I", "select coalesce(sum(won), 0) from posting where account = '" + name + "'");
    }

    /** One number of a home's database, beside whoever works in it. */
    long number(String home, String query) throws SQLException {
        return Long.parseLong(text(home, query));
    }

    /** One value of a home's database, as text; empty where there is no row. */
    String text(String home, String query) throws SQLException {
        String file = home.equals("I") ? "issuer.db" : "site.db";
        Path database = Path.of(town.home(home), file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** The sequence of the last act that a site began, of those that move money. */
    long lastAct(String site) throws SQLException {
        return number(site, "select coalesce(max(sequence), 0) from act");
    }

    /**
     * A paper in somebody's hand.
     *
     * @param member who bought it
     * @param byCash whether it was bought for cash and never used
     * @param shown whether a shop has had it; one that was undone may be refused without a line
     */
    record Hand(String text, Slip slip, String member, boolean byCash, boolean shown) {
        long number() {
            return slip.number().number();
        }

        Hand afterShowing() {
            return new Hand(text, slip, member, byCash, true);
        }
    }

    Hand hand(String text, String member, boolean byCash) {
        if (reader.read(text) instanceof SlipReading.Genuine genuine) {
            return new Hand(text, genuine.slip(), member, byCash, false);
        }
        throw new AssertionError("not a whole slip of this issuer: " + text);
    }

    /** The text of a slip on a paper of an act, read from the picture of the paper. */
    String onPaper(String act) throws IOException {
        String site = act.substring(0, act.indexOf('.'));
        for (Path paper : papers(site, act, "png")) {
            String text = DemoHands.read(paper).orElse("");
            if (reader.read(text) instanceof SlipReading.Genuine) {
                return text;
            }
        }
        throw new AssertionError("no slip on any paper of " + act);
    }

    /** How many papers of an act came out, copies included. */
    int papers(String act) throws IOException {
        return papers(act.substring(0, act.indexOf('.')), act, "escpos").size();
    }

    private List<Path> papers(String site, String act, String kind) throws IOException {
        Path papers = Path.of(town.home(site), "paper");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(papers)) {
            try (Stream<Path> files =
                    Files.find(
                            papers,
                            1,
                            (file, _) ->
                                    file.getFileName()
                                            .toString()
                                            .matches("\\Q" + act + "\\E(-\\d+)?\\." + kind))) {
                files.sorted().forEach(found::add);
            }
        }
        return found;
    }

    /** Makes the site's line lead nowhere, or to the issuer again. */
    void cutLine(String site, boolean cut) throws IOException {
        Path file = Path.of(town.home(site), "site.yaml");
        String text = Files.readString(file);
        String host = "issuerHost: \"";
        Files.writeString(
                file,
                cut
                        ? text.replace(host + "localhost", host + "127.0.0.9")
                        : text.replace(host + "127.0.0.9", host + "localhost"));
    }

    @Override
    public void close() throws IOException {
        town.close();
    }
}
