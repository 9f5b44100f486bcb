package kr.sarangbang.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.host.server.IssuerServer;
import kr.sarangbang.host.server.LineDesk;
import kr.sarangbang.host.server.ServerSettings;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;

/** The server before an open issuer's desk: the TLS port at which sites call. */
final class IssuerEar implements AutoCloseable {
    /** Less than the eight seconds for which a site waits for an answer. */
    private static final Duration RETURN_PATIENCE = Duration.ofSeconds(3);

    private final ScheduledExecutorService deadlines;
    private final IssuerServer server;

    private IssuerEar(ScheduledExecutorService deadlines, IssuerServer server) {
        this.deadlines = deadlines;
        this.server = server;
    }

    /**
     * Makes the server; it does not listen yet.
     *
     * @param port 0 for any free one
     */
    static IssuerEar of(OpenIssuer issuer, int port) throws IOException {
        var deadlines =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().daemon().name("deadlines").factory());
        ServerSettings settings = ServerSettings.standard(port);
        var tls =
                new TlsServer(
                        new TlsIdentity(
                                KeyFiles.readKey(issuer.home().serverKey()).toJdk(),
                                KeyFiles.readCertificate(issuer.home().serverCertificate()),
                                KeyFiles.readCertificate(issuer.home().authority())),
                        settings.deadlines(),
                        deadlines);
        return new IssuerEar(
                deadlines,
                new IssuerServer(
                        settings,
                        tls,
                        new MessageCodec(),
                        new LineDesk(issuer.service()::answer, RETURN_PATIENCE, System::nanoTime),
                        deadlines,
                        System::nanoTime));
    }

    IssuerServer server() {
        return server;
    }

    /** Ends every connection; a server that was never started has none. */
    @Override
    public void close() throws IOException {
        server.close();
        deadlines.shutdownNow();
    }
}
