package kr.sarangbang.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.foundation.keys.CertificateAuthority;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.foundation.keys.Validity;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.station.FarKiosk;
import kr.sarangbang.station.FarTeller;
import kr.sarangbang.station.FarTickets;
import kr.sarangbang.station.Hub;
import kr.sarangbang.station.JoinAnswer;
import kr.sarangbang.station.SiteTurn;
import kr.sarangbang.station.StationDevices;
import kr.sarangbang.station.StationLine;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;

/** A town's kiosk as the hub of a branch, and machines that reach it over TLS on this computer. */
final class Branch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Town town;
    final SiteTurn turn = new SiteTurn();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final Random random = new Random(7);
    private final CertificateAuthority authority = authority();
    private final List<Machine> machines = new ArrayList<>();
    private Hub hub;
    private int port;
    private long program = 1;

    Branch(Town town) {
        this.town = town;
        open(0);
    }

    private CertificateAuthority authority() {
        return CertificateAuthority.create(
                Ed25519Key.generate(random), "branch", Validity.DEMO, random);
    }

    /** A machine of the branch, whose line is up. */
    Machine machine(String name) throws InterruptedException {
        var machine = new Machine(name, authority, new FakeProvider(new Effects()));
        machines.add(machine);
        machine.awaitUp();
        return machine;
    }

    /** One whose certificate is good and whose name the branch does not have, or the other way. */
    Machine stranger(String name, boolean ofAnotherAuthority) {
        var machine =
                new Machine(
                        name,
                        ofAnotherAuthority ? authority() : authority,
                        new FakeProvider(new Effects()));
        machines.add(machine);
        return machine;
    }

    /** The hub's program is gone, with all that was in its memory; nobody listens. */
    void hubDies() throws IOException {
        hub.close();
    }

    void hubComesBack() {
        town.kiosk.restart();
        town.kiosk.resume();
        program++;
        open(port);
    }

    private void open(int wanted) {
        Ed25519Key key = Ed25519Key.generate(random);
        var identity =
                new TlsIdentity(
                        key.toJdk(),
                        authority.issueServer(key.publicKey(), List.of(Hub.NAME), Validity.DEMO),
                        authority.certificate());
        hub =
                new Hub(
                        town.kiosk.id.text(),
                        town.kiosk.place(),
                        turn,
                        new SiteCards(town.issuer.key()),
                        new Known(),
                        new TlsServer(identity, Hub.DEADLINES, scheduler),
                        scheduler,
                        InstantSource.system(),
                        () -> {},
                        program);
        try {
            port = hub.start(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        machines.forEach(machine -> machine.line.close());
        hub.close();
        scheduler.shutdownNow();
    }

    /** Everybody but one. */
    private static final class Known implements Hub.Admission {
        @Override
        public boolean admits(PeerIdentity.Site station) {
            return !station.site().equals("nobody");
        }

        @Override
        public JoinAnswer join(PeerIdentity.Join bearer, String token, Bytes publicKey) {
            return new JoinAnswer.NotJoined("no invitations here");
        }
    }

    /** A station with devices of its own. */
    final class Machine {
        final FakePrinter printer = new FakePrinter(new Effects());
        final FakeProvider provider;
        final FakeMachine notes = new FakeMachine(new Effects());
        final StationLine line;
        final KioskDesk kiosk;
        final TellerDesk teller;
        final TicketDesk tickets;
        private volatile Optional<Connection> connection = Optional.empty();

        Machine(String name, CertificateAuthority under, FakeProvider provider) {
            this.provider = provider;
            Ed25519Key key = Ed25519Key.generate(random);
            var tls =
                    new TlsClient(
                            new TlsIdentity(
                                    key.toJdk(),
                                    under.issueSite(name, 1, key.publicKey(), Validity.DEMO),
                                    authority.certificate()),
                            Hub.DEADLINES,
                            scheduler,
                            Optional.of(Hub.NAME));
            line =
                    new StationLine(
                            new StationLine.Hubs("localhost", port, town.kiosk.id.text(), name),
                            (host, at) -> {
                                Connection made = tls.connect(host, at);
                                connection = Optional.of(made);
                                return made;
                            },
                            new SiteCards(town.issuer.key()),
                            new StationDevices(printer, printer, provider, notes),
                            scheduler,
                            InstantSource.system(),
                            random.nextLong());
            kiosk = new FarKiosk(line);
            teller = new FarTeller(line, town.time::wall);
            tickets = new FarTickets(line);
            line.start();
        }

        /** Somebody pulls the cable. */
        void cut() throws IOException {
            connection.orElseThrow().raw().close();
        }

        void awaitUp() throws InterruptedException {
            if (!line.await(PATIENCE)) {
                throw new AssertionError("the station's line did not come up: " + line.state());
            }
        }
    }
}
