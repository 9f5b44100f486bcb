package kr.sarangbang.wire.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A TCP socket that lets the last word arrive. Whoever closes while the other side's bytes lie
 * unread has TCP send a reset, and a reset throws away what was said just before: the alert that
 * tells the other side why its certificate is refused. So, until the handshake is done, closing
 * first ends what we send and reads away, for a little while, what still comes.
 */
final class FarewellSocket extends Socket {
    private static final int PATIENCE_MILLIS = 500;
    private static final int MOST_READS = 16;

    private volatile boolean atOnce;

    /** From here on closing never waits. */
    void closeAtOnce() {
        atOnce = true;
    }

    @Override
    public void close() throws IOException {
        boolean wait = !atOnce && isConnected() && !isClosed();
        atOnce = true;
        try {
            if (wait) {
                sayFarewell();
            }
        } catch (IOException brokenAlready) {
            System.getLogger(FarewellSocket.class.getName())
                    .log(System.Logger.Level.DEBUG, "The other side was gone.", brokenAlready);
        } finally {
            super.close();
        }
    }

    private void sayFarewell() throws IOException {
        shutdownOutput();
        setSoTimeout(PATIENCE_MILLIS);
        InputStream in = getInputStream();
        byte[] unread = new byte[4096];
        for (int reads = 0; reads < MOST_READS && in.read(unread) >= 0; ) {
            reads++;
        }
    }
}
