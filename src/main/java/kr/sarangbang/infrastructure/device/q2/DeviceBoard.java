package kr.sarangbang.infrastructure.device.q2;

import java.util.Optional;
import org.jpos.space.Space;
import org.jpos.space.SpaceFactory;
import org.jpos.space.SpaceUtil;

/**
 * Where the beans hang out their devices: the default space of Q2, under {@code NAME.device},
 * {@code NAME.health} and {@code NAME.ready}. Any thread.
 */
final class DeviceBoard {
    private final Space<Object, Object> space;

    // jPOS hands out its default space as a raw type; keys and values of any kind are its contract.
    @SuppressWarnings("unchecked")
    DeviceBoard() {
        space = SpaceFactory.getSpace();
    }

    void hang(String name, Object driver) {
        space.put(name + ".device", driver);
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
