package kr.sarangbang.infrastructure.device.easycard;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A payment program's WebSocket side (RFC 6455): the handshake, masked texts in, texts out. Before
 * an answer it tells that a card was put in, as the real one does.
 */
final class TestSocketFront implements Closeable {
    private static final String PROGRESS = "{\"MsgCd\":\"1000\",\"MsgData\":\"승인 시작\"}";
    private static final String ACCEPTED = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final ServerSocket server;
    private final TestAgent.Answerer answerer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    TestSocketFront(TestAgent.Answerer answerer) throws IOException {
        this.answerer = answerer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    URI place() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/easycardk");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            out.write(handshake(in).getBytes(StandardCharsets.US_ASCII));
            String question = text(in);
            if (question.isEmpty()) {
                return;
            }
            TestAgent.Reply reply = answerer.answer(question);
            // Java's client may overhear a connection that breaks right behind a text.
            if (!reply.texts().isEmpty()) {
                send(out, PROGRESS, true);
            }
            for (String text : reply.texts()) {
                send(out, text, reply.whole());
            }
            if (reply.whole()) {
                text(in);
            }
        } catch (IOException e) {
            // Whoever asked has gone; a program goes on.
            open.remove(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String handshake(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String key =
                head.toString()
                        .lines()
                        .filter(
                                line ->
                                        line.toLowerCase(Locale.ROOT)
                                                .startsWith("sec-websocket-key:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElseThrow(() -> new IOException("no WebSocket is asked for"));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + accepted(key)
                + "\r\n\r\n";
    }

    private static String accepted(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + ACCEPTED).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The next text, or empty text when the other side closes. */
    private static String text(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0 || first == CLOSE) {
            return "";
        }
        if (first != TEXT) {
            throw new IOException("a frame that no question has: " + first);
        }
        int length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] mask = in.readNBytes(4);
        byte[] bytes = in.readNBytes(length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i % 4];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A whole text, or the first half of its frame. */
    private static void send(OutputStream out, String text, boolean whole) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = whole ? bytes.length : bytes.length * 2;
        out.write(TEXT);
        if (length < 126) {
            out.write(length);
        } else {
            out.write(126);
            out.write(length >> 8);
            out.write(length);
        }
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
