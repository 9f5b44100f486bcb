package kr.sarangbang.infrastructure.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.device.escpos.PseudoTerminal;
import kr.sarangbang.infrastructure.device.transport.SerialSettings;
import kr.sarangbang.infrastructure.device.transport.SerialTransport;
import kr.sarangbang.port.CodeScanner;
import kr.sarangbang.port.CodeScanner.Listening;
import kr.sarangbang.testing.NeedsProgram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through jSerialComm, on a pseudo terminal whose far end is this test. */
@NeedsProgram("socat")
@Timeout(120)
class SerialScannerTest extends ScannerContract {
    @TempDir Path folder = Path.of("");
    private @Nullable ServerSocket far;
    private @Nullable PseudoTerminal cable;
    private @Nullable Socket sending;
    private SerialScanner scanner =
            new SerialScanner(
                    new SerialTransport(
                            new SerialSettings(
                                    Path.of("/nowhere"), 9600, SerialSettings.Flow.NONE)));

    private Path device() {
        return folder.resolve("usb-Sample_Scanner_0001-if00");
    }

    @BeforeEach
    void open() throws IOException {
        far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        scanner =
                new SerialScanner(
                        new SerialTransport(
                                new SerialSettings(device(), 9600, SerialSettings.Flow.NONE)));
        plugIn();
    }

    @AfterEach
    void close() throws IOException {
        scanner.close();
        unplug();
        if (far != null) {
            far.close();
        }
    }

    @Override
    CodeScanner scanner() {
        return scanner;
    }

    @Override
    void plugIn() throws IOException {
        ServerSocket here = Objects.requireNonNull(far);
        cable = PseudoTerminal.at(device(), here.getLocalPort());
        sending = here.accept();
        assertThat(scanner.enable()).as(scanner.problem()).isTrue();
    }

    @Override
    void pullOut() throws IOException {
        unplug();
        // Nobody tells; whoever looks after it sees it sooner or later.
        while (scanner.ready()) {
            Thread.onSpinWait();
        }
        assertThat(scanner.enable()).isFalse();
        assertThat(scanner.problem()).contains(device().toString());
    }

    private void unplug() throws IOException {
        if (cable != null) {
            cable.close();
            cable = null;
        }
        if (sending != null) {
            sending.close();
            sending = null;
        }
    }

    @Override
    void hold(String... codes) throws IOException {
        send(String.join("\r", codes) + "\r");
    }

    private void send(String bytes) throws IOException {
        OutputStream out = Objects.requireNonNull(sending).getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Test
    void anyOfTheUsualEndsEndsACodeAndNoEndMakesOneOfNothing() throws Exception {
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            send("\r\n\nA\r\nB\n\u0002C\u0003\rD\r\r");
            for (String code : new String[] {"A", "B", "C", "D"}) {
                assertThat(next()).isEqualTo(code);
            }
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aCodeWithoutItsEndIsHeardAfterASilence() throws Exception {
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            send("SB1:CUT");
            assertThat(next()).isEqualTo("SB1:CUT");
        }
    }

    @Test
    void halfACodeOfAScannerThatIsPulledOutIsNotTheBeginningOfTheNext() throws Exception {
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            send("HALF");
            pullOut();
            plugIn();
            hold("WHOLE");
            String first = next();
            assertThat(first.equals("HALF") ? next() : first).isEqualTo("WHOLE");
        }
    }

    /** Goal: noise without end fills no memory, and a person is told. */
    @Test
    void whatIsLongerThanAnyCodeIsCutAndHeard() throws Exception {
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            send("7".repeat(100_000) + "\r");
            assertThat(next()).hasSize(CodeFrames.MOST_CHARACTERS);
            hold("SB1:A");
            assertThat(next()).isEqualTo("SB1:A");
        }
    }

    @Test
    void aListenerThatFailsCostsOneCodeAndNotTheScanner() throws Exception {
        try (Listening ear =
                scanner.listen(
                        code -> {
                            if (code.equals("BAD")) {
                                throw new IllegalStateException("a listener's mistake");
                            }
                            heard.add(code);
                        })) {
            assertThat(ear).isNotNull();
            hold("BAD");
            hold("GOOD");
            assertThat(next()).isEqualTo("GOOD");
        }
    }

    @Test
    void aClosedScannerFreesItsLineAndStaysClosed() throws Exception {
        scanner.close();
        assertThat(scanner.ready()).isFalse();
        assertThat(scanner.enable()).isFalse();
        SerialScanner other =
                new SerialScanner(
                        new SerialTransport(
                                new SerialSettings(device(), 9600, SerialSettings.Flow.NONE)));
        try (other;
                Listening ear = other.listen(heard::add)) {
            assertThat(ear).isNotNull();
            assertThat(other.enable()).as(other.problem()).isTrue();
            hold("OTHER");
            assertThat(heard.poll(PATIENT, TimeUnit.SECONDS)).isEqualTo("OTHER");
        }
    }
}
