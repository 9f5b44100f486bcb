package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.TestPrinter;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunsBeside
class DeviceBeanTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final PrintJob JOB =
            PrintJob.of(
                    "KIOSK1.1.1", new Paper(PaperKind.CLOSING, List.of(new PaperLine.Title("시험"))));
    private static final List<String> DEVICES =
            DeployFolder.BUNDLED.stream().filter(name -> !name.startsWith("20_")).toList();

    @TempDir Path folder = Path.of("");

    private Map<String, String> values(int printerPort) {
        return Map.of(
                "log.file",
                folder.resolve("q2.log").toString(),
                "card-reader.driver",
                "simulated-card-reader",
                "printer.port",
                Integer.toString(printerPort),
                "payment.memory",
                folder.resolve("payment.txt").toString(),
                "cash.memory",
                folder.resolve("cash.txt").toString(),
                "devices.settings",
                folder.resolve("devices.properties").toString());
    }

    /**
     * Goal: a site starts without its printer, gets it back by itself, and staff are told what a
     * broken descriptor is. Method: the real Q2 with our descriptors, a printer that is switched
     * off, on, opened and closed, and two descriptors that cannot work. One start, because Q2 takes
     * seconds.
     */
    @Test
    void anAbsentPrinterComesBackByItselfAndABrokenDescriptorIsFound() throws IOException {
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        Devices devices = new Devices();
        try (TestPrinter paper = new TestPrinter(Lettering.bundled(), 0, Optional.empty())) {
            paper.switchOff();
            deploy.fill(DEVICES, values(paper.port()));
            assertThat(new DeployCheck(deploy.path()).beforeStart()).isEmpty();
            Files.writeString(deploy.path().resolve("40_cut-off.xml"), "<device name=\"half\"");
            Files.writeString(deploy.path().resolve("41_scale.xml"), descriptor("scale", "x-ray"));
            assertThat(devices.printer("printer").print(JOB))
                    .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.OFF, false));
            try (Container container = Container.start(deploy)) {
                assertThat(container.awaitStarted(PATIENT)).isTrue();
                assertThat(container.problems())
                        .extracting(DeployCheck.Problem::file)
                        .containsExactlyInAnyOrder("40_cut-off.xml.BAD", "41_scale.xml");
                othersAreReady(devices);
                aPrinterComesAndGoes(devices, paper);
            }
            assertThat(devices.health("printer")).isEmpty();
            assertThat(Files.readString(folder.resolve("q2.log"))).contains("뚜껑이 열려 있습니다.");
        }
    }

    private void othersAreReady(Devices devices) throws IOException {
        for (String name : List.of("scanner", "card-reader", "payment", "cash")) {
            assertThat(devices.awaitReady(name, PATIENT)).as(name).isTrue();
        }
        assertThat(devices.scanner("scanner").ready()).isTrue();
        new DeviceSettings(folder.resolve("devices.properties")).set("payment", "decline");
        assertThat(
                        devices.paymentTerminal("payment")
                                .authorize(ActId.parse("KIOSK1.1.1"), Won.of(93_000)))
                .isInstanceOf(PaymentResult.Declined.class);
    }

    private static void aPrinterComesAndGoes(Devices devices, TestPrinter paper)
            throws IOException {
        assertThat(devices.awaitReady("printer", Duration.ofMillis(1))).isFalse();
        paper.switchOn();
        assertThat(devices.awaitReady("printer", PATIENT)).isTrue();
        assertThat(devices.printer("printer").print(JOB)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(paper.papers()).hasSize(1);
        assertThat(devices.cashDrawer("printer").open())
                .isInstanceOf(CashDrawer.DrawerOutcome.Opened.class);
        assertThat(devices.cashDrawer("scanner").open())
                .isEqualTo(new CashDrawer.DrawerOutcome.NotOpened(PrinterFault.OFF));
        assertThat(paper.drawerKicks()).isEqualTo(1);
        paper.coverOpen(true);
        assertThat(devices.awaitNotReady("printer", PATIENT)).isTrue();
        assertThat(devices.health("printer")).contains(new Health.NotReady("뚜껑이 열려 있습니다."));
        paper.coverOpen(false);
        assertThat(devices.awaitReady("printer", PATIENT)).isTrue();
    }

    @Test
    void everyMistakeInADescriptorIsSaidBeforeTheStart() throws IOException {
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        deploy.fill(DEVICES, Map.of("devices.settings", "x", "log.file", "y", "cash.memory", "z"));
        Files.writeString(deploy.path().resolve("40_cut-off.xml"), "<device\nname=\"half\"");
        Files.writeString(deploy.path().resolve("41_scale.xml"), descriptor("scale", "x-ray"));
        Files.writeString(
                deploy.path().resolve("42_gone.xml"), "<device name=\"gone\" class=\"no.Such\"/>");
        Files.writeString(
                deploy.path().resolve("43_text.xml"),
                "<device name=\"text\" class=\"java.lang.String\"/>");
        Map<String, String> found = new java.util.TreeMap<>();
        for (DeployCheck.Problem problem : new DeployCheck(deploy.path()).beforeStart()) {
            found.put(problem.file(), problem.sentence());
        }
        assertThat(found)
                .containsOnlyKeys(
                        "33_payment.xml",
                        "40_cut-off.xml",
                        "41_scale.xml",
                        "42_gone.xml",
                        "43_text.xml");
        assertThat(found.get("33_payment.xml")).contains("memory");
        assertThat(found.get("40_cut-off.xml")).contains("2번째 줄");
        assertThat(found.get("41_scale.xml"))
                .contains("x-ray")
                .contains("escpos-tcp, ")
                .contains("easycardk, ");
        assertThat(found.get("42_gone.xml")).contains("no.Such");
    }

    /**
     * Goal: a payment terminal that cannot work is found before anybody pays. Method: the program's
     * own descriptor with the driver of a real one, which needs more than it says.
     */
    @Test
    void aPropertyThatAPaymentTerminalNeedsIsSaidBeforeTheStart() throws IOException {
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        Map<String, String> values = new java.util.HashMap<>(values(9_100));
        values.put("payment.driver", "easycardk");
        deploy.fill(DEVICES, values);
        assertThat(new DeployCheck(deploy.path()).beforeStart())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.file()).isEqualTo("33_payment.xml");
                            assertThat(problem.sentence())
                                    .contains("'inquiry-kind'")
                                    .contains("규격서");
                        });
        assertThat(folder.resolve("payment.txt")).doesNotExist();
    }

    @Test
    void valuesOfASiteAreWrittenIntoTheCopiesAndNeverBreakThem() throws IOException {
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        deploy.fill(
                List.of("30_printer.xml"),
                Map.of("printer.host", "<\"a&b\">", "printer.port", "1"));
        assertThat(Files.readString(deploy.path().resolve("30_printer.xml")))
                .contains("&lt;&quot;a&amp;b&quot;>")
                .contains("value=\"1\"")
                .contains("value=\"escpos-tcp\"");
        assertThat(new DeployCheck(deploy.path()).beforeStart()).isEmpty();
    }

    private static String descriptor(String name, String driver) {
        return """
        <device name="%s" class="kr.sarangbang.infrastructure.device.q2.DeviceBean" logger="Q2">
          <property name="driver" value="%s"/>
        </device>
        """
                .formatted(name, driver);
    }
}
