package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.clock.ShiftedClock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.paper.DesignedPapers;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineIssuer;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.SiteSignOn;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.infrastructure.signing.SecretSealer;
import kr.sarangbang.infrastructure.signing.SiteSigner;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import kr.sarangbang.infrastructure.sqlite.SiteIdentity;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.infrastructure.sqlite.SqliteSiteStore;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;

/** Puts a site together from its home, each part once; the home's lock must be held. */
final class SiteAssembly {
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(8);

    private final SiteHome home;
    private final SiteConfig config;
    private final DeviceSettings devices;

    SiteAssembly(SiteHome home, SiteConfig config, DeviceSettings devices) {
        this.home = home;
        this.config = config;
        this.devices = devices;
    }

    /** The calling thread becomes the site thread. */
    SiteParts put(Peripherals peripherals, Milestones milestones, SiteHand hand)
            throws IOException {
        Rejoining.requireFinished(home);
        SqliteFile.unpackInto(home.scratch());
        var sessions = new SiteSessions();
        Ed25519Key key = KeyFiles.readKey(home.siteKey());
        Signer signer = key::sign;
        SqliteSiteStore store =
                SqliteSiteStore.open(
                        home.database(),
                        identity(home, config, key),
                        sessions,
                        SealedCounters.of(config, home, devices),
                        SqliteSiteStore.SPACE_FLOOR);
        AnchoredClock clock = clock(config, devices, store.bulletin());
        Journal journal =
                store.journal(
                        new EntryPen(
                                (header, entry) -> EntryCodec.sign(signer, header, entry), clock));
        var scheduler =
                Executors.newScheduledThreadPool(
                        1, Thread.ofPlatform().daemon().name("line-clock").factory());
        var late = new LateComeOnline(clock, hand);
        IssuerConnection connection = line(key, clock, scheduler, late);
        var slips = new SiteSlips(config.issuerKey());
        var place =
                new Workplace(
                        journal,
                        store.bulletin(),
                        RightCodec.readCredential(config.credential()),
                        clock,
                        slips,
                        new SiteSigner(signer, RightCodec.readCredential(config.credential())),
                        new LineIssuer(
                                connection,
                                config.site(),
                                config.incarnation(),
                                clock,
                                ANSWER_PATIENCE),
                        peripherals.printer(),
                        peripherals.drawer(),
                        peripherals.payment(),
                        new DesignedPapers(slips),
                        (verifier, pin) -> verifier.admits(pin),
                        new SecretSealer(config.sealingKey(), new SecureRandom()),
                        milestones,
                        new SecureRandom());
        var comeOnline = new ComeOnline(place);
        late.be(comeOnline);
        return new SiteParts(store, sessions, connection, scheduler, place, comeOnline, late);
    }

    private IssuerConnection line(
            Ed25519Key key,
            AnchoredClock clock,
            ScheduledExecutorService scheduler,
            LateComeOnline late)
            throws IOException {
        LineSettings settings = LineSettings.standard(config.issuerHost(), config.issuerPort());
        var tls =
                new TlsClient(
                        new TlsIdentity(
                                key.toJdk(),
                                KeyFiles.readCertificate(home.lineCertificate()),
                                KeyFiles.readCertificate(home.authority())),
                        settings.deadlines(),
                        scheduler);
        return new IssuerConnection(
                settings,
                tls,
                new MessageCodec(),
                new SiteSignOn(
                        config.site(), config.incarnation(), clock, late::signOn, late::signedOn),
                new LineClockwork(scheduler, new SecureRandom(), clock::now, System::nanoTime),
                late::unasked);
    }

    static SiteIdentity identity(SiteHome home, SiteConfig config, Ed25519Key key)
            throws IOException {
        return new SiteIdentity(
                config.site(),
                config.incarnation(),
                Bytes.of(key.publicKey()),
                Bytes.fromHex(Files.readString(home.rowKey()).strip()));
    }

    static AnchoredClock clock(SiteConfig config, DeviceSettings devices, Bulletin bulletin) {
        InstantSource right = DemoSettings.time(config);
        InstantSource wall = new ShiftedClock(right, () -> devices.get("clock"));
        // A demo's clock jumps when it is told to, so it is also what jumps are measured by.
        LongSupplier nanos =
                config.demoClock().isPresent()
                        ? () -> right.instant().toEpochMilli() * 1_000_000
                        : System::nanoTime;
        return new AnchoredClock(wall, nanos, () -> bulletin);
    }
}
