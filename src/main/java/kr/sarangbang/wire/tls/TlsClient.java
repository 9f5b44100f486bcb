package kr.sarangbang.wire.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Connector;
import kr.sarangbang.wire.Deadlines;
import org.jpos.iso.ISOClientSocketFactory;

/**
 * Opens TLS 1.3 connections to the issuer: shows the site's certificate, trusts our authority only,
 * checks the server's name. Every connection shakes hands in full; nothing is resumed, so no
 * expired certificate lives on. For any thread.
 *
 * <p>In TLS 1.3 the server judges our certificate after our handshake is done: a refused client
 * learns it from its first read, as a {@link TlsFailure} by {@link TlsFailure#of}.
 */
public final class TlsClient implements Connector, ISOClientSocketFactory {
    private final TlsIdentity identity;
    private final Deadlines deadlines;
    private final Handshake handshake;
    private final Optional<String> name;

    /**
     * @param scheduler ends a handshake that takes too long
     */
    public TlsClient(
            TlsIdentity identity, Deadlines deadlines, ScheduledExecutorService scheduler) {
        this(identity, deadlines, scheduler, Optional.empty());
    }

    /**
     * @param name that the server's certificate must bear, wherever it is reached; empty for the
     *     host's own
     */
    public TlsClient(
            TlsIdentity identity,
            Deadlines deadlines,
            ScheduledExecutorService scheduler,
            Optional<String> name) {
        this.identity = identity;
        this.deadlines = deadlines;
        this.handshake = new Handshake(scheduler, deadlines.handshake());
        this.name = name;
    }

    @Override
    public Connection connect(String host, int port) throws TlsFailure {
        String peer = host + ":" + port;
        FarewellSocket raw = new FarewellSocket();
        try {
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(host);
            }
            raw.connect(address, (int) deadlines.connect().toMillis());
            raw.setKeepAlive(true);
            SSLSocket tls =
                    (SSLSocket)
                            TlsContext.of(identity)
                                    .getSocketFactory()
                                    .createSocket(raw, name.orElse(host), port, true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setProtocols(TlsContext.VERSIONS);
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            handshake.complete(tls, raw, peer);
            raw.closeAtOnce();
            return new Connection(tls, raw);
        } catch (IOException e) {
            Handshake.closeQuietly(raw);
            throw TlsFailure.of(e, peer, false);
        }
    }

    /** The same for a plain jPOS channel. */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(host, port).socket();
    }
}
