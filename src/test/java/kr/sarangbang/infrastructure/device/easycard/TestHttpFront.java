package kr.sarangbang.infrastructure.device.easycard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A payment program's HTTP side. Two answers to one question come in one body. */
final class TestHttpFront implements Closeable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TestAgent.Answerer answerer;

    TestHttpFront(TestAgent.Answerer answerer) throws IOException {
        this.answerer = answerer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI place() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            TestAgent.Reply reply = answerer.answer(exchange.getRequestURI().getRawQuery());
            byte[] body = String.join("", reply.texts()).getBytes(StandardCharsets.UTF_8);
            if (body.length > 0) {
                exchange.sendResponseHeaders(200, reply.whole() ? body.length : body.length * 2L);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
