package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineProbe;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.infrastructure.sqlite.SealedSince;
import kr.sarangbang.infrastructure.sqlite.SiteIdentity;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.infrastructure.sqlite.SiteSnapshot;
import kr.sarangbang.infrastructure.sqlite.SiteVerify;
import kr.sarangbang.port.SealedCounter;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;

/** A site's home that is looked at and not touched, whoever acts in it meanwhile. */
final class SiteLook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int TRIES = 4;

    private final SiteHome home;
    private final SiteConfig config;
    private final Ed25519Key key;
    private final SiteIdentity identity;
    private final SiteSessions sessions = new SiteSessions();
    private final DeviceSettings devices;

    SiteLook(Path folder) throws IOException {
        this.home = new SiteHome(folder.toAbsolutePath());
        this.config = OpenSite.config(home);
        SqliteFile.unpackInto(home.scratch());
        this.key = KeyFiles.readKey(home.siteKey());
        this.identity = SiteAssembly.identity(home, config, key);
        this.devices = new DeviceSettings(home.devices());
    }

    SiteConfig config() {
        return config;
    }

    DeviceSettings devices() {
        return devices;
    }

    SiteSnapshot snapshot() {
        return SiteSnapshot.open(home.database(), identity, sessions);
    }

    /** Where the journal is sealed: tpm, simulated, or none. */
    String counterKind() {
        return config.counter()
                .map(counter -> counter.kind().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    /**
     * What the sealed counter says of the journal: ok, gone, or setBack. While the site's program
     * acts, counter and journal move between two looks, so that only what stays is believed.
     */
    String counterState() {
        String state = counterStateNow();
        for (int tries = 1; tries < TRIES && state.equals("setBack"); tries++) {
            state = counterStateNow();
        }
        return state;
    }

    private String counterStateNow() {
        SealedSince since = SealedCounters.of(config, home, devices);
        try (SealedCounter _ = since.counter();
                SiteSnapshot snapshot = snapshot()) {
            return snapshot.sealTrouble(since)
                    .map(
                            trouble ->
                                    switch (trouble.fault()) {
                                        case JOURNAL_SET_BACK -> "setBack";
                                        case COUNTER_GONE -> "gone";
                                    })
                    .orElse("ok");
        }
    }

    SiteVerify.Result verify() {
        return SiteVerify.run(home.database(), identity, config.issuerKey(), sessions);
    }

    AnchoredClock clock(SiteSnapshot snapshot) {
        return SiteAssembly.clock(config, devices, snapshot.bulletin());
    }

    /** Whether the issuer answers this site now. */
    boolean issuerAnswers(AnchoredClock clock) throws IOException, InterruptedException {
        ScheduledExecutorService scheduler =
                Executors.newScheduledThreadPool(
                        1, Thread.ofPlatform().daemon().name("line-clock").factory());
        LineSettings settings = LineSettings.standard(config.issuerHost(), config.issuerPort());
        var tls =
                new TlsClient(
                        new TlsIdentity(
                                key.toJdk(),
                                KeyFiles.readCertificate(home.lineCertificate()),
                                KeyFiles.readCertificate(home.authority())),
                        settings.deadlines(),
                        scheduler);
        try (var line =
                new IssuerConnection(
                        settings,
                        tls,
                        new MessageCodec(),
                        new LineProbe(config.site(), clock),
                        new LineClockwork(
                                scheduler, new SecureRandom(), clock::now, System::nanoTime),
                        message -> {})) {
            line.start();
            return line.await(s -> !(s instanceof LineState.Connecting), PATIENCE).isUp();
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
