package kr.sarangbang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.keys.CertificateAuthority;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.foundation.keys.Validity;
import kr.sarangbang.foundation.yaml.YamlMistake;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.config.HomeLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The issuer's commands. */
@Command(
        name = "issuer",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The central host: the only one that creates rights.")
@Parts({
    IssuerCommand.Init.class,
    IssuerRunCommand.class,
    OfficerCommands.AddSite.class,
    OfficerCommands.SetSite.class,
    OfficerCommands.AddMember.class,
    OfficerCommands.LendLimit.class,
    IssueCardCommand.class,
    LostCardCommand.class,
    IssuerReportCommand.class,
    SeriesCommands.AddSeries.class,
    SeriesCommands.ChangeSeries.class,
    SeriesCommands.CloseSeries.class,
    SeriesCommands.TakePolicy.class,
    NewEpochCommand.class,
    LostSiteCommands.WriteOff.class,
    LostSiteCommands.Declare.class,
    LostSiteCommands.Invite.class
})
final class IssuerCommand {
    /** Makes an issuer. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Makes keys, authority, database, series and policy.")
    static final class Init extends Shared {
        private static final List<String> BUNDLED_SERIES =
                List.of("city-2022-07.yaml", "demo.yaml");
        private static final String BUNDLED = "/kiosk-config/issuer/";

        @Option(names = "--home", required = true, paramLabel = "DIR")
        private Path home;

        @Option(names = "--host", paramLabel = "NAME", defaultValue = "localhost")
        private String host;

        @Option(
                names = "--db",
                paramLabel = "JDBC-URL",
                description = {
                    "Another database than the home's own SQLite file:",
                    "jdbc:postgresql://HOST/DATABASE?user=NAME (its password in .pgpass)."
                })
        private @Nullable String database;

        @Option(names = "--series", paramLabel = "DIR")
        private @Nullable Path series;

        @Option(names = "--policy", paramLabel = "FILE")
        private @Nullable Path policy;

        @Option(names = "--demo-clock", paramLabel = "INSTANT")
        private @Nullable String demoClock;

        @Override
        public Integer call() throws Exception {
            Optional<IssuerDatabase.Address> elsewhere =
                    Optional.ofNullable(database).map(IssuerDatabase::address);
            var place = new IssuerHome(home.toAbsolutePath());
            if (Files.exists(place.config())) {
                throw CommandFailed.wrongUse(
                        place.folder() + " is an issuer's home already; take another folder.");
            }
            Instant shows = demoClock == null ? null : SiteCommand.instant(demoClock);
            Map<String, String> texts = series();
            String policyText = policy == null ? bundled("policy.yaml") : Files.readString(policy);
            String id;
            try (HomeLock _ = HomeLock.take(place.lock(), "issuer init")) {
                if (shows != null) {
                    DemoClock.begin(place.demoClock(), shows, InstantSource.system());
                }
                id = keys(place, shows != null);
                Database rows =
                        elsewhere
                                .map(IssuerDatabase.Address::database)
                                .orElseGet(() -> new SqliteFile(place.database()));
                books(place, rows, policyText, texts);
                String description = "issuer: \"" + id + "\"\nhost: \"" + host + "\"\n";
                if (elsewhere.isPresent()) {
                    IssuerDatabase.keep(place, elsewhere.get());
                    description += IssuerDatabase.line(elsewhere.get());
                }
                DurableFile.write(place.config(), description.getBytes(StandardCharsets.UTF_8));
            } catch (HomeLock.HomeInUse | DatabaseRefused refused) {
                throw CommandFailed.broken(String.valueOf(refused.getMessage()));
            }
            tell(Facts.of("issuer", id), "발행기관 " + id + "이 만들어졌어요.", "Issuer " + id + " is made.");
            return ExitStatus.DONE;
        }

        private String keys(IssuerHome place, boolean demo) throws IOException {
            SecureRandom random = new SecureRandom();
            Validity validity = OpenIssuer.validity(demo);
            Ed25519Key signing = Ed25519Key.generate(random);
            KeyFiles.write(place.signingKey(), signing);
            DurableFile.write(
                    place.publicKey(),
                    (Bytes.of(signing.publicKey()).hex() + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
            DurableFile.write(place.sealingKey(), OpenSite.newKey(random));
            DurableFile.write(place.identityKey(), OpenSite.newKey(random));
            Ed25519Key authorityKey = Ed25519Key.generate(random);
            CertificateAuthority authority =
                    CertificateAuthority.create(
                            authorityKey, "Sarangbang issuer", validity, random);
            KeyFiles.write(place.authorityKey(), authorityKey);
            KeyFiles.write(place.authority(), authority.certificate());
            Ed25519Key server = Ed25519Key.generate(random);
            KeyFiles.write(place.serverKey(), server);
            KeyFiles.write(
                    place.serverCertificate(),
                    authority.issueServer(server.publicKey(), List.of(host), validity));
            return "issuer-" + Bytes.of(signing.publicKey()).hex().substring(0, 8);
        }

        private void books(
                IssuerHome place, Database rows, String policyText, Map<String, String> texts)
                throws IOException {
            SqliteFile.unpackInto(place.scratch());
            try (IssuerStore store = SqlStore.open(rows)) {
                requireEmpty(store, rows);
                new IssuerOffice(
                                store,
                                OpenIssuer.instruments(
                                        place,
                                        CertificateAuthority.of(
                                                KeyFiles.readKey(place.authorityKey()),
                                                KeyFiles.readCertificate(place.authority()),
                                                new SecureRandom())),
                                OpenIssuer.clock(place),
                                new SecureRandom())
                        .open(
                                policy == null ? "policy.yaml" : policy.toString(),
                                policyText,
                                texts);
            } catch (YamlMistake mistake) {
                throw CommandFailed.wrongUse(String.valueOf(mistake.getMessage()));
            }
        }

        private static void requireEmpty(IssuerStore store, Database rows) {
            if (!store.reading(tables -> tables.policies().list(Query.all())).isEmpty()) {
                throw CommandFailed.wrongUse(
                        "The database " + rows.name() + " holds an issuer's books; take another.");
            }
        }

        private Map<String, String> series() throws IOException {
            var texts = new LinkedHashMap<String, String>();
            if (series == null) {
                for (String name : BUNDLED_SERIES) {
                    texts.put(name, bundled("series/" + name));
                }
                return texts;
            }
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(series)) {
                all.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
            if (files.isEmpty()) {
                throw CommandFailed.wrongUse("There is no .yaml file in " + series);
            }
            for (Path file : files) {
                texts.put(file.toString(), Files.readString(file));
            }
            return texts;
        }

        private static String bundled(String name) throws IOException {
            try (InputStream in = IssuerCommand.class.getResourceAsStream(BUNDLED + name)) {
                if (in == null) {
                    throw new IOException("this program lacks its own file " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
