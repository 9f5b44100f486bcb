package kr.sarangbang.infrastructure.device.q2;

import java.util.Optional;
import kr.sarangbang.infrastructure.device.scanner.Ears;
import kr.sarangbang.port.CodeScanner;
import org.jpos.space.Space;
import org.jpos.space.SpaceFactory;
import org.jpos.space.SpaceUtil;

/**
 * Where the beans hang out their devices: the default space of Q2, under {@code NAME.device},
 * {@code NAME.health} and {@code NAME.ready}; a scanner's listeners under {@code NAME.ears}. Any
 * thread.
 */
final class DeviceBoard {
    private final Space<Object, Object> space;

    // jPOS hands out its default space as a raw type; keys and values of any kind are its contract.
    @SuppressWarnings("unchecked")
    DeviceBoard() {
        space = SpaceFactory.getSpace();
    }

    void hang(String name, Object driver) {
        if (driver instanceof CodeScanner scanner) {
            // The ears outlive the driver; it goes with its bean and closes them by that.
            var _ = scanner.listen(ears(name)::tell);
        }
        space.put(name + ".device", driver);
    }

    /** Who listens to the scanner of this name, whether it is there or not. */
    Ears ears(String name) {
        synchronized (space) {
            if (space.rdp(name + ".ears") instanceof Ears ears) {
                return ears;
            }
            Ears ears = new Ears();
            space.put(name + ".ears", ears);
            return ears;
        }
    }

    /** Publishes how it is; true if that is news. */
    boolean tell(String name, Health health) {
        boolean news = !health.equals(space.rdp(name + ".health"));
        if (news) {
            space.put(name + ".health", health);
        }
        if (!(health instanceof Health.Ready)) {
            SpaceUtil.wipe(space, name + ".ready");
        } else if (space.rdp(name + ".ready") == null) {
            space.out(name + ".ready", health);
        }
        return news;
    }

    void takeDown(String name) {
        SpaceUtil.wipe(space, name + ".ready");
        SpaceUtil.wipe(space, name + ".health");
        SpaceUtil.wipe(space, name + ".device");
    }

    Optional<Object> driver(String name) {
        return Optional.ofNullable(space.rdp(name + ".device"));
    }

    Optional<Health> health(String name) {
        return space.rdp(name + ".health") instanceof Health health
                ? Optional.of(health)
                : Optional.empty();
    }

    /** Waits until the device works, or does not; false if that took too long. */
    boolean await(String name, boolean ready, long milliseconds) {
        String key = name + ".ready";
        return ready ? space.rd(key, milliseconds) != null : space.nrd(key, milliseconds) == null;
    }
}
