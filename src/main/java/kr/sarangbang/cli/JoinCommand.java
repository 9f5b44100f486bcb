package kr.sarangbang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.RightsOutcome;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.config.CounterConfig;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.Joining;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a site from a one-time invitation. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Makes this site's keys, signs on and receives its first rights.")
final class JoinCommand extends Shared {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Option(names = "--invite", required = true, paramLabel = "FILE")
    private Path invite;

    @Option(names = "--issuer", paramLabel = "HOST:PORT")
    private @Nullable String issuer;

    @Mixin private final SealedCounters counters = new SealedCounters();

    @Override
    public Integer call() throws Exception {
        var site = new SiteHome(home.toAbsolutePath());
        Invitation invitation = Invitation.read(invite);
        try (HomeLock _ = OpenSite.lock(site, "join")) {
            var anew = new Rejoining(site);
            if (anew.isUnfinished()) {
                anew.finish();
            } else if (Files.exists(site.config())) {
                joinAnew(site, SiteConfig.read(site.config()), invitation);
                anew.finish();
            } else {
                makeHome(site, invitation, Optional.empty());
            }
        }
        try (OpenSite open = OpenSite.open(home, DemoWishes.NONE, "join")) {
            return begin(open);
        }
    }

    /** The site begins anew; what the old incarnation has to deliver stays beside it. */
    private void joinAnew(SiteHome site, SiteConfig old, Invitation invitation) throws Exception {
        if (!old.site().equals(invitation.site())) {
            throw CommandFailed.wrongUse(
                    "%s is the home of %s, and the invitation is for %s; take another folder."
                            .formatted(site.folder(), old.site(), invitation.site()));
        }
        makeHome(site.next(), invitation, old.rehearseAt());
    }

    private void makeHome(SiteHome site, Invitation invitation, Optional<LocalTime> rehearseAt)
            throws Exception {
        SecureRandom random = new SecureRandom();
        // The key stays the same when joining is tried again, so that the answer does too.
        Ed25519Key key =
                Files.exists(site.siteKey())
                        ? KeyFiles.readKey(site.siteKey())
                        : Ed25519Key.generate(random);
        KeyFiles.write(site.siteKey(), key);
        if (!Files.exists(site.rowKey())) {
            DurableFile.write(site.rowKey(), OpenSite.newKey(random));
        }
        Optional<CounterConfig> counter =
                counters.setUp(invitation.site(), invitation.demoClock().isPresent());
        Answer.Joined joined = join(invitation, key);
        KeyFiles.write(site.authority(), invitation.authority());
        KeyFiles.write(site.lineCertificate(), Certificates.ofDer(joined.certificate().toArray()));
        SiteConfig config =
                new SiteConfig(
                                joined.site(),
                                joined.incarnation(),
                                joined.credential().credential().role(),
                                invitation.host(issuer),
                                invitation.port(issuer),
                                joined.issuerKey(),
                                joined.sealingKey(),
                                joined.credential().signed(),
                                invitation.demoClock())
                        .rehearsing(rehearseAt);
        counter.map(ready -> SealedCounters.begin(ready, site, joined.site(), joined.incarnation()))
                .map(config::sealedIn)
                .orElse(config)
                .write(site.config());
    }

    private Answer.Joined join(Invitation invitation, Ed25519Key key) throws Exception {
        var scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
        LineSettings settings =
                LineSettings.standard(invitation.host(issuer), invitation.port(issuer));
        var clock = new PlainClock(invitation);
        var joining =
                new Joining(
                        invitation.site(),
                        clock,
                        new Request.Join(invitation.token(), Bytes.of(key.publicKey())));
        var tls =
                new TlsClient(
                        new TlsIdentity(
                                invitation.key().toJdk(),
                                invitation.certificate(),
                                invitation.authority()),
                        settings.deadlines(),
                        scheduler);
        try (var line =
                new IssuerConnection(
                        settings,
                        tls,
                        new MessageCodec(),
                        joining,
                        new LineClockwork(
                                scheduler, new SecureRandom(), clock::now, System::nanoTime),
                        message -> {})) {
            line.start();
            LineState state = line.await(s -> !(s instanceof LineState.Connecting), PATIENCE);
            if (joining.answer() instanceof Answer.Joined joined) {
                return joined;
            }
            if (state instanceof LineState.Down down) {
                throw CommandFailed.broken("The issuer cannot be reached: " + down.reason());
            }
            if (state instanceof LineState.Connecting) {
                throw CommandFailed.broken(
                        "The issuer did not answer in time. Give 'join' once more.");
            }
            throw CommandFailed.broken("The issuer does not take this invitation.");
        } finally {
            scheduler.shutdownNow();
        }
    }

    private int begin(OpenSite open) throws Exception {
        if (open.place().journal().chain().number() == 0) {
            open.place()
                    .journal()
                    .append(
                            new Draft(
                                    open.place().journal().nextAct(),
                                    new Entry.SiteJoined(open.place().credential()),
                                    Actor.CUSTOMER));
        }
        if (!open.connect()) {
            throw CommandFailed.broken(
                    "Joined, but the line did not come up: "
                            + open.lineTrouble().orElse("no answer"));
        }
        RightsOutcome rights = open.pendingRights();
        ForwardEntries.Result sent = open.comeOnline().catchUp();
        ForwardEntries.Result left = open.deliverEarlier();
        List<SignedRight> all =
                rights instanceof RightsOutcome.Received received ? received.rights() : List.of();
        var told = new ArrayList<Object>();
        all.forEach(right -> told.add(RightFacts.of(right.right())));
        tell(
                Facts.of("site", open.config().site().text()).and("rights", told),
                open.config().site() + " 판매소가 열렸어요. 권한 " + all.size() + "개를 받았어요.",
                "Site "
                        + open.config().site()
                        + " has joined and holds "
                        + all.size()
                        + " rights; "
                        + (sent.waiting() + left.waiting())
                        + " entries wait.");
        return ExitStatus.DONE;
    }

    /** Before there is a home there is nothing to compare a clock with. */
    private record PlainClock(InstantSource source) implements SiteClock {
        PlainClock(Invitation invitation) {
            this(
                    invitation
                            .demoClock()
                            .<InstantSource>map(f -> new DemoClock(f, InstantSource.system()))
                            .orElseGet(InstantSource::system));
        }

        @Override
        public Instant now() {
            return source.instant();
        }

        @Override
        public ClockQuality quality() {
            return ClockQuality.UNANCHORED;
        }
    }
}
