package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.device.escpos.PseudoTerminal;
import kr.sarangbang.port.CodeScanner.Listening;
import kr.sarangbang.testing.NeedsProgram;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunsBeside
@NeedsProgram("socat")
class ScannerBeanTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    @TempDir Path folder = Path.of("");
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /**
     * Goal: a scanner that is missing at the start, or is pulled out and put back, reads again
     * without anybody's hand. Method: the real Q2 with our descriptor, and a pseudo terminal that
     * comes and goes under the name in it.
     */
    @Test
    void aScannerThatComesAndGoesIsHeardWheneverItIsThere() throws Exception {
        Path device = folder.resolve("usb-Sample_Scanner_0001-if00");
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        deploy.fill(
                List.of("00_logger.xml", "31_scanner.xml"),
                Map.of(
                        "log.file", folder.resolve("q2.log").toString(),
                        "scanner.driver", "serial-scanner",
                        "scanner.device", device.toString()));
        assertThat(new DeployCheck(deploy.path()).beforeStart()).isEmpty();
        Devices devices = new Devices();
        try (ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Listening ear = devices.scanner("scanner").listen(heard::add);
                Container container = Container.start(deploy)) {
            assertThat(ear).isNotNull();
            assertThat(container.awaitStarted(PATIENT)).isTrue();
            assertThat(container.problems()).isEmpty();
            for (String code : List.of("SB1:FIRST", "SB1:SECOND")) {
                assertThat(devices.awaitNotReady("scanner", PATIENT)).isTrue();
                readOne(devices, far, device, code);
            }
            assertThat(devices.awaitNotReady("scanner", PATIENT)).isTrue();
            assertThat(devices.scanner("scanner").ready()).isFalse();
        }
    }

    private void readOne(Devices devices, ServerSocket far, Path device, String code)
            throws IOException, InterruptedException {
        try (PseudoTerminal cable = PseudoTerminal.at(device, far.getLocalPort());
                Socket scanner = far.accept()) {
            assertThat(cable).isNotNull();
            assertThat(devices.awaitReady("scanner", PATIENT)).isTrue();
            scanner.getOutputStream().write((code + "\r").getBytes(StandardCharsets.US_ASCII));
            assertThat(heard.poll(PATIENT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(code);
        }
    }
}
