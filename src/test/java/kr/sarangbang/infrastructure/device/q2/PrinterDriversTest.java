package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.ReceiptPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterDriversTest {
    private static final Map<String, String> GOOD =
            Map.of("host", "127.0.0.1", "port", "9100", "device", "/dev/usb/lp0");

    private static HostedDevice made(String driver, Map<String, String> changed)
            throws BadDescriptor {
        Map<String, String> all = new HashMap<>(GOOD);
        all.putAll(changed);
        return Drivers.make(driver, name -> all.getOrDefault(name, ""));
    }

    private static String refusal(String driver, Map<String, String> changed) {
        return catchThrowableOfType(BadDescriptor.class, () -> made(driver, changed)).sentence();
    }

    @ParameterizedTest
    @CsvSource({
        "escpos-tcp, paper, 76",
        "escpos-usb, paper, 58mm",
        "escpos-serial, dpi, 300",
        "escpos-tcp, dpi, 0",
        "escpos-serial, baud, 115201",
        "escpos-serial, baud, fast",
        "escpos-serial, flow, dtr",
        "escpos-serial, device, COM3",
        "escpos-usb, device, lp0",
        "escpos-tcp, confirm, yes",
        "escpos-tcp, port, 65536",
        "escpos-tcp, text, pretty",
        // A serial port and a TCP printer answer: nobody may say that they need not.
        "escpos-tcp, confirm, taken",
        "escpos-serial, confirm, none"
    })
    void aWrongValueIsSaidWithItsNameAndWhatStandsThere(
            String driver, String property, String value) {
        assertThat(refusal(driver, Map.of(property, value))).contains(property).contains(value);
    }

    @Test
    void whatMayStandThereIsSaidToo() {
        assertThat(refusal("escpos-tcp", Map.of("paper", "76"))).contains("58").contains("80");
        assertThat(refusal("escpos-tcp", Map.of("dpi", "300"))).contains("180").contains("203");
        assertThat(refusal("escpos-serial", Map.of("device", ""))).contains("device");
    }

    @ParameterizedTest
    @CsvSource({
        "escpos-tcp, paper, 58",
        "escpos-serial, dpi, 180",
        "escpos-serial, flow, xon-xoff",
        "escpos-usb, confirm, none",
        "escpos-usb, confirm, taken",
        "escpos-serial, confirm, process-id"
    })
    void everyPrinterIsAPrinterAndADrawer(String driver, String property, String value)
            throws BadDescriptor {
        assertThat(made(driver, Map.of(property, value)).driver())
                .isInstanceOf(ReceiptPrinter.class)
                .isInstanceOf(CashDrawer.class);
    }

    @Test
    void anAbsentDeviceIsSaidWithItsPlace() throws BadDescriptor {
        HostedDevice absent = made("escpos-usb", Map.of("device", "/dev/usb/lp-none"));
        assertThat(absent.look())
                .isInstanceOfSatisfying(
                        Health.NotReady.class,
                        health ->
                                assertThat(health.reason())
                                        .contains("켜져 있지 않거나")
                                        .contains("/dev/usb/lp-none"));
    }
}
