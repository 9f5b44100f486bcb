package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.sqlite.SiteSnapshot;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Reply;
import kr.sarangbang.testing.NeedsProgram;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what leaves the process is on disk before it leaves. Method: without a line, the kernel's
 * own list of calls tells that the journal was synced, and not written to again, when the first
 * byte went to drawer or paper; with a line, the database is read by another connection at the
 * moment when the request is handed over.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SyncOrderTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";

    @TempDir Path folder = Path.of("");

    @Test
    @NeedsProgram("strace")
    void fault5JournalIsSyncedBeforeTheFirstByteToDrawerAndPaper() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            String member = town.member();
            town.lend(member, "K1", 100_000);
            town.issuerDown();
            Path calls = folder.resolve("calls");
            List<String> strace =
                    List.of(
                            "strace",
                            "-f",
                            "-y",
                            "-e",
                            "trace=fdatasync,fsync,pwrite64,write,openat",
                            "-s",
                            "0",
                            "-o",
                            calls.toString());
            String[] sale = town.sale("K1", member, 100_000, "cash");
            try (Child child = Child.start(strace, DemoTown.and(sale, "--json"))) {
                assertThat(child.ended().ends(ExitStatus.DONE).text("outcome")).isEqualTo("Sold");
            }
            requireSyncedBeforePaper(Files.readAllLines(calls));
        }
    }

    private static void requireSyncedBeforePaper(List<String> calls) {
        int unsynced = -1;
        int synced = -1;
        boolean syncing = false;
        for (int i = 0; i < calls.size(); i++) {
            String call = calls.get(i);
            if (call.contains("pwrite64(") && call.contains("site.db-wal>")) {
                unsynced = i;
            } else if ((call.contains("fdatasync(") || call.contains("fsync("))
                    && call.contains("site.db-wal>")) {
                syncing = call.contains("<unfinished");
                synced = call.endsWith("= 0") ? i : synced;
            } else if (syncing && call.contains("sync resumed>") && call.endsWith("= 0")) {
                syncing = false;
                synced = i;
            } else if (toPaper(call)) {
                assertThat(synced).as("synced before line %d: %s", i, call).isGreaterThan(0);
                assertThat(synced).as("nothing unsynced at line %d", i).isGreaterThan(unsynced);
                return;
            }
        }
        throw new AssertionError("nothing came out at all in " + calls.size() + " calls");
    }

    private static boolean toPaper(String call) {
        return call.contains("/K1/paper/") && (call.contains("O_CREAT") || call.contains("write("));
    }

    @Test
    void identifierIsOnDiskBeforeTheIssuerIsAsked() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            town.site("S1", "shop");
            String slip =
                    town.here(town.sale("K1", town.member(), 100_000, "cash"))
                            .ends(ExitStatus.DONE)
                            .texts("slips")
                            .getFirst();
            town.sync("K1");
            Path home = Path.of(town.home("S1"));
            try (OpenSite site = OpenSite.open(home, DemoWishes.NONE, "test");
                    SiteLook look = new SiteLook(home)) {
                assertThat(site.connect()).isTrue();
                var recorder = new Recorder(site.place().issuer(), look);
                RedemptionOutcome outcome =
                        new RedeemVoucher(asking(site.place(), recorder)).redeem(all(slip));
                assertThat(outcome).isInstanceOf(RedemptionOutcome.Redeemed.class);
                assertThat(recorder.onDisk).containsExactly(true);
            }
        }
    }

    private static RedemptionRequest all(String slip) {
        return new RedemptionRequest(
                Optional.of(slip),
                Optional.empty(),
                Won.of(100_000),
                Optional.empty(),
                Actor.CUSTOMER);
    }

    private static Workplace asking(Workplace place, Issuer issuer) {
        return new Workplace(
                place.journal(),
                place.bulletin(),
                place.credential(),
                place.clock(),
                place.slips(),
                place.signer(),
                issuer,
                place.printer(),
                place.drawer(),
                place.payment(),
                place.papers(),
                place.pins(),
                place.sealer(),
                place.milestones(),
                place.random());
    }

    /** A channel that looks, at each decision asked, whether another reader finds the act. */
    private static final class Recorder implements Issuer {
        private final Issuer real;
        private final SiteLook look;
        private final List<Boolean> onDisk = new ArrayList<>();

        Recorder(Issuer real, SiteLook look) {
            this.real = real;
            this.look = look;
        }

        @Override
        public boolean up() {
            return real.up();
        }

        @Override
        public Reply ask(Request request) {
            if (request instanceof Request.Decide decide) {
                SignedEntry entry =
                        EntryCodec.read(decide.entry().payload(), decide.entry().signature());
                try (SiteSnapshot snapshot = look.snapshot()) {
                    onDisk.add(!snapshot.entriesOf(entry.header().act()).isEmpty());
                }
            }
            return real.ask(request);
        }

        @Override
        public void send(Request request, Consumer<Reply> then) {
            real.send(request, then);
        }
    }
}
