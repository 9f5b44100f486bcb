package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jpos.q2.Q2;

/**
 * Q2 in this process. Start it behind the first frame: it needs seconds. Close it before the
 * process ends: its threads are no daemons. One in a process.
 */
public final class Container implements AutoCloseable {
    private final Q2 q2;
    private final DeployCheck check;

    private Container(Q2 q2, DeployCheck check) {
        this.q2 = q2;
        this.check = check;
    }

    /** Starts Q2 on threads of its own and returns at once; the descriptors lie in the folder. */
    public static Container start(DeployFolder folder) {
        Q2 q2 = new Q2(new String[] {"-d", folder.path().toString(), "-Nh", "-Nf"});
        q2.start();
        return new Container(q2, new DeployCheck(folder.path()));
    }

    /** Waits until every descriptor was tried; false if that took too long. */
    public boolean awaitStarted(Duration patience) {
        return q2.ready(patience.toMillis());
    }

    /** What did not start, in words; after {@link #awaitStarted}. */
    public List<DeployCheck.Problem> problems() throws IOException {
        return check.afterStart(q2.getMBeanServer());
    }

    /** Stops every bean and waits for that. */
    @Override
    public void close() {
        q2.shutdown(true);
    }
}
