package kr.sarangbang.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.foundation.keys.Validity;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Goal: only a client and a server of our authority, inside their dates and for their use, get a
 * line, and everyone else is told why in a sentence. Method: real sockets on the loopback, one
 * handshake each, both ends' view compared.
 */
@Timeout(30)
class TlsTest {
    private static final Deadlines PATIENT =
            new Deadlines(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10));
    private static final Validity PAST =
            new Validity(
                    Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));
    private static final Validity FUTURE =
            new Validity(
                    Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2091-01-01T00:00:00Z"));

    private final Pki pki = new Pki(1);
    private final Pki stranger = new Pki(2);
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket listening;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
        scheduler.shutdownNow();
        threads.shutdownNow();
    }

    @Test
    void siteAndIssuerOfOneAuthorityMeet() throws IOException {
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"));
        Connection client = connect(pki.site("KIOSK-1", 2));
        assertThat(read(client)).isEqualTo('!');
        assertThat(PeerIdentity.of(server.join().client()))
                .contains(new PeerIdentity.Site("KIOSK-1", 2));
    }

    @Test
    void serverOfAnotherAuthorityIsRefusedByTheClient() {
        CompletableFuture<TlsServer.Secured> server = serve(stranger.server("localhost"));
        TlsFailure failure = refusedServer(pki.site("KIOSK-1", 1));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.WRONG_AUTHORITY);
        assertThat(failure)
                .hasMessage(peer() + ": the certificate was not issued by our authority.");
        assertThat(trouble(server)).isEqualTo(TlsTrouble.REFUSED_BY_PEER);
    }

    @Test
    void fault29ExpiredServerIsRefusedByTheClient() {
        var _ = serve(pki.server(PAST, "localhost"));
        TlsFailure failure = refusedServer(pki.site("KIOSK-1", 1));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.EXPIRED);
        assertThat(failure)
                .hasMessage(peer() + ": the certificate expired at 2021-01-01T00:00:00Z.");
    }

    @Test
    void serverOfTheFutureIsRefusedByTheClient() {
        var _ = serve(pki.server(FUTURE, "localhost"));
        assertThat(refusedServer(pki.site("KIOSK-1", 1)).trouble())
                .isEqualTo(TlsTrouble.NOT_YET_VALID);
    }

    @Test
    void fault29ServerUnderAnotherNameIsRefusedByTheClient() {
        var _ = serve(pki.server("issuer.example", "10.0.0.1"));
        TlsFailure failure = refusedServer(pki.site("KIOSK-1", 1));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.WRONG_HOST);
        assertThat(failure).hasMessage(peer() + ": the certificate is for another name.");
    }

    @Test
    void clientCertificateIsNoServers() {
        var _ = serve(pki.site("KIOSK-1", 1));
        TlsFailure failure = refusedServer(pki.site("KIOSK-1", 1));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.WRONG_USE);
        assertThat(failure).hasMessage(peer() + ": the certificate is not one of a server.");
    }

    @Test
    void clientOfAnotherAuthorityIsRefusedByTheServer() {
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"));
        TlsIdentity alien = stranger.site("KIOSK-1", 1);
        refusedClient(new TlsIdentity(alien.key(), alien.certificate(), pki.authority()));
        assertThat(trouble(server)).isEqualTo(TlsTrouble.WRONG_AUTHORITY);
    }

    @Test
    void expiredClientIsRefusedByTheServer() {
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"));
        refusedClient(pki.site("KIOSK-1", 1, PAST));
        assertThat(trouble(server)).isEqualTo(TlsTrouble.EXPIRED);
    }

    @Test
    void serverCertificateIsNoClients() {
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"));
        refusedClient(pki.server("localhost"));
        assertThat(trouble(server)).isEqualTo(TlsTrouble.WRONG_USE);
    }

    @Test
    void clientThatSpeaksPlainlyIsRefusedByTheServer() throws IOException {
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"));
        try (Socket plain = new Socket("localhost", listening.getLocalPort())) {
            plain.getOutputStream()
                    .write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(trouble(server)).isEqualTo(TlsTrouble.NOT_TLS);
        }
    }

    @Test
    void fault29ServerThatSpeaksPlainlyIsRefusedByTheClient() {
        threads.execute(
                () -> {
                    try (Socket accepted = listening.accept()) {
                        accepted.getOutputStream()
                                .write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
                        assertThat(accepted.getInputStream().read()).isNotNegative();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        TlsFailure failure = refusedServer(pki.site("KIOSK-1", 1));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.NOT_TLS);
        assertThat(failure).hasMessage(peer() + " does not speak TLS 1.3.");
    }

    @Test
    void serverThatNeverShakesHandsIsGivenUp() {
        Deadlines hasty =
                new Deadlines(
                        PATIENT.connect(),
                        Duration.ofMillis(200),
                        PATIENT.frame(),
                        PATIENT.write(),
                        PATIENT.idle());
        TlsClient client = new TlsClient(pki.site("KIOSK-1", 1), hasty, scheduler);
        TlsFailure failure =
                catchThrowableOfType(
                        TlsFailure.class,
                        () -> client.connect("localhost", listening.getLocalPort()));
        assertThat(failure.trouble()).isEqualTo(TlsTrouble.TIMED_OUT);
        assertThat(failure).hasMessage(peer() + " did not answer in time.");
    }

    @Test
    void clientThatSendsOneByteAndWaitsIsGivenUp() throws IOException {
        Deadlines hasty =
                new Deadlines(
                        PATIENT.connect(),
                        Duration.ofMillis(200),
                        PATIENT.frame(),
                        PATIENT.write(),
                        PATIENT.idle());
        CompletableFuture<TlsServer.Secured> server = serve(pki.server("localhost"), hasty);
        try (Socket plain = new Socket("localhost", listening.getLocalPort())) {
            plain.getOutputStream().write(0x16);
            assertThat(trouble(server)).isEqualTo(TlsTrouble.TIMED_OUT);
        }
    }

    @Test
    void nobodyListeningAndUnknownNamesAreToldApart() throws IOException {
        int port = listening.getLocalPort();
        listening.close();
        TlsClient client = new TlsClient(pki.site("KIOSK-1", 1), PATIENT, scheduler);
        assertThatThrownBy(() -> client.connect("localhost", port))
                .isInstanceOfSatisfying(
                        TlsFailure.class,
                        failure ->
                                assertThat(failure.trouble()).isEqualTo(TlsTrouble.NO_CONNECTION))
                .hasMessage("Nobody answers at localhost:" + port + ".");
        assertThatThrownBy(() -> client.connect("no-such-host.invalid", port))
                .isInstanceOfSatisfying(
                        TlsFailure.class,
                        failure ->
                                assertThat(failure.trouble()).isEqualTo(TlsTrouble.UNKNOWN_HOST));
    }

    private String peer() {
        return "localhost:" + listening.getLocalPort();
    }

    private CompletableFuture<TlsServer.Secured> serve(TlsIdentity identity) {
        return serve(identity, PATIENT);
    }

    /** Secures one connection, then says one byte to its client. */
    private CompletableFuture<TlsServer.Secured> serve(TlsIdentity identity, Deadlines deadlines) {
        TlsServer server = new TlsServer(identity, deadlines, scheduler);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        TlsServer.Secured secured = server.secure(listening.accept());
                        secured.connection().socket().getOutputStream().write('!');
                        return secured;
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private Connection connect(TlsIdentity identity) throws IOException {
        return new TlsClient(identity, PATIENT, scheduler)
                .connect("localhost", listening.getLocalPort());
    }

    private TlsFailure refusedServer(TlsIdentity identity) {
        return catchThrowableOfType(TlsFailure.class, () -> connect(identity));
    }

    private static int read(Connection connection) throws IOException {
        return connection.socket().getInputStream().read();
    }

    /** The client may be connected for a moment; its first read tells it that it is not wanted. */
    private void refusedClient(TlsIdentity identity) {
        TlsFailure failure =
                catchThrowableOfType(
                        TlsFailure.class,
                        () -> {
                            Connection connection = connect(identity);
                            try {
                                read(connection);
                            } catch (IOException e) {
                                throw TlsFailure.of(e, peer(), false);
                            }
                        });
        assertThat(failure.trouble()).isIn(TlsTrouble.REFUSED_BY_PEER, TlsTrouble.HUNG_UP);
        assertThat(failure).hasMessageContaining("accept our certificate");
    }

    private static TlsTrouble trouble(CompletableFuture<TlsServer.Secured> server) {
        CompletionException thrown = catchThrowableOfType(CompletionException.class, server::join);
        if (thrown.getCause() instanceof TlsFailure failure) {
            return failure.trouble();
        }
        throw new AssertionError("not refused by TLS", thrown);
    }
}
