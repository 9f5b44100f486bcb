package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.keys.CertificateAuthority;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.foundation.keys.Validity;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.application.IssuerService;
import kr.sarangbang.host.application.KeyedInstruments;
import kr.sarangbang.host.application.LostSiteOffice;
import kr.sarangbang.host.application.SeriesOffice;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.config.HomeLock;
import org.jspecify.annotations.Nullable;

/** An issuer's home, locked and put together. */
final class OpenIssuer implements AutoCloseable {
    private static final Duration SITE_CERTIFICATE = Duration.ofDays(3 * 365L);

    private final IssuerHome home;
    private final HomeLock lock;
    private final IssuerStore store;
    private final IssuerService service;
    private final IssuerOffice office;
    private final SeriesOffice seriesOffice;
    private final LostSiteOffice lostSites;
    private final CertificateAuthority authority;
    private final InstantSource clock;

    private OpenIssuer(
            IssuerHome home,
            HomeLock lock,
            IssuerStore store,
            IssuerService service,
            IssuerOffice office,
            SeriesOffice seriesOffice,
            LostSiteOffice lostSites,
            CertificateAuthority authority,
            InstantSource clock) {
        this.home = home;
        this.lock = lock;
        this.store = store;
        this.service = service;
        this.office = office;
        this.seriesOffice = seriesOffice;
        this.lostSites = lostSites;
        this.authority = authority;
        this.clock = clock;
    }

    static OpenIssuer open(Path folder, String what, IssuerPause pause) throws IOException {
        var home = new IssuerHome(folder.toAbsolutePath());
        requireIssuer(home);
        HomeLock lock;
        try {
            lock = HomeLock.take(home.lock(), what);
        } catch (HomeLock.HomeInUse used) {
            throw CommandFailed.broken(String.valueOf(used.getMessage()));
        }
        try {
            SqliteFile.unpackInto(home.scratch());
            return put(home, lock, pause);
        } catch (DatabaseRefused refused) {
            lock.close();
            throw CommandFailed.broken(String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static void requireIssuer(IssuerHome home) {
        if (!Files.isRegularFile(home.config())) {
            throw CommandFailed.wrongUse(
                    home.folder() + " is no issuer's home; 'issuer init' makes one.");
        }
    }

    private static OpenIssuer put(IssuerHome home, HomeLock lock, IssuerPause pause)
            throws IOException {
        SecureRandom random = new SecureRandom();
        InstantSource clock = clock(home);
        CertificateAuthority authority = authority(home);
        Instruments instruments = instruments(home, authority);
        IssuerStore store = SqlStore.open(IssuerDatabase.of(home));
        return new OpenIssuer(
                home,
                lock,
                store,
                new IssuerService(store, instruments, clock, random, pause),
                new IssuerOffice(store, instruments, clock, random),
                new SeriesOffice(store, instruments, clock, random),
                new LostSiteOffice(store, instruments, clock, random),
                authority,
                clock);
    }

    static CertificateAuthority authority(IssuerHome home) throws IOException {
        return CertificateAuthority.of(
                KeyFiles.readKey(home.authorityKey()),
                KeyFiles.readCertificate(home.authority()),
                new SecureRandom());
    }

    static Instruments instruments(IssuerHome home, CertificateAuthority authority)
            throws IOException {
        Ed25519Key key = KeyFiles.readKey(home.signingKey());
        boolean demo = Files.exists(home.demoClock());
        return new KeyedInstruments(
                        key::sign,
                        Bytes.of(key.publicKey()),
                        hex(home.sealingKey()),
                        hex(home.identityKey()))
                .with(
                        (site, incarnation, publicKey) ->
                                Bytes.of(
                                        Certificates.der(
                                                authority.issueSite(
                                                        site.text(),
                                                        incarnation,
                                                        publicKey.toArray(),
                                                        validity(demo)))));
    }

    static Validity validity(boolean demo) {
        if (demo) {
            return Validity.DEMO;
        }
        Instant now = Instant.now();
        return new Validity(now.minus(Duration.ofDays(1)), now.plus(SITE_CERTIFICATE));
    }

    private static byte[] hex(Path file) throws IOException {
        return Bytes.fromHex(Files.readString(file).strip()).toArray();
    }

    /** Moves a demo's clock forward, if that was wished. */
    static void moveClock(IssuerHome home, @Nullable String at) throws IOException {
        if (at != null) {
            if (!Files.exists(home.demoClock())) {
                throw CommandFailed.wrongUse("--at is for demo homes; this one is real.");
            }
            new DemoClock(home.demoClock(), InstantSource.system()).moveTo(SiteCommand.instant(at));
        }
    }

    static InstantSource clock(IssuerHome home) {
        return Files.exists(home.demoClock())
                ? new DemoClock(home.demoClock(), InstantSource.system())
                : InstantSource.system();
    }

    /** The name under which sites reach this issuer. */
    static String host(IssuerHome home) throws IOException {
        YamlMap map = YamlFile.parse(home.config().toString(), Files.readString(home.config()));
        return map.text("host");
    }

    IssuerHome home() {
        return home;
    }

    IssuerService service() {
        return service;
    }

    IssuerOffice office() {
        return office;
    }

    SeriesOffice seriesOffice() {
        return seriesOffice;
    }

    LostSiteOffice lostSites() {
        return lostSites;
    }

    /** Writes the invitation of a site for which the office has given a token. */
    void invite(SiteId site, String token, Path out) throws IOException {
        SecureRandom random = new SecureRandom();
        Ed25519Key key = Ed25519Key.generate(random);
        boolean demo = Files.exists(home.demoClock());
        String word = Bytes.of(java.util.Arrays.copyOf(key.publicKey(), 6)).hex();
        new Invitation(
                        site,
                        token,
                        host(home),
                        lastPort().orElse(0),
                        authority.certificate(),
                        authority.issueJoin(site.text(), word, key.publicKey(), validity(demo)),
                        key,
                        demo ? Optional.of(home.demoClock()) : Optional.empty())
                .write(out);
    }

    private Optional<Integer> lastPort() throws IOException {
        return Files.exists(home.port())
                ? Optional.of(Integer.parseInt(Files.readString(home.port()).strip()))
                : Optional.empty();
    }

    /** The key that checks everything this issuer signs. */
    Bytes publicKey() throws IOException {
        return Bytes.fromHex(Files.readString(home.publicKey()).strip());
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() throws IOException {
        store.close();
        lock.close();
    }
}
