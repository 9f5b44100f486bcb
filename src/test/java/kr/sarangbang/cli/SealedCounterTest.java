package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.NeedsProgram;
import kr.sarangbang.testing.RunsBeside;
import kr.sarangbang.testing.SoftwareTpm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a home whose disk was set back, or whose counter is gone, sells nothing, says why, and
 * still delivers (rule 17a, faults 41 and 42). Method: homes by commands, with swtpm as the
 * machine's chip; the database is copied aside and put back as an image would be.
 */
@RunsBeside
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SealedCounterTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";
    private static final List<String> FILES = List.of("site.db", "site.db-wal", "site.db-shm");

    @TempDir Path folder = Path.of("");

    private Ran join(DemoTown town, String... counter) {
        Path invitation = folder.resolve("K1.invitation");
        String[] add = {
            "issuer",
            "add-site",
            "--home",
            town.home("I"),
            "--site",
            "K1",
            "--role",
            "kiosk",
            "--district",
            "mapo",
            "--out",
            "" + invitation,
            "--stock",
            DemoTown.SERIES + "=10000000"
        };
        if (!Files.exists(invitation)) {
            town.here(add).ends(ExitStatus.DONE);
        }
        String[] join = {"join", "--home", town.home("K1"), "--invite", "" + invitation};
        return town.here(DemoTown.and(join, counter));
    }

    private String member(DemoTown town) {
        String member = town.member();
        town.lend(member, "K1", 400_000);
        return member;
    }

    private void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : FILES) {
            Files.deleteIfExists(to.resolve(name));
            if (Files.exists(from.resolve(name))) {
                Files.copy(
                        from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Ran status(DemoTown town) {
        return town.here("status", "--home", town.home("K1")).ends(ExitStatus.DONE);
    }

    private void sells(DemoTown town, String member) throws Exception {
        Ran sold = town.here(town.sale("K1", member, 10_000, "card")).ends(ExitStatus.DONE);
        assertThat(sold.text("outcome")).isEqualTo("Sold");
    }

    private void sellsNothing(DemoTown town, String member, String outcome) throws Exception {
        long papers = town.papers("K1");
        long taken = town.cardsTaken("K1");
        Ran refused = town.here(town.sale("K1", member, 10_000, "card")).ends(ExitStatus.REFUSED);
        assertThat(refused.text("outcome")).isEqualTo(outcome);
        Ran returned =
                town.here("rights", "--home", town.home("K1"), "--return", DemoTown.SERIES)
                        .ends(ExitStatus.FAILED);
        assertThat(returned.err()).isNotBlank();
        assertThat(town.papers("K1")).isEqualTo(papers);
        assertThat(town.cardsTaken("K1")).isEqualTo(taken);
    }

    @Test
    @NeedsProgram("swtpm")
    void fault42RolledBackImageWithASealedCounterSellsNothing() throws Exception {
        try (DemoTown town = new DemoTown(folder, AT_TEN);
                SoftwareTpm chip = new SoftwareTpm(folder)) {
            town.issuerUp();
            join(town, "--sealed-counter", "tpm", "--tpm", chip.device()).ends(ExitStatus.DONE);
            Path home = Path.of(town.home("K1"));
            String member = member(town);
            sells(town, member);
            assertThat(status(town).text("sealedCounter")).isEqualTo("tpm");
            assertThat(status(town).text("sealedCounterState")).isEqualTo("ok");
            String[] set = {"issuer", "set-site", "--home", town.home("I"), "--site", "K1"};
            town.here(DemoTown.and(set, "--sealed-counter", "yes")).ends(ExitStatus.DONE);
            town.here(DemoTown.and(set, "--sealed-counter", "tpm")).ends(ExitStatus.WRONG_USE);
            Path image = folder.resolve("image");
            Path now = folder.resolve("now");
            town.issuerDown();
            sells(town, member);
            copy(home, image);
            sells(town, member);
            copy(home, now);
            copy(image, home);
            sellsNothing(town, member, "JournalSetBack");
            assertThat(status(town).text("sealedCounterState")).isEqualTo("setBack");
            town.issuerUp();
            // What was sealed before the image was taken is still good, and is delivered.
            assertThat(town.sync("K1").number("acknowledged")).isPositive();
            sellsNothing(town, member, "JournalSetBack");
            copy(now, home);
            sells(town, member);
            town.sync("K1");
            town.verify("K1", "I");
        }
    }

    /** The log of a killed program is kept, and lies again beside a database that went on. */
    @Test
    @NeedsProgram("swtpm")
    void fault41AnOldWalBesideARestoredDatabaseIsFound() throws Exception {
        try (DemoTown town = new DemoTown(folder, AT_TEN);
                SoftwareTpm chip = new SoftwareTpm(folder)) {
            town.issuerUp();
            join(town, "--sealed-counter", "tpm", "--tpm", chip.device()).ends(ExitStatus.DONE);
            Path home = Path.of(town.home("K1"));
            String member = member(town);
            String[] paused =
                    DemoTown.and(
                            town.sale("K1", member, 10_000, "card"), "--pause-at", "committed");
            try (Child child = town.start(paused)) {
                child.awaitLine("at committed");
                child.kill();
            }
            Path image = folder.resolve("image");
            copy(home, image);
            assertThat(image.resolve("site.db-wal")).isNotEmptyFile();
            // Otherwise the issuer would find it too, at the next sign-on, and freeze the site.
            town.issuerDown();
            sells(town, member);
            Path now = folder.resolve("now");
            copy(home, now);
            copy(image, home);
            sellsNothing(town, member, "JournalSetBack");
            copy(image, home);
            Files.delete(home.resolve("site.db-wal"));
            sellsNothing(town, member, "JournalSetBack");
            copy(now, home);
            Files.copy(
                    image.resolve("site.db-wal"),
                    home.resolve("site.db-wal"),
                    StandardCopyOption.REPLACE_EXISTING);
            long papers = town.papers("K1");
            // SQLite plays the old log into the new database: damaged, or older than the seal.
            assertThat(town.here(town.sale("K1", member, 10_000, "card")).status())
                    .isIn(ExitStatus.REFUSED, ExitStatus.FAILED);
            assertThat(town.papers("K1")).isEqualTo(papers);
            copy(now, home);
            sells(town, member);
        }
    }

    @Test
    @NeedsProgram("swtpm")
    void aChipThatIsGoneSellsNothingAndIsSealedInAgainWhenItIsBack() throws Exception {
        try (DemoTown town = new DemoTown(folder, AT_TEN);
                SoftwareTpm chip = new SoftwareTpm(folder)) {
            town.issuerUp();
            chip.powerOff();
            Ran without = join(town, "--sealed-counter", "tpm", "--tpm", chip.device());
            assertThat(without.ends(ExitStatus.FAILED).err())
                    .contains(chip.device(), "does not answer", "group tss");
            chip.powerOn();
            join(town, "--sealed-counter", "tpm", "--tpm", chip.device()).ends(ExitStatus.DONE);
            String member = member(town);
            sells(town, member);
            chip.powerOff();
            sellsNothing(town, member, "CounterGone");
            assertThat(status(town).text("sealedCounterState")).isEqualTo("gone");
            town.sync("K1");
            chip.powerOn();
            sells(town, member);
            town.verify("K1", "I");
        }
    }

    @Test
    void aDemosCounterIsGoneOrAheadAsItIsTold() throws Exception {
        try (DemoTown town = new DemoTown(folder, AT_TEN)) {
            town.issuerUp();
            join(town, "--sealed-counter", "simulated").ends(ExitStatus.DONE);
            String member = member(town);
            String[] sale = town.sale("K1", member, 10_000, "card");
            assertThat(town.here(sale).ends(ExitStatus.DONE).text("outcome")).isEqualTo("Sold");
            Ran gone = town.here(DemoTown.and(sale, "--device", "counter=gone"));
            assertThat(gone.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("CounterGone");
            Ran behind = town.here(DemoTown.and(sale, "--device", "counter=behind"));
            assertThat(behind.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("JournalSetBack");
            Ran well = town.here(DemoTown.and(sale, "--device", "counter=ok"));
            assertThat(well.ends(ExitStatus.DONE).text("outcome")).isEqualTo("Sold");
            assertThat(status(town).text("sealedCounter")).isEqualTo("simulated");
            // Taking the counter out of the configuration does not make the journal good.
            Path config = Path.of(town.home("K1")).resolve("site.yaml");
            Files.write(
                    config,
                    Files.readAllLines(config).stream()
                            .filter(line -> !line.startsWith("sealed"))
                            .toList());
            assertThat(town.here(sale).ends(ExitStatus.REFUSED).text("outcome"))
                    .isEqualTo("JournalSetBack");
        }
    }

    @Test
    void aHomeWithoutACounterSaysSo() throws Exception {
        try (DemoTown town = new DemoTown(folder, AT_TEN)) {
            town.issuerUp();
            assertThat(join(town, "--sealed-counter", "card").ends(ExitStatus.WRONG_USE).err())
                    .contains("tpm or none");
            join(town).ends(ExitStatus.DONE);
            assertThat(status(town).text("sealedCounter")).isEqualTo("none");
            Ran wish = town.here("sync", "--home", town.home("K1"), "--device", "counter=gone");
            assertThat(wish.ends(ExitStatus.WRONG_USE).err()).contains("no simulated counter");
        }
    }
}
