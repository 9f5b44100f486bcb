package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.easycard.TestAgent;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.testing.RunsBeside;
import kr.sarangbang.ui.kiosk.KioskDevices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the screens of a real kiosk take cards through the terminal of the home's own descriptor,
 * and through nothing simulated. Method: the devices of such a home, hosted as the program hosts
 * them, and a payment program beside them.
 */
@RunsBeside
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CabinetTest {
    private static final ActId ACT = ActId.parse("K1.1.7");

    @TempDir Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();

    private SiteHome home(String driver, int port) throws Exception {
        var home = new SiteHome(folder);
        Files.createDirectories(home.descriptors());
        Files.writeString(
                home.descriptors().resolve("33_payment.xml"),
                """
                <device name="payment"
                    class="kr.sarangbang.infrastructure.device.q2.DeviceBean" logger="Q2">
                  <property name="driver" value="%s"/>
                  <property name="memory" value="${payment.memory}"/>
                  <property name="settings" value="${devices.settings}"/>
                  <property name="port" value="%d"/>
                  <property name="inquiry-kind" value="QI"/>
                  <property name="reversal-kind" value="QR"/>
                </device>
                """
                        .formatted(driver, port));
        return home;
    }

    private static KioskDevices.CardSlot slot(Cabinet cabinet) {
        return cabinet.kiosk((_, _) -> Optional.empty(), Runnable::run, new Quiet(), new Quiet())
                .slot();
    }

    @Test
    void aRealKioskAsksTheTerminalOfItsOwnDescriptor() throws Exception {
        try (TestAgent agent = new TestAgent(TestAgent.Way.HTTP);
                var cabinet = new Cabinet(home("easycardk", agent.place().getPort()), false)) {
            cabinet.start(told::add);
            cabinet.awaitStarted(told::add);
            KioskDevices.CardSlot slot = slot(cabinet);
            assertThat(slot.asksItself()).isTrue();
            while (!slot.ready()) {
                Thread.onSpinWait();
            }
            PaymentTerminal terminal = cabinet.peripherals().payment();
            assertThat(terminal.authorize(ACT, Won.of(9_300)))
                    .isInstanceOf(PaymentResult.Approved.class);
            assertThat(agent.taken()).isEqualTo(9_300);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aSimulatedTerminalInARealHomeIsNamedAndTakesNothing() throws Exception {
        try (var cabinet = new Cabinet(home("simulated-payment", 1), false)) {
            cabinet.start(told::add);
            cabinet.awaitStarted(told::add);
            assertThat(told).singleElement().asString().contains("33_payment.xml", "시험용");
            assertThat(slot(cabinet).ready()).isFalse();
            assertThat(cabinet.peripherals().payment().authorize(ACT, Won.of(9_300)))
                    .isInstanceOf(PaymentResult.Declined.class);
            assertThat(Files.exists(folder.resolve("payments"))).isFalse();
        }
    }
}
