package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the tour is the real thing: its screens, its papers and its books agree, and follow what
 * was wished. Method: tours in processes of their own, with other amounts nightly; what they say is
 * held against the homes by commands, and every square code is read by an outside program.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TourTest {
    @TempDir Path folder = Path.of("");

    @Test
    @NeedsProgram("zbarimg")
    void screensPapersAndBooksAgree() throws Exception {
        Path usual = folder.resolve("usual");
        JsonNode told = tour(usual, 200_000, 130_000);
        assertThat(told.path("screens").asInt()).isEqualTo(pictures(usual)).isGreaterThan(30);
        assertThat(books(usual, told)).isEqualTo(new Books(200_000, 180_000, 130_000, 70_000));
        assertThat(slipsOnPaper(usual, told))
                .containsExactlyInAnyOrder(100_000L, 100_000L, 70_000L, 70_000L);
    }

    /** Beside the usual tour, whose figures are others. */
    @Test
    @Tag("nightly")
    @NeedsProgram("zbarimg")
    void anotherWishGivesOtherBooks() throws Exception {
        Path other = folder.resolve("other");
        JsonNode toldOther = tour(other, 30_000, 4_000);
        assertThat(books(other, toldOther)).isEqualTo(new Books(30_000, 27_000, 4_000, 26_000));
        assertThat(slipsOnPaper(other, toldOther)).contains(20_000L, 10_000L);
    }

    @Test
    void aFolderThatHoldsATourIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        try (Child again = Child.start("tour", "--out", folder.toString())) {
            Ran ran = again.ended().ends(ExitStatus.WRONG_USE);
            assertThat(ran.err()).contains("holds a tour already");
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Child onto = Child.start("tour", "--out", file.toString())) {
            assertThat(onto.ended().ends(ExitStatus.WRONG_USE).err()).contains("is a file");
        }
        try (Child french = Child.start("tour", "--out", folder + "/new", "--lang", "fr")) {
            assertThat(french.ended().ends(ExitStatus.WRONG_USE).err()).contains("--lang");
        }
    }

    private record Books(long sold, long paid, long redeemed, long liability) {}

    private JsonNode tour(Path out, long sell, long redeem) throws Exception {
        try (Child child =
                Child.start(
                        "tour",
                        "--out",
                        "" + out,
                        "--sell",
                        "" + sell,
                        "--redeem",
                        "" + redeem,
                        "--json")) {
            JsonNode told = child.ended().ends(ExitStatus.DONE).json();
            assertThat(new ObjectMapper().readTree(out.resolve("summary.json").toFile()))
                    .isEqualTo(told);
            assertThat(told.path("waiting").asLong()).isZero();
            assertThat(told.path("ledgerBalanced").asBoolean()).isTrue();
            return told;
        }
    }

    /** The summary, the issuer's report and the sites' own state say the same. */
    private static Books books(Path out, JsonNode told) throws Exception {
        JsonNode home = told.path("home");
        for (String site : List.of("issuer", "kiosk", "shop")) {
            run("verify", "--home", home.path(site).asText());
        }
        for (String site : List.of("kiosk", "shop")) {
            JsonNode status = run("status", "--home", home.path(site).asText());
            assertThat(status.path("waiting").path("count").asLong()).isZero();
        }
        JsonNode report = run("issuer", "report", "--home", home.path("issuer").asText());
        assertThat(report.path("balanced").asBoolean()).as(out.toString()).isTrue();
        assertThat(report.path("exceptions")).isEmpty();
        long sold = 0;
        for (JsonNode series : report.path("series")) {
            sold += series.path("sold").asLong();
        }
        assertThat(sold).isEqualTo(told.path("sold").asLong());
        JsonNode accounts = report.path("accounts");
        assertThat(accounts.path("Cash").asLong()).isEqualTo(told.path("paid").asLong());
        assertThat(accounts.path("ShopsPayable").asLong())
                .isEqualTo(told.path("redeemed").asLong());
        return new Books(
                sold,
                accounts.path("Cash").asLong(),
                accounts.path("ShopsPayable").asLong(),
                accounts.path("VoucherLiability").asLong());
    }

    private static JsonNode run(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        try (Child child = Child.start(all.toArray(new String[0]))) {
            return child.ended().ends(ExitStatus.DONE).json();
        }
    }

    private static int pictures(Path out) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                assertThat(file.getFileName().toString()).matches("\\d\\d-[a-z0-9-]+\\.png");
                assertThat(ImageIO.read(file.toFile()).getWidth()).isIn(1080, 1280);
                count++;
            }
        }
        return count;
    }

    /** What an outside reader finds on the papers, each checked by 'slip show'; their balances. */
    private static List<Long> slipsOnPaper(Path out, JsonNode told) throws Exception {
        var balances = new ArrayList<Long>();
        try (Stream<Path> files = Files.list(out.resolve("papers"))) {
            for (Path paper : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                assertThat(Path.of(paper.toString().replace(".png", ".escpos"))).exists();
                for (String code : zbar(paper)) {
                    if (code.startsWith("SBM1:")) {
                        continue;
                    }
                    JsonNode shown =
                            run(
                                    "slip",
                                    "show",
                                    code,
                                    "--issuer-key",
                                    Path.of(told.path("home").path("issuer").asText())
                                            .resolve("issuer.pub")
                                            .toString());
                    assertThat(shown.path("valid").asBoolean()).as("%s", paper).isTrue();
                    balances.add(shown.path("balance").asLong());
                }
            }
        }
        return balances;
    }

    private static List<String> zbar(Path paper) throws Exception {
        Process zbar =
                new ProcessBuilder("zbarimg", "-q", "--raw", "--nodbus", paper.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(zbar.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return read.lines().filter(line -> !line.isBlank()).toList();
    }
}
