package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.config.StationConfig;
import kr.sarangbang.station.Hub;
import kr.sarangbang.station.HubLost;
import kr.sarangbang.station.JoinAnswer;
import kr.sarangbang.station.Joining;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The machines of a branch. */
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        description = "The machines of a branch that has several.",
        subcommands = {
            StationCommand.Invite.class,
            StationCommand.Join.class,
            StationCommand.Remove.class,
            StationCommand.Names.class
        })
final class StationCommand {
    private StationCommand() {}

    /** At the hub. */
    abstract static class AtTheHub extends Shared {
        @Option(names = "--home", required = true, paramLabel = "DIR", description = "The hub's.")
        private Path home;

        @Override
        public final Integer call() throws Exception {
            var site = new SiteHome(home.toAbsolutePath());
            return with(HubBook.of(site, OpenSite.config(site)));
        }

        abstract int with(HubBook book) throws IOException;

        static String station(String name) {
            if (!name.matches(Actor.STATION)) {
                throw CommandFailed.wrongUse(
                        "A station is called by 1 to 16 letters, digits and hyphens, not " + name);
            }
            return name;
        }
    }

    /** Invites a machine; also while the hub runs. */
    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description = "Writes a one-time invitation for a machine of this branch.")
    static final class Invite extends AtTheHub {
        @Option(names = "--name", required = true, paramLabel = "NAME")
        private String name;

        @Option(
                names = "--hub",
                required = true,
                paramLabel = "HOST:PORT",
                description = "Where stations reach the hub.")
        private String hub;

        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Override
        int with(HubBook book) throws IOException {
            book.invite(station(name), Invitation.hostOf(hub), Invitation.portOf(hub), out);
            tell(
                    Facts.of("station", name).and("file", out.toString()),
                    name + " 초대장을 " + out + "에 썼어요. 한 번만 쓸 수 있어요.",
                    "An invitation for " + name + " is in " + out + "; it can be used once.");
            return ExitStatus.DONE;
        }
    }

    /** From here on a machine is not of the branch. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a machine out of the branch; it is refused when it comes again.")
    static final class Remove extends AtTheHub {
        @Option(names = "--name", required = true, paramLabel = "NAME")
        private String name;

        @Override
        int with(HubBook book) throws IOException {
            boolean was = book.remove(station(name));
            tell(
                    Facts.of("station", name).and("removed", was),
                    was ? name + "을 뺐어요." : name + "이라는 기계는 없어요.",
                    was ? name + " is removed." : "There is no " + name + ".");
            return was ? ExitStatus.DONE : ExitStatus.REFUSED;
        }
    }

    /** Names them. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Names the machines of this branch.")
    static final class Names extends AtTheHub {
        @Override
        int with(HubBook book) throws IOException {
            List<String> names = book.names();
            tell(
                    Facts.of("stations", names),
                    "기계 " + names.size() + "대: " + String.join(", ", names),
                    names.size() + " stations: " + String.join(", ", names));
            return ExitStatus.DONE;
        }
    }

    /** Makes a station's home from an invitation. */
    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            description = "Makes this machine a station of a branch, by a one-time invitation.")
    static final class Join extends Shared {
        @Option(names = "--home", required = true, paramLabel = "DIR")
        private Path home;

        @Option(names = "--invite", required = true, paramLabel = "FILE")
        private Path invite;

        @Option(
                names = "--hub",
                paramLabel = "HOST:PORT",
                description = "Where the hub is, if not where the invitation says.")
        private @Nullable String hub;

        @Override
        public Integer call() throws Exception {
            var place = new SiteHome(home.toAbsolutePath());
            if (Files.exists(place.config()) || Files.exists(place.station())) {
                throw CommandFailed.wrongUse(
                        place.folder() + " is a home already; take another folder.");
            }
            StationInvitation invitation = StationInvitation.read(invite);
            StationConfig config = at(invitation.station());
            try (HomeLock _ = OpenSite.lock(place, "station join")) {
                // The key stays the same when joining is tried again, so that the answer does too.
                Ed25519Key key =
                        Files.exists(place.siteKey())
                                ? KeyFiles.readKey(place.siteKey())
                                : Ed25519Key.generate(new SecureRandom());
                KeyFiles.write(place.siteKey(), key);
                JoinAnswer.Joined joined = join(invitation, config, key);
                KeyFiles.write(place.authority(), invitation.authority());
                KeyFiles.write(
                        place.lineCertificate(),
                        Certificates.ofDer(joined.certificate().toArray()));
                config.write(place.station());
            }
            tell(
                    Facts.of("station", config.name()).and("site", config.site().text()),
                    config.name() + "이 " + config.site() + " 지점에 들어왔어요.",
                    config.name() + " is a station of " + config.site() + " now.");
            return ExitStatus.DONE;
        }

        private StationConfig at(StationConfig invited) {
            return hub == null
                    ? invited
                    : new StationConfig(
                            invited.site(),
                            invited.name(),
                            Invitation.hostOf(hub),
                            Invitation.portOf(hub),
                            invited.issuerKey(),
                            invited.demoClock());
        }

        private static JoinAnswer.Joined join(
                StationInvitation invitation, StationConfig config, Ed25519Key key) {
            var scheduler =
                    Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
            var tls =
                    new TlsClient(
                            new TlsIdentity(
                                    invitation.key().toJdk(),
                                    invitation.certificate(),
                                    invitation.authority()),
                            Hub.DEADLINES,
                            scheduler,
                            Optional.of(Hub.NAME));
            try {
                return switch (new Joining(tls, scheduler, InstantSource.system())
                        .join(
                                OpenStation.hub(config),
                                invitation.token(),
                                Bytes.of(key.publicKey()))) {
                    case JoinAnswer.Joined joined -> joined;
                    case JoinAnswer.NotJoined not -> throw CommandFailed.broken(not.sentence());
                };
            } catch (IOException | HubLost e) {
                throw CommandFailed.broken("The hub cannot be reached: " + e.getMessage());
            } finally {
                scheduler.shutdownNow();
            }
        }
    }
}
