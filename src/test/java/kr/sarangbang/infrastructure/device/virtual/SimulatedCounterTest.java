package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;
import kr.sarangbang.testing.SealedCounterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCounterTest extends SealedCounterContract {
    @TempDir Path folder = Path.of("");

    @Override
    protected SealedCounter open() {
        return new SimulatedCounter(
                folder.resolve("counter"), new DeviceSettings(folder.resolve("devices")));
    }

    @Test
    void itIsGoneOrBehindAsItIsTold() throws Exception {
        var devices = new DeviceSettings(folder.resolve("devices"));
        try (SealedCounter counter = open()) {
            Bytes held = counter.read(0);
            devices.set("counter", "behind");
            assertThat(counter.read(0)).isNotEqualTo(held);
            devices.set("counter", "gone");
            assertThatThrownBy(() -> counter.read(0))
                    .isInstanceOf(CounterFailed.class)
                    .hasMessageContaining("counter=gone");
            devices.set("counter", "ok");
            assertThat(counter.read(0)).isEqualTo(held);
        }
    }
}
