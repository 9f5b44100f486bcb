package kr.sarangbang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.foundation.keys.CertificateAuthority;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.foundation.keys.Validity;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.config.StationConfig;
import kr.sarangbang.station.Hub;
import kr.sarangbang.station.JoinAnswer;
import kr.sarangbang.wire.tls.TlsIdentity;

/**
 * Which machines belong to a branch: the hub's own certificate authority, and a file for each
 * station, read anew each time, so that one can be invited or removed while the hub runs. Under
 * this authority a station is what a site is under the issuer's.
 */
final class HubBook implements Hub.Admission {
    private static final Duration INVITED_FOR = Duration.ofDays(7);
    private static final Duration CERTIFIED_FOR = Duration.ofDays(3 * 366);
    private static final int TOKEN_BYTES = 24;
    private static final int MOST_STATIONS = 60;

    private final Path folder;
    private final SiteConfig config;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final CertificateAuthority authority;

    /**
     * What is known of one station.
     *
     * @param incarnation how often it joined
     * @param token the digest of the last invitation's
     * @param until when that invitation ends
     * @param usedBy the key of the machine that joined with it
     */
    private record Station(int incarnation, Bytes token, Instant until, Optional<Bytes> usedBy) {}

    private HubBook(
            Path folder, SiteConfig config, InstantSource clock, CertificateAuthority authority) {
        this.folder = folder;
        this.config = config;
        this.clock = clock;
        this.authority = authority;
    }

    /** The book of that site's hub; founded if there is none. */
    static HubBook of(SiteHome home, SiteConfig config) throws IOException {
        Path folder = home.hub();
        Path key = folder.resolve("authority.key");
        Path certificate = folder.resolve("authority.crt");
        InstantSource clock = DemoSettings.time(config);
        var random = new SecureRandom();
        if (!Files.exists(certificate)) {
            Files.createDirectories(folder.resolve("stations"));
            Ed25519Key made = Ed25519Key.generate(random);
            KeyFiles.write(key, made);
            KeyFiles.write(
                    certificate,
                    CertificateAuthority.create(
                                    made,
                                    "hub of " + config.site(),
                                    validity(config, clock, Duration.ofDays(20 * 366)),
                                    random)
                            .certificate());
        }
        return new HubBook(
                folder,
                config,
                clock,
                CertificateAuthority.of(
                        KeyFiles.readKey(key), KeyFiles.readCertificate(certificate), random));
    }

    private static Validity validity(SiteConfig config, InstantSource clock, Duration length) {
        // A machine whose clock is an hour wrong still takes it.
        return config.demoClock().isPresent()
                ? Validity.DEMO
                : new Validity(
                        clock.instant().minus(Duration.ofHours(1)), clock.instant().plus(length));
    }

    /** What the hub shows its stations; made anew at each start. */
    TlsIdentity server() {
        Ed25519Key key = Ed25519Key.generate(random);
        return new TlsIdentity(
                key.toJdk(),
                authority.issueServer(
                        key.publicKey(), List.of(Hub.NAME), validity(config, clock, CERTIFIED_FOR)),
                authority.certificate());
    }

    /** The stations, by name. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("stations"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Writes an invitation; one of before, for the same name, is void. */
    synchronized void invite(String name, String host, int port, Path out) throws IOException {
        var station =
                new StationConfig(
                        config.site(), name, host, port, config.issuerKey(), config.demoClock());
        Optional<Station> before = read(name);
        if (before.isEmpty() && names().size() >= MOST_STATIONS) {
            throw CommandFailed.wrongUse("A branch has at most " + MOST_STATIONS + " stations.");
        }
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        String token = Bytes.of(drawn).hex();
        Ed25519Key key = Ed25519Key.generate(random);
        write(
                name,
                new Station(
                        before.map(Station::incarnation).orElse(0),
                        digest(token),
                        clock.instant().plus(INVITED_FOR),
                        Optional.empty()));
        new StationInvitation(
                        station,
                        token,
                        authority.certificate(),
                        authority.issueJoin(
                                name,
                                "branch",
                                key.publicKey(),
                                validity(config, clock, INVITED_FOR)),
                        key)
                .write(out);
    }

    /** From here on that machine is not of the branch; whether it was. */
    synchronized boolean remove(String name) throws IOException {
        return name.matches(Actor.STATION) && Files.deleteIfExists(file(name));
    }

    @Override
    public synchronized boolean admits(PeerIdentity.Site station) {
        try {
            return read(station.site())
                    .filter(known -> known.incarnation() == station.incarnation())
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("the branch's stations cannot be read", e);
        }
    }

    @Override
    public synchronized JoinAnswer join(PeerIdentity.Join bearer, String token, Bytes publicKey) {
        try {
            Optional<Station> invited = read(bearer.site());
            if (invited.isEmpty()
                    || !invited.get().token().equals(digest(token))
                    || clock.instant().isAfter(invited.get().until())) {
                return new JoinAnswer.NotJoined(
                        "This invitation was replaced or is too old; ask for a new one.");
            }
            Optional<Bytes> usedBy = invited.get().usedBy();
            if (usedBy.filter(other -> !other.equals(publicKey)).isPresent()) {
                return new JoinAnswer.NotJoined("Another machine has used this invitation.");
            }
            // A repeat whose answer was lost brings the same key, and gets the same answer.
            int incarnation = invited.get().incarnation() + (usedBy.isPresent() ? 0 : 1);
            write(
                    bearer.site(),
                    new Station(
                            incarnation,
                            invited.get().token(),
                            invited.get().until(),
                            Optional.of(publicKey)));
            return new JoinAnswer.Joined(
                    Bytes.of(
                            Certificates.der(
                                    authority.issueSite(
                                            bearer.site(),
                                            incarnation,
                                            publicKey.toArray(),
                                            validity(config, clock, CERTIFIED_FOR)))));
        } catch (IOException e) {
            throw new UncheckedIOException("the branch's stations cannot be written", e);
        }
    }

    private Optional<Station> read(String name) throws IOException {
        if (!name.matches(Actor.STATION) || !Files.exists(file(name))) {
            return Optional.empty();
        }
        YamlMap map = YamlFile.parse(file(name).toString(), Files.readString(file(name)));
        Station station =
                map.build(
                        () ->
                                new Station(
                                        (int) map.number("incarnation", 0, Integer.MAX_VALUE),
                                        Bytes.fromHex(map.text("token")),
                                        Instant.parse(map.text("until")),
                                        map.optionalText("usedBy").map(Bytes::fromHex)));
        map.close();
        return Optional.of(station);
    }

    private void write(String name, Station station) throws IOException {
        var text = new StringBuilder("# A machine of this branch; removed by 'station remove'.\n");
        Invitation.line(text, "incarnation", Integer.toString(station.incarnation()));
        Invitation.line(text, "token", station.token().hex());
        Invitation.line(text, "until", station.until().toString());
        station.usedBy().ifPresent(key -> Invitation.line(text, "usedBy", key.hex()));
        DurableFile.write(file(name), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name) {
        return folder.resolve("stations").resolve(name + ".yaml");
    }

    private static Bytes digest(String token) {
        try {
            return Bytes.of(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
