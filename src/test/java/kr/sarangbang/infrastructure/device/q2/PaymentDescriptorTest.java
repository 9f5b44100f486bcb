package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.sarangbang.infrastructure.device.q2.PaymentDescriptor.WrongDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentDescriptorTest {
    private static final String NEEDED =
            "<property name=\"inquiry-kind\" value=\"QI\"/>"
                    + "<property name=\"reversal-kind\" value=\"QR\"/>";

    @TempDir Path folder = Path.of("");

    private PaymentDescriptor descriptor() {
        String memory = folder.resolve("payments").toString();
        return new PaymentDescriptor(
                folder.resolve("descriptors"), Map.of("payment.memory", memory));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("descriptors"));
        Files.writeString(folder.resolve("descriptors").resolve(name), text);
    }

    private static String device(String name, String driver, String more) {
        return """
        <device name="%s" class="kr.sarangbang.infrastructure.device.q2.DeviceBean">
          <property name="driver" value="%s"/>
          <property name="memory" value="${payment.memory}"/>
          %s
        </device>
        """
                .formatted(name, driver, more);
    }

    @Test
    void withoutDescriptorsOrWithASimulatedOneThereIsNoTerminal() throws Exception {
        assertThat(descriptor().terminal()).isEmpty();
        write("30_printer.xml", device("printer", "easycardk", NEEDED));
        assertThat(descriptor().terminal()).isEmpty();
        write("33_payment.xml", device("payment", "simulated-payment", ""));
        assertThat(descriptor().terminal()).isEmpty();
    }

    @Test
    void theDriverThatItNamesIsTheTerminal() throws Exception {
        write("33_payment.xml", device("payment", "easycardk", NEEDED));
        assertThat(descriptor().terminal()).isPresent();
    }

    @Test
    void whatIsWrongIsSaidWithTheFile() throws Exception {
        write("33_payment.xml", device("payment", "easycardk", ""));
        assertThatThrownBy(() -> descriptor().terminal())
                .isInstanceOfSatisfying(
                        WrongDescriptor.class,
                        wrong ->
                                assertThat(wrong.sentence())
                                        .startsWith("33_payment.xml: ")
                                        .contains("inquiry-kind"));
        write("33_payment.xml", "<device name=\"payment\"");
        assertThatThrownBy(() -> descriptor().terminal())
                .isInstanceOfSatisfying(
                        WrongDescriptor.class,
                        wrong -> assertThat(wrong.sentence()).startsWith("33_payment.xml: 읽을"));
    }
}
