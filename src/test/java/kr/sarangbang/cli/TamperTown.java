package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import org.sqlite.Function;

/**
 * A town in which something of everything was done, so that everything can be tampered with: sales
 * for cash and by card, a redemption that the issuer decided, a paper that two shops took without a
 * line, a refund, a claim on kept cash that another desk paid, three tickets of which one was
 * called, and a sale that still waits for its line.
 */
final class TamperTown implements AutoCloseable {
    private static final String[] APPROVED = {
        "--by", "1042", "--approved-by", "7", "--reason", "wish"
    };

    private final DemoTown town;
    private final Map<String, String> acts = new HashMap<>();
    private int copies;

    TamperTown(Path folder) throws Exception {
        town = new DemoTown(folder, "2022-07-14T10:00:00+09:00");
        town.issuerUp();
        town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=10000000");
        town.site("S1", "shop", "--guarantee", "3000000");
        town.site("S2", "shop", "--guarantee", "3000000");
        town.site("T1", "teller");
        town.site("B1", "branch");
        live();
        town.issuerDown();
    }

    private void live() throws Exception {
        sell("first", 50_000, "cash");
        sell("second", 50_000, "card");
        String online = sell("third", 100_000, "cash");
        acts.put("online", act(town.redemption("S1", online, 20_000)));
        String back = sell("fifth", 50_000, "cash");
        acts.put("refund", act(refund(back)));
        town.sync("T1");
        claim();
        line();
        String copied = sell("fourth", 100_000, "cash");
        String member = town.member();
        town.lend(member, "K1", 50_000);
        town.sync("S1");
        town.sync("S2");
        town.issuerDown();
        acts.put("winner", act(town.redemption("S1", copied, 20_000)));
        acts.put("loser", act(town.redemption("S2", copied, 30_000)));
        acts.put("waiting", act(town.sale("K1", member, 50_000, "cash")));
        town.issuerUp();
        town.sync("S1");
        town.sync("S2");
        String[] lend = {"issuer", "lend-limit", "--home", town.home("I"), "--site", "T1"};
        String[] whose = {"--member", member, "--amount", "10000"};
        town.here(DemoTown.and(lend, whose)).ends(ExitStatus.DONE);
    }

    private String sell(String name, long won, String pay) {
        Ran sold = town.here(town.sale("K1", town.member(), won, pay)).ends(ExitStatus.DONE);
        acts.put(name, sold.text("act"));
        town.sync("K1");
        return sold.texts("slips").getFirst();
    }

    private String act(String... words) {
        return town.here(words).ends(ExitStatus.DONE).text("act");
    }

    private String[] refund(String slip) {
        return DemoTown.and(
                new String[] {"refund", "--home", town.home("T1"), "--slip", slip}, APPROVED);
    }

    /** Somebody leaves, the machine gives no note back, and another desk pays the claim. */
    private void claim() throws IOException {
        String[] sale = town.sale("K1", town.member(), 100_000, "cash");
        String[] jam = {"--notes", "50000", "--device", "cash=jam"};
        String claim = town.here(DemoTown.and(sale, jam)).ends(ExitStatus.REFUSED).text("claim");
        town.sync("K1");
        String code =
                DemoHands.read(Path.of(town.home("K1"), "paper", claim + ".png")).orElseThrow();
        acts.put("claim", claim);
        String[] shown = {"cash-owed", "--home", town.home("T1"), "--slip", code, "--by", "1042"};
        acts.put("paid", act(shown));
        town.sync("T1");
    }

    private void line() {
        for (String number : List.of("one", "two", "three")) {
            acts.put(number, act("number", "--home", town.home("B1")));
        }
        town.here("call", "--home", town.home("B1"), "--window", "2").ends(ExitStatus.DONE);
    }

    /**
     * A text with acts in it: {@code $first} is the act's name, {@code #first} its sequence at its
     * site.
     */
    String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> act : acts.entrySet()) {
            String id = act.getValue();
            filled =
                    filled.replace("$" + act.getKey(), id)
                            .replace("#" + act.getKey(), id.substring(id.lastIndexOf('.') + 1));
        }
        return filled;
    }

    /** What verify says of a copy of a home in which these statements were run. */
    Ran verified(String home, List<String> statements) throws Exception {
        Path changed = town.folder().resolve("copy-" + ++copies);
        copy(town.folder().resolve(home), changed);
        Path database = changed.resolve(home.equals("I") ? "issuer.db" : "site.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            functions(connection);
            statement.execute("pragma foreign_keys = off");
            for (String change : statements) {
                statement.execute(filled(change));
                if (change.matches("(?s)(update|delete|insert) .*")
                        && statement.getUpdateCount() == 0) {
                    throw new AssertionError("it changes nothing: " + filled(change));
                }
            }
        }
        return town.here("verify", "--home", changed.toString());
    }

    /** What who tampers would have at hand, too: the hash of an entry, and another byte in it. */
    private static void functions(Connection connection) throws SQLException {
        Function.create(
                connection,
                "hash_of",
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(Chain.hash(Bytes.of(value_blob(0))).toArray());
                    }
                });
        Function.create(
                connection,
                "with_other_byte",
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        byte[] bytes = value_blob(0).clone();
                        bytes[bytes.length / 2] ^= 1;
                        result(bytes);
                    }
                });
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> copied = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                boolean paper = file.getFileName().toString().matches(".*\\.(escpos|png|txt)");
                if (Files.isDirectory(file) || (Files.isRegularFile(file) && !paper)) {
                    copied.add(Files.copy(file, to.resolve(from.relativize(file).toString())));
                }
            }
        }
        for (Path file : copied) {
            if (file.startsWith(to.resolve("keys")) && Files.isRegularFile(file)) {
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        town.close();
    }
}
