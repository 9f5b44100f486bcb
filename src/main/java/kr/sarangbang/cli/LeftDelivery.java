package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.sarangbang.application.DeliverLeft;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineIssuer;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.infrastructure.line8583.SiteSignOn;
import kr.sarangbang.infrastructure.sqlite.SqliteLeftJournal;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;

/**
 * Delivers from a journal that nothing is written to any more, on a line of its own under the key
 * of the incarnation that wrote it. The home's lock must be held.
 */
final class LeftDelivery {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(6);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(8);
    private static final ForwardEntries.Result NOTHING = new ForwardEntries.Result(0, 0, 0);

    private LeftDelivery() {}

    /**
     * Delivers from every earlier incarnation of this home of which something waits, or which has
     * not heard this epoch.
     *
     * @param epoch that the present incarnation was told last
     */
    static ForwardEntries.Result ofEarlier(SiteHome home, SiteConfig present, int epoch)
            throws IOException, InterruptedException {
        ForwardEntries.Result sum = NOTHING;
        for (SiteHome one : earlier(home)) {
            ForwardEntries.Result result = of(one, present, epoch);
            sum =
                    new ForwardEntries.Result(
                            sum.acknowledged() + result.acknowledged(),
                            sum.refused() + result.refused(),
                            sum.waiting() + result.waiting());
        }
        return sum;
    }

    /** The earlier incarnations of a home, the oldest first. */
    static List<SiteHome> earlier(SiteHome home) throws IOException {
        if (!Files.isDirectory(home.earlier())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home.earlier())) {
            return all.map(SiteHome::new)
                    .filter(one -> Files.isRegularFile(one.config()))
                    .sorted((a, b) -> Integer.compare(incarnation(a), incarnation(b)))
                    .toList();
        }
    }

    /** What waits of all earlier incarnations, without a line. */
    static long waitingOfEarlier(SiteHome home) throws IOException {
        return earlier(home).stream()
                .mapToLong(one -> SqliteLeftJournal.waitingIn(one.database()))
                .sum();
    }

    static int incarnation(SiteHome earlier) {
        return Integer.parseInt(earlier.folder().getFileName().toString());
    }

    /** Delivers from the journal of a home that cannot be opened for acting any more. */
    static ForwardEntries.Result ofLocked(SiteHome home) throws IOException, InterruptedException {
        return of(home, SiteConfig.read(home.config()), Integer.MAX_VALUE);
    }

    private static ForwardEntries.Result of(SiteHome place, SiteConfig present, int epoch)
            throws IOException, InterruptedException {
        SiteConfig config = SiteConfig.read(place.config());
        Ed25519Key key = KeyFiles.readKey(place.siteKey());
        try (SqliteLeftJournal journal =
                SqliteLeftJournal.open(
                        place.database(),
                        SiteAssembly.identity(place, config, key),
                        config.credential())) {
            boolean silent = journal.waiting() == 0 && journal.epoch() >= epoch;
            return silent ? NOTHING : deliver(place, config, present, key, journal);
        }
    }

    private static ForwardEntries.Result deliver(
            SiteHome place,
            SiteConfig config,
            SiteConfig present,
            Ed25519Key key,
            SqliteLeftJournal journal)
            throws IOException, InterruptedException {
        var scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
        var delivery = new DeliverLeft(journal);
        var clock = new UncheckedClock(DemoSettings.time(config));
        LineSettings settings = LineSettings.standard(present.issuerHost(), present.issuerPort());
        var tls =
                new TlsClient(
                        new TlsIdentity(
                                key.toJdk(),
                                KeyFiles.readCertificate(place.lineCertificate()),
                                KeyFiles.readCertificate(place.authority())),
                        settings.deadlines(),
                        scheduler);
        try (var line =
                new IssuerConnection(
                        settings,
                        tls,
                        new MessageCodec(),
                        new SiteSignOn(
                                config.site(),
                                config.incarnation(),
                                clock,
                                delivery::signOn,
                                delivery::signedOn),
                        new LineClockwork(
                                scheduler, new SecureRandom(), clock::now, System::nanoTime),
                        message -> {})) {
            line.start();
            LineState state =
                    line.await(s -> !(s instanceof LineState.Connecting), CONNECT_PATIENCE);
            return state.isUp()
                    ? delivery.deliver(
                            new LineIssuer(
                                    line,
                                    config.site(),
                                    config.incarnation(),
                                    clock,
                                    ANSWER_PATIENCE))
                    : new ForwardEntries.Result(0, 0, journal.waiting());
        } finally {
            scheduler.shutdownNow();
        }
    }

    /** Nothing is dated by it: entries keep the time at which they were written. */
    private record UncheckedClock(InstantSource source) implements SiteClock {
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
