package kr.sarangbang.infrastructure.line8583;

import java.util.concurrent.TimeUnit;
import org.jpos.q2.QBeanSupport;
import org.jpos.space.Space;
import org.jpos.space.SpaceFactory;
import org.jpos.space.SpaceUtil;
import org.jpos.util.NameRegistrar;
import org.jspecify.annotations.Nullable;

/**
 * Hosts the line in Q2 (kiosk-config/deploy/20_line.xml): switches it on and off with the
 * container, registers its {@code mux.NAME} and publishes {@code mux.NAME.ready} in the default
 * space while it is up. The line itself is made by the program, which hands it over by {@link
 * #offer}; Q2 makes this bean by name and can be given nothing.
 *
 * <p>Properties: {@code mux}, the name of the multiplexer, "issuer" if not said.
 */
public final class LineBean extends QBeanSupport {
    private static final String OFFERED = "line.issuer";

    private @Nullable HostedLine hosted;

    /** Hands over the line that the bean of this program will host; before or after Q2 starts. */
    public static void offer(HostedLine line) {
        NameRegistrar.register(OFFERED, line);
    }

    /** Takes back what was offered, when the program ends. */
    public static void withdraw() {
        NameRegistrar.unregister(OFFERED);
    }

    @Override
    protected void startService() {
        if (NameRegistrar.getIfExists(OFFERED) instanceof HostedLine line) {
            host(line);
        } else {
            // A bean that throws is dead for good, and the program may still be making the line.
            getLog().info("No line has been handed over yet; looking again in a second.");
            var _ =
                    getScheduledThreadPoolExecutor()
                            .schedule(this::startIfRunning, 1, TimeUnit.SECONDS);
        }
    }

    private synchronized void startIfRunning() {
        if (running()) {
            startService();
        }
    }

    private void host(HostedLine line) {
        hosted = line;
        NameRegistrar.register(muxName(), line.mux());
        line.connection().whenStateChanges(this::publish);
        line.connection().start();
    }

    @Override
    protected void stopService() {
        HostedLine line = hosted;
        if (line != null) {
            hosted = null;
            line.connection().close();
            NameRegistrar.unregister(muxName());
        }
    }

    // jPOS hands out its default space as a raw type; keys and values of any kind are its contract.
    @SuppressWarnings("unchecked")
    private void publish(LineState state) {
        Space<Object, Object> space = SpaceFactory.getSpace();
        String ready = muxName() + ".ready";
        SpaceUtil.wipe(space, ready);
        if (state instanceof LineState.Up up) {
            space.out(ready, up.since());
        }
        if (state instanceof LineState.Down down) {
            getLog().info("The line is down: " + down.reason());
        }
    }

    private String muxName() {
        return "mux." + getConfiguration().get("mux", "issuer");
    }
}
