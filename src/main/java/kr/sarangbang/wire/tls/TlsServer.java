package kr.sarangbang.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Deadlines;

/**
 * The issuer's side of TLS 1.3: shows the server's certificate and demands a client's, issued by
 * our authority. For any thread.
 */
public final class TlsServer {
    /** Seconds for which Java may resume a session without asking for the certificate again. */
    private static final int RESUMABLE_SECONDS = 1;

    private final SSLContext context;
    private final Handshake handshake;

    /**
     * @param scheduler ends a handshake that takes too long
     */
    public TlsServer(
            TlsIdentity identity, Deadlines deadlines, ScheduledExecutorService scheduler) {
        this.context = TlsContext.of(identity);
        this.context.getServerSessionContext().setSessionTimeout(RESUMABLE_SECONDS);
        this.handshake = new Handshake(scheduler, deadlines.handshake());
    }

    /** A secured connection and the certificate that its client showed, which has been checked. */
    public record Secured(Connection connection, X509Certificate client) {}

    /**
     * Shakes hands on an accepted connection; blocks for the handshake deadline at most. On failure
     * the socket is closed.
     */
    public Secured secure(Socket accepted) throws TlsFailure {
        String peer = String.valueOf(accepted.getRemoteSocketAddress());
        try {
            accepted.setKeepAlive(true);
            SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
            tls.setUseClientMode(false);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setProtocols(TlsContext.VERSIONS);
            parameters.setNeedClientAuth(true);
            tls.setSSLParameters(parameters);
            handshake.complete(tls, accepted, peer);
            if (tls.getSession().getPeerCertificates()[0] instanceof X509Certificate client) {
                return new Secured(new Connection(tls, accepted), client);
            }
            throw new IOException("The client's certificate is not X.509.");
        } catch (IOException e) {
            Handshake.closeQuietly(accepted);
            throw TlsFailure.of(e, peer, false);
        }
    }
}
