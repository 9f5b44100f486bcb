package kr.sarangbang.infrastructure.device.q2;

import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import org.jpos.q2.QBeanSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hosts one device in Q2 and looks after it. It never throws for a device that is not there: a bean
 * that throws is dead for good. It asks the device off the deploy thread, again and again: seldom
 * while it works, soon and then ever more seldom (with jitter) while it does not. {@code
 * NAME.ready} lies in the space exactly while it works.
 *
 * <p>Properties: {@code driver} and what that driver reads; {@code check-ms} (5,000), {@code
 * first-wait-ms} (500) and {@code most-wait-ms} (15,000).
 */
public final class DeviceBean extends QBeanSupport {
    private final DeviceBoard board = new DeviceBoard();
    private @Nullable HostedDevice device;
    private @Nullable Random jitter;
    private int failures;

    @Override
    protected void startService() {
        try {
            HostedDevice made = Drivers.make(property("driver"), this::property);
            hold(made);
            // Seeded: the beans of one site differ, and a run can be repeated.
            jitter = new Random(getName().hashCode());
            failures = 0;
            board.hang(getName(), made.driver());
            lookIn(0);
        } catch (BadDescriptor e) {
            tell(new Health.Misconfigured(e.sentence()));
        }
    }

    @Override
    protected void stopService() {
        HostedDevice stopped;
        synchronized (board) {
            stopped = device;
            device = null;
            board.takeDown(getName());
        }
        if (stopped != null) {
            stopped.close();
        }
        getScheduledThreadPoolExecutor().shutdownNow();
        scheduledThreadPoolExecutor = null;
    }

    private void look() {
        HostedDevice looked = held();
        if (looked == null || !running()) {
            return;
        }
        Health health = ask(looked);
        synchronized (board) {
            if (looked.equals(device)) {
                tell(health);
                lookIn(waitAfter(health));
            }
        }
    }

    private void hold(HostedDevice made) {
        synchronized (board) {
            device = made;
        }
    }

    private @Nullable HostedDevice held() {
        synchronized (board) {
            return device;
        }
    }

    /**
     * Whatever goes wrong in a driver, the device is asked again: an exception would end the
     * looking for good.
     */
    private Health ask(HostedDevice looked) {
        try {
            return looked.look();
        } catch (RuntimeException e) {
            getLog().warn(getName(), e);
            return new Health.NotReady("상태를 물어볼 수 없습니다: " + e.getMessage());
        }
    }

    private void tell(Health health) {
        if (board.tell(getName(), health)) {
            getLog().info(getName() + ": " + health);
        }
    }

    private long waitAfter(Health health) {
        if (health instanceof Health.Ready) {
            failures = 0;
            return number("check-ms", 5_000);
        }
        long most = number("most-wait-ms", 15_000);
        long wait = Math.min(most, number("first-wait-ms", 500) << Math.min(failures, 10));
        failures++;
        Random spread = jitter;
        return spread == null ? wait : wait / 2 + spread.nextLong(wait / 2 + 1);
    }

    private void lookIn(long milliseconds) {
        try {
            var _ =
                    getScheduledThreadPoolExecutor()
                            .schedule(this::look, milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            getLog().info(getName() + " is stopping");
        }
    }

    private String property(String name) {
        return getConfiguration().get(name, "").strip();
    }

    private long number(String name, long otherwise) {
        return Math.max(1, getConfiguration().getLong(name, otherwise));
    }
}
