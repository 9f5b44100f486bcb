package kr.sarangbang.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.port.Milestones;

/**
 * What only demo homes allow.
 *
 * @param at to which the shared clock moves first
 * @param devices NAME=VALUE
 * @param pauseAt where the process waits to be killed
 * @param line prints on stdout
 */
record DemoWishes(
        Optional<Instant> at,
        List<String> devices,
        Optional<Milestones.Point> pauseAt,
        Consumer<String> line) {
    static final DemoWishes NONE =
            new DemoWishes(Optional.empty(), List.of(), Optional.empty(), text -> {});

    DemoWishes {
        devices = List.copyOf(devices);
    }

    boolean any() {
        return at.isPresent() || !devices.isEmpty() || pauseAt.isPresent();
    }

    /** Stops the process's acting thread at the wished point, for ever. */
    Milestones milestones() {
        return point -> {
            if (pauseAt.filter(point::equals).isPresent()) {
                line.accept("at " + point.word());
                waitToBeKilled();
            }
        };
    }

    static void waitToBeKilled() {
        var never = new java.util.concurrent.CountDownLatch(1);
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a command", e);
        }
    }
}
