package kr.sarangbang.host.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jpos.q2.QBeanSupport;
import org.jpos.util.NameRegistrar;
import org.jspecify.annotations.Nullable;

/**
 * Hosts the issuer's server in Q2 (kiosk-config/issuer/deploy/20_server.xml): starts and stops it
 * with the container. The server itself is made by the program, which hands it over by {@link
 * #offer}; Q2 makes this bean by name and can be given nothing. A port that is taken is tried again
 * until it can be had.
 */
public final class IssuerServerBean extends QBeanSupport {
    private static final String OFFERED = "server.issuer";

    private @Nullable IssuerServer hosted;

    /** A server and who is told its port once it listens. */
    public record Offer(IssuerServer server, Listening listening) {}

    /** Told when the server listens. */
    @FunctionalInterface
    public interface Listening {
        void on(int port);
    }

    /** Hands over the server that the bean of this program will host; before Q2 starts or after. */
    public static void offer(Offer offer) {
        NameRegistrar.register(OFFERED, offer);
    }

    /** Takes back what was offered, when the program ends. */
    public static void withdraw() {
        NameRegistrar.unregister(OFFERED);
    }

    @Override
    protected void startService() {
        if (NameRegistrar.getIfExists(OFFERED) instanceof Offer offer) {
            try {
                offer.listening().on(offer.server().start());
                hosted = offer.server();
                return;
            } catch (IOException e) {
                getLog().error("The issuer cannot listen: " + e.getMessage());
            }
        }
        // A bean that throws is dead for good; the program or the port may be there in a moment.
        var _ =
                getScheduledThreadPoolExecutor()
                        .schedule(this::startIfRunning, 1, TimeUnit.SECONDS);
    }

    private synchronized void startIfRunning() {
        if (running() && hosted == null) {
            startService();
        }
    }

    @Override
    protected void stopService() throws IOException {
        IssuerServer server = hosted;
        if (server != null) {
            hosted = null;
            server.close();
        }
    }
}
