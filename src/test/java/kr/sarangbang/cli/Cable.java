package kr.sarangbang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable between a station and its hub that somebody can pull out and put in again. */
final class Cable implements AutoCloseable {
    private final ServerSocket end;
    private final int hub;
    private final Set<Socket> standing = ConcurrentHashMap.newKeySet();
    private volatile boolean pulled;

    Cable(int hub) throws IOException {
        this.hub = hub;
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("cable").start(this::lie);
    }

    int port() {
        return end.getLocalPort();
    }

    void pull() {
        pulled = true;
        standing.forEach(Cable::drop);
    }

    void plugIn() {
        pulled = false;
    }

    private void lie() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                if (pulled) {
                    drop(near);
                } else {
                    connect(near);
                }
            } catch (IOException e) {
                if (!end.isClosed()) {
                    pulled = true;
                }
            }
        }
    }

    private void connect(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), hub);
            standing.add(near);
            standing.add(far);
            Thread.ofPlatform().daemon().name("cable-out").start(() -> carry(near, far));
            Thread.ofPlatform().daemon().name("cable-in").start(() -> carry(far, near));
        } catch (IOException hubGone) {
            drop(near);
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Either end went, or the cable was pulled: both are what it is there for.
            drop(from);
        } finally {
            drop(from);
            drop(to);
            standing.remove(from);
            standing.remove(to);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        pull();
    }
}
