package kr.sarangbang.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The owner-only socket of a running issuer. One line of JSON goes in, the command's words; one
 * comes out: status, and what the command printed.
 */
final class OfficerLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHARS = 100_000;

    private final ServerSocketChannel server;
    private final IssuerHome home;

    private OfficerLine(ServerSocketChannel server, IssuerHome home) {
        this.server = server;
        this.home = home;
    }

    /** Runs a command given as words; prints to what it is given. */
    interface Runner {
        int run(PrintWriter out, PrintWriter err, String[] words);
    }

    static OfficerLine open(IssuerHome home, Runner runner) throws IOException {
        Files.deleteIfExists(home.socket());
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try (ShortPath reach = ShortPath.to(home.socket())) {
            server.bind(UnixDomainSocketAddress.of(reach.path()));
        }
        Files.setPosixFilePermissions(home.socket(), PosixFilePermissions.fromString("rw-------"));
        var line = new OfficerLine(server, home);
        Thread.ofPlatform().daemon().name("officer").start(() -> line.serve(runner));
        return line;
    }

    private void serve(Runner runner) {
        while (server.isOpen()) {
            try (SocketChannel one = server.accept()) {
                answer(one, runner);
            } catch (IOException gone) {
                System.getLogger(OfficerLine.class.getName())
                        .log(System.Logger.Level.DEBUG, "An officer's command broke off.", gone);
            }
        }
    }

    private static void answer(SocketChannel one, Runner runner) throws IOException {
        List<String> words = new ArrayList<>();
        JSON.readTree(line(one)).forEach(word -> words.add(word.asText()));
        var out = new StringWriter();
        var err = new StringWriter();
        int status =
                runner.run(
                        new PrintWriter(out), new PrintWriter(err), words.toArray(new String[0]));
        String told =
                Facts.of("status", status)
                        .and("out", out.toString())
                        .and("err", err.toString())
                        .json();
        Channels.newOutputStream(one).write((told + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(SocketChannel one) throws IOException {
        var reader = new BufferedReader(Channels.newReader(one, StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null || line.length() > MOST_CHARS) {
            throw new IOException("no command came");
        }
        return line;
    }

    /** Has the running issuer do a command, and prints what it printed. */
    static int pass(IssuerHome home, List<String> words, PrintWriter out, PrintWriter err)
            throws IOException {
        try (ShortPath reach = ShortPath.to(home.socket());
                SocketChannel one = SocketChannel.open(UnixDomainSocketAddress.of(reach.path()))) {
            Channels.newOutputStream(one)
                    .write(
                            (JSON.writeValueAsString(words) + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            JsonNode told = JSON.readTree(line(one));
            out.print(told.path("out").asText());
            out.flush();
            err.print(told.path("err").asText());
            err.flush();
            return told.path("status").asInt(ExitStatus.FAILED);
        } catch (IOException e) {
            throw CommandFailed.broken("The running issuer does not answer: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(home.socket());
    }
}
