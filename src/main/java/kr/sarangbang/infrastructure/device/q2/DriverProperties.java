package kr.sarangbang.infrastructure.device.q2;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import kr.sarangbang.infrastructure.device.transport.SerialSettings;
import kr.sarangbang.infrastructure.device.transport.SerialSettings.Flow;

/**
 * What a descriptor says about its device. A wrong value of a property is said with the property,
 * what stands there and what may stand there; nothing is guessed.
 *
 * @param property a property's value, or empty text
 */
record DriverProperties(Function<String, String> property) {
    private static final Map<String, Flow> FLOWS =
            Map.of("none", Flow.NONE, "rts-cts", Flow.RTS_CTS, "xon-xoff", Flow.XON_XOFF);
    private static final Map<String, Integer> BAUDS =
            SerialSettings.BAUDS.stream()
                    .collect(Collectors.toUnmodifiableMap(String::valueOf, Function.identity()));

    /** A value that must be there. */
    String needed(String name) throws BadDescriptor {
        return Drivers.needed(property, name);
    }

    /** A value, or empty text. */
    String text(String name) {
        return property.apply(name);
    }

    /** One of these values; {@code otherwise} where nothing stands. */
    <T> T oneOf(String name, String otherwise, Map<String, T> values) throws BadDescriptor {
        String text = property.apply(name);
        T value = values.get(text.isEmpty() ? otherwise : text);
        if (value == null) {
            throw new BadDescriptor(
                    name
                            + "에 쓸 수 있는 것: "
                            + String.join(", ", new TreeSet<>(values.keySet()))
                            + ". '"
                            + text
                            + "'는 아닙니다.");
        }
        return value;
    }

    /** Where a device file is. */
    Path device() throws BadDescriptor {
        String text = needed("device");
        if (!text.startsWith("/")) {
            throw new BadDescriptor("device는 /로 시작하는 장치의 자리라야 합니다: " + text);
        }
        return Path.of(text);
    }

    /** How a serial port is talked to; speed and flow where nothing stands are its maker's. */
    SerialSettings serial(String baud, String flow) throws BadDescriptor {
        return new SerialSettings(device(), oneOf("baud", baud, BAUDS), oneOf("flow", flow, FLOWS));
    }
}
