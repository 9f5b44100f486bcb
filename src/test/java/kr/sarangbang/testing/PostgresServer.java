package kr.sarangbang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.sarangbang.foundation.database.PostgresDatabase;

/**
 * A real PostgreSQL server with data of its own, which syncs what it commits, on a port of this
 * machine alone. As root it is started under the account that the package made for it.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path ELSEWHERE = Path.of("/usr/lib/postgresql");
    private static final String ACCOUNT = "postgres";
    private static final String SECRET = "made up for tests";
    private static final int TRIES = 5;

    private final Path programs;
    private final Path folder;
    private final AtomicInteger databases = new AtomicInteger();
    private int port;
    private Process process;

    private PostgresServer(Path programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        give(folder);
        give(secret);
        run(
                programs.resolve("initdb").toString(),
                "--no-sync",
                "--encoding=UTF8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--username=" + ACCOUNT,
                "--pwfile=" + secret,
                data());
        port = freePort();
        process = startOnFreePort();
    }

    /** Where the server's programs are; empty where it is not installed. */
    public static Optional<Path> programs() {
        Path[] onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .filter(part -> !part.isEmpty())
                        .map(Path::of)
                        .toArray(Path[]::new);
        return Stream.concat(Stream.of(onPath), versions())
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                .findFirst();
    }

    private static Stream<Path> versions() {
        if (!Files.isDirectory(ELSEWHERE)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(ELSEWHERE)) {
            return all
                    .map(version -> version.resolve("bin"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A server of one's own. */
    public static PostgresServer start() throws IOException {
        return new PostgresServer(
                programs().orElseThrow(), Files.createTempDirectory("sarangbang-postgres"));
    }

    /** One server for all tests of this process that only need a database. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A new and empty database. */
    public PostgresDatabase database() throws SQLException {
        return database("");
    }

    /**
     * @param more what else {@code create database} shall say
     */
    public PostgresDatabase database(String more) throws SQLException {
        String name = "town" + databases.incrementAndGet();
        sql("postgres", "create database " + name + " " + more);
        return new PostgresDatabase(url(name), Optional.of(SECRET));
    }

    /** The address of a new and empty database, with the password in it. */
    public String address() throws SQLException {
        return database().name() + "&password=" + SECRET.replace(" ", "%20");
    }

    /** Says one sentence as the server's owner. */
    public void sql(String database, String sentence) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url(database), ACCOUNT, SECRET);
                Statement statement = owner.createStatement()) {
            statement.execute(sentence);
        }
    }

    /** Kills every process of the server as a power cut would, and starts it again. */
    public void crash() throws IOException {
        run(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "stop");
        ended();
        process = startServer();
    }

    private void ended() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server ends", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, ACCOUNT);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Process startOnFreePort() throws IOException {
        for (int left = TRIES; ; left--) {
            try {
                return startServer();
            } catch (IOException e) {
                if (left == 1) {
                    throw e;
                }
                port = freePort();
            }
        }
    }

    private Process startServer() throws IOException {
        Process started =
                as(
                                programs.resolve("postgres").toString(),
                                "-D",
                                data(),
                                "-p",
                                Integer.toString(port),
                                "-k",
                                folder.toString(),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "logging_collector=off",
                                "-c",
                                "lc_messages=C")
                        .redirectErrorStream(true)
                        .start();
        BufferedReader said = started.inputReader(StandardCharsets.UTF_8);
        var heard = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            heard.append(line).append('\n');
            if (line.contains("database system is ready to accept connections")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return started;
            }
        }
        throw new IOException("PostgreSQL did not start: " + heard);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static ProcessBuilder as(String... words) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        all.addAll(List.of(words));
        return new ProcessBuilder(all).directory(Path.of("/").toFile());
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void give(Path file) throws IOException {
        if (root()) {
            Files.setOwner(
                    file,
                    file.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(ACCOUNT));
        }
    }

    private static void run(String... words) throws IOException {
        Process process = as(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        run(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "stop");
        ended();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** Started when it is first asked for, stopped with the process. */
    private static final class Shared {
        static final PostgresServer SERVER = forEver();

        private static PostgresServer forEver() {
            try {
                PostgresServer server = PostgresServer.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static void stop(PostgresServer server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
