package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: who changes a database behind the program's back is found out, and the act is named.
 * Method: on a kiosk and an issuer that did real sales, one amount is changed, the last entry is
 * deleted, and two entries are swapped, each on a fresh copy; a copy that nobody touched is well.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TamperTest {
    @TempDir Path folder = Path.of("");

    /** The same rules are tried on a store alone in every build ({@code SiteVerifyTest}). */
    @Test
    @Tag("nightly")
    void verifyNamesTheActWhateverWasChanged() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            String sold = sell(town);
            sell(town);
            town.issuerDown();
            ofTheKiosk(town, sold);
            ofTheIssuer(town, sold);
        }
    }

    private static String sell(DemoTown town) {
        String act =
                town.here(town.sale("K1", town.member(), 50_000, "cash"))
                        .ends(ExitStatus.DONE)
                        .text("act");
        town.sync("K1");
        return act;
    }

    private static void ofTheKiosk(DemoTown town, String first) throws Exception {
        String sequence = first.substring(first.lastIndexOf('.') + 1);
        assertThat(acts(town, "K1", "untouched", "site.db", List.of())).isEmpty();
        assertThat(
                        acts(
                                town,
                                "K1",
                                "amount",
                                "site.db",
                                List.of(
                                        "update act set amount = 40000 where sequence = "
                                                + sequence)))
                .contains(first);
        assertThat(
                        acts(
                                town,
                                "K1",
                                "last",
                                "site.db",
                                List.of(
                                        "delete from delivery where number = (select max(number)"
                                                + " from entry)",
                                        "delete from entry where number = (select max(number) from"
                                                + " entry)")))
                .contains("K1.1." + lastEntry(town, "act"));
        assertThat(acts(town, "K1", "swap", "site.db", swapped(sequence))).contains(first);
    }

    /**
     * A column of the kiosk's last entry, which need not be the sale's: rights may have come after.
     * What the issuer lost it cannot read the act of, and names by its number.
     */
    private static long lastEntry(DemoTown town, String column) throws Exception {
        Path database = town.folder().resolve("K1").resolve("site.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery(
                                "select " + column + " from entry order by number desc limit 1")) {
            last.next();
            return last.getLong(1);
        }
    }

    /** The first entry of an act and the one after it change places. */
    private static List<String> swapped(String number) {
        String columns = "act, kind, payload, hash, signature, mac";
        return List.of(
                "create temp table one as select * from entry where number = " + number,
                "create temp table two as select * from entry where number = " + number + " + 1",
                update(columns, number, "two"),
                update(columns, number + " + 1", "one"));
    }

    private static String update(String columns, String number, String from) {
        return "update entry set ("
                + columns
                + ") = (select "
                + columns
                + " from "
                + from
                + ") where number = "
                + number;
    }

    private static void ofTheIssuer(DemoTown town, String first) throws Exception {
        assertThat(acts(town, "I", "untouched", "issuer.db", List.of())).isEmpty();
        assertThat(
                        acts(
                                town,
                                "I",
                                "amount",
                                "issuer.db",
                                List.of(
                                        "update posting set won = won + 1 where act = '"
                                                + first
                                                + "' and account = 'CASH'")))
                .contains(first);
        String last = "(select max(number) from entry where site = 'K1')";
        assertThat(
                        acts(
                                town,
                                "I",
                                "last",
                                "issuer.db",
                                List.of("delete from entry where site='K1' and number = " + last)))
                .contains("K1.1." + lastEntry(town, "number"));
        String sequence = first.substring(first.lastIndexOf('.') + 1);
        assertThat(
                        acts(
                                town,
                                "I",
                                "swap",
                                "issuer.db",
                                List.of(
                                        "update entry set number = -1 where site='K1' and number ="
                                                + sequence,
                                        "update entry set number = "
                                                + sequence
                                                + " where site='K1' and number = "
                                                + sequence
                                                + " + 1",
                                        "update entry set number = "
                                                + sequence
                                                + " + 1 where site='K1' and number = -1")))
                .contains(first);
    }

    /** The acts that verify names on a copy of the home that was changed so; none if it is well. */
    private static List<String> acts(
            DemoTown town, String home, String copy, String database, List<String> changes)
            throws Exception {
        Path changed = town.folder().resolve(home + "-" + copy);
        copy(town.folder().resolve(home), changed);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + changed.resolve(database));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = off");
            for (String change : changes) {
                statement.execute(change);
            }
        }
        Ran ran = town.here("verify", "--home", changed.toString());
        List<String> acts =
                ran.json().path("problems").findValues("act").stream()
                        .map(JsonNode::asText)
                        .toList();
        ran.ends(acts.isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED);
        assertThat(ran.json().path("ok").asBoolean()).isEqualTo(acts.isEmpty());
        return acts;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file) || Files.isRegularFile(file)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
        try (var files = Files.walk(to.resolve("keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
        }
    }
}
