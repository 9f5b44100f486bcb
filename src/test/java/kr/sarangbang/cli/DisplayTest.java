package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;

class DisplayTest {
    /** X11 protocol 11.0, little-endian, without authorization: section "Connection Setup". */
    private static final byte[] SETUP = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final byte TAKEN = 1;

    /**
     * A program that opens its window looks at the display once before. Between the two it has no
     * connection, and a display that begins anew whenever nobody is connected dropped the second.
     */
    @Test
    @NeedsProgram("Xvfb")
    void whoComesWhileTheLastOneLeavesIsTaken() throws IOException {
        try (Display display = Display.find(Map.of("PATH", System.getenv("PATH")))) {
            var environment = new HashMap<String, String>();
            display.into(environment);
            String number = environment.getOrDefault("DISPLAY", ":").substring(1);
            var socket = UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number));
            for (int visit = 1; visit <= 200; visit++) {
                assertThat(answer(socket)).as("visit %d", visit).isEqualTo(TAKEN);
            }
        }
    }

    private static byte answer(UnixDomainSocketAddress socket) throws IOException {
        try (SocketChannel client = SocketChannel.open(socket)) {
            client.write(ByteBuffer.wrap(SETUP));
            ByteBuffer first = ByteBuffer.allocate(1);
            if (client.read(first) < 0) {
                throw new EOFException("the display hung up");
            }
            return first.get(0);
        }
    }
}
