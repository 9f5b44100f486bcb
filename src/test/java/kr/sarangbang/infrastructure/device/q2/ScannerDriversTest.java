package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import kr.sarangbang.infrastructure.device.virtual.SimulatedScanner;
import kr.sarangbang.port.CodeScanner.Listening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerDriversTest {
    private static HostedDevice made(Map<String, String> changed) throws BadDescriptor {
        Map<String, String> all = new HashMap<>(Map.of("device", "/dev/serial/by-id/usb-none"));
        all.putAll(changed);
        return Drivers.make("serial-scanner", name -> all.getOrDefault(name, ""));
    }

    @ParameterizedTest
    @CsvSource({"baud, 9601", "flow, dtr", "device, ttyACM0"})
    void aWrongValueIsSaidWithItsNameAndWhatStandsThere(String property, String value) {
        assertThat(
                        catchThrowableOfType(
                                        BadDescriptor.class, () -> made(Map.of(property, value)))
                                .sentence())
                .contains(property)
                .contains(value);
    }

    @Test
    void anAbsentScannerIsSaidWithItsPlaceAndLookedForAgain() throws BadDescriptor {
        HostedDevice absent = made(Map.of());
        for (int look = 0; look < 3; look++) {
            assertThat(absent.look())
                    .isEqualTo(new Health.NotReady("/dev/serial/by-id/usb-none: 그런 장치가 없습니다."));
        }
        absent.close();
    }

    /** Goal: whoever listens before Q2 is up, or while a bean is deployed anew, goes on hearing. */
    @Test
    void anEarHearsWhicheverDriverItsBeanHas() {
        String name = "scanner-of-this-test";
        var board = new DeviceBoard();
        var scanner = new Devices().scanner(name);
        List<String> heard = new ArrayList<>();
        var first = new SimulatedScanner();
        var second = new SimulatedScanner();
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            assertThat(scanner.ready()).isFalse();
            board.hang(name, first);
            assertThat(scanner.ready()).isTrue();
            first.scan("ONE");
            board.takeDown(name);
            assertThat(scanner.ready()).isFalse();
            board.hang(name, second);
            second.scan("TWO");
        }
        second.scan("THREE");
        board.takeDown(name);
        assertThat(heard).containsExactly("ONE", "TWO");
    }
}
