package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.clock.ShiftedClock;
import kr.sarangbang.infrastructure.config.CounterConfig;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;

/** The real clock, or the one that this demo shares. */
final class DemoSettings {
    private DemoSettings() {}

    static InstantSource time(SiteConfig config) {
        return time(config.demoClock());
    }

    static InstantSource time(Optional<Path> demoClock) {
        return demoClock
                .<InstantSource>map(file -> new DemoClock(file, InstantSource.system()))
                .orElseGet(InstantSource::system);
    }

    static void apply(SiteConfig config, DeviceSettings devices, DemoWishes demo)
            throws IOException {
        apply(
                config.demoClock(),
                devices,
                demo,
                config.counter().filter(c -> c.kind() == CounterConfig.Kind.SIMULATED).isPresent());
    }

    static void apply(
            Optional<Path> demoClock,
            DeviceSettings devices,
            DemoWishes demo,
            boolean simulatesCounter)
            throws IOException {
        if (demo.at().isPresent() && demoClock.isPresent()) {
            new DemoClock(demoClock.get(), InstantSource.system()).moveTo(demo.at().get());
        }
        for (String wish : demo.devices()) {
            int equals = wish.indexOf('=');
            String name = equals < 0 ? wish : wish.substring(0, equals);
            String value = equals < 0 ? "" : wish.substring(equals + 1);
            Optional<String> problem =
                    name.equals("clock")
                            ? ShiftedClock.problem(value)
                            : DeviceSettings.problem(name, value);
            if (problem.isPresent()) {
                throw CommandFailed.wrongUse(problem.get());
            }
            if (name.equals("counter") && !simulatesCounter) {
                throw CommandFailed.wrongUse(
                        "This home has no simulated counter; it gets one with 'join"
                                + " --sealed-counter simulated'.");
            }
            devices.set(name, value);
        }
    }
}
