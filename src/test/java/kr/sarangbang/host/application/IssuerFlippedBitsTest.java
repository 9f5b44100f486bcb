package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.sql.SqlStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a bit that flips in the issuer's database is found, or changes nothing that is ever read.
 * Method: flips at places that a seed draws among the bytes that are not zero, each in a fresh copy
 * of a day's database.
 */
class IssuerFlippedBitsTest {
    @TempDir Path folder = Path.of("");

    @Test
    void fault40ABitThatFlipsInTheIssuersDatabaseIsFoundOrChangesNothing() throws Exception {
        flip(20_220_714, 60);
    }

    @Test
    @Tag("nightly")
    void fault40AThousandBitsThatFlipInTheIssuersDatabaseAreFoundOrChangeNothing()
            throws Exception {
        flip(1, 1_000);
    }

    private void flip(long seed, int flips) throws IOException, SQLException {
        Path file = folder.resolve("issuer.db");
        Instruments instruments;
        try (IssuerStore store = SqlStore.open(new SqliteFile(file))) {
            instruments = IssuerVerifyTest.live(store);
        }
        assertThat(folder.resolve("issuer.db-wal")).doesNotExist();
        byte[] good = Files.readAllBytes(file);
        Map<String, List<String>> content = content(file);
        var random = new Random(seed);
        var unseen = new TreeSet<String>();
        int found = 0;
        for (int flip = 0; flip < flips; flip++) {
            int at = somethingIn(good, random);
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            if (isFound(file, instruments)) {
                found++;
            } else {
                unseen.addAll(changed(content, content(file)));
            }
        }
        assertThat(found).isGreaterThan(flips / 2);
        assertThat(unseen).as("columns that changed unseen").isEmpty();
    }

    /** Most of a page is empty; nothing is learnt there. */
    private static int somethingIn(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        while (bytes[at] == 0) {
            at = random.nextInt(bytes.length);
        }
        return at;
    }

    private static boolean isFound(Path file, Instruments instruments) {
        try (IssuerStore store = SqlStore.look(new SqliteFile(file))) {
            return !new IssuerVerify(store, instruments).verify().ok();
        } catch (DatabaseRefused e) {
            return true;
        }
    }

    /** Every column's values, in the order of the rows. */
    private static Map<String, List<String>> content(Path file) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (ResultSet names =
                    statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("select * from " + table + " order by rowid")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            content.computeIfAbsent(
                                            name(table + "." + rows.getMetaData().getColumnName(i)),
                                            column -> new ArrayList<>())
                                    .add(text(rows.getObject(i)));
                        }
                    }
                }
            }
        }
        return content;
    }

    /** A flipped bit that makes a letter of a name a capital is none to SQLite. */
    private static String name(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private static Set<String> changed(
            Map<String, List<String>> good, Map<String, List<String>> bad) {
        var columns = new TreeSet<>(good.keySet());
        columns.addAll(bad.keySet());
        columns.removeIf(column -> Objects.equals(good.get(column), bad.get(column)));
        return columns;
    }
}
