package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal.Mode;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceSettingsTest {
    @TempDir Path folder = Path.of("");

    /** Each call is another process: nothing but the file is shared. */
    private DeviceSettings settings() {
        return new DeviceSettings(folder.resolve("home/devices.properties"));
    }

    @Test
    void nothingIsWrongUntilSomethingIsSet() {
        assertThat(settings().printerFault()).isEmpty();
        assertThat(settings().paymentMode()).isEqualTo(Mode.APPROVE);
    }

    @Test
    void aSettingHoldsForEveryProcessUntilItIsSetAgain() throws IOException {
        settings().set("printer", "paper-out");
        settings().set("payment", "late");
        assertThat(settings().printerFault()).contains(PrinterFault.PAPER_OUT);
        assertThat(settings().paymentMode()).isEqualTo(Mode.LATE);
        settings().set("printer", "ok");
        assertThat(settings().printerFault()).isEmpty();
        assertThat(settings().paymentMode()).isEqualTo(Mode.LATE);
    }

    @Test
    void theFileHoldsTheSettingsAndNothingElse() throws IOException {
        settings().set("printer", "dead");
        settings().set("clock", "+3h");
        assertThat(Files.readString(folder.resolve("home/devices.properties")))
                .isEqualTo("clock=+3h\nprinter=dead\n");
    }

    @Test
    void whatIsNoSettingIsSaidInASentence() {
        assertThat(DeviceSettings.problem("printer", "cover-open")).isEmpty();
        assertThat(DeviceSettings.problem("printer", "on-fire").orElseThrow())
                .contains("paper-out");
        assertThat(DeviceSettings.problem("toaster", "ok").orElseThrow()).contains("payment");
    }
}
