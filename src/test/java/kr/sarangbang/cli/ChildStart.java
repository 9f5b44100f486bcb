package kr.sarangbang.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a child's Java starts: from a jar and with a start-up cache, as the launcher starts a
 * command. Both are made once per build, under target. Where the cache cannot be made a child
 * starts slower and does the same.
 */
final class ChildStart {
    private static final Path FOLDER = Path.of("target", "child").toAbsolutePath();
    private static final Path PROGRAM = FOLDER.resolve("program.jar");
    private static final Path CACHE = FOLDER.resolve("start.aot");

    /** Libraries without their signatures, which every start would check and no cache takes. */
    private static final Path UNSIGNED = FOLDER.resolve("unsigned");

    private static final long LONGEST_SECONDS = 180;
    private static final String MAIN = "kr.sarangbang.cli.Main";

    /** One town with a site, a sale and redemptions: it touches what most commands touch. */
    private static final List<String> TRAINING =
            List.of("bench", "redeem", "--acts", "1", "--warm-up", "0");

    private static final class Made {
        private static final List<String> WORDS = make();
    }

    private ChildStart() {}

    /** The words in front of a command's own. */
    static List<String> words() {
        return Made.WORDS;
    }

    private static List<String> make() {
        try {
            Files.createDirectories(FOLDER);
            // Test processes may run beside each other; one of them makes it for all.
            try (FileChannel channel = open(FOLDER.resolve("lock"));
                    FileLock _ = channel.lock()) {
                makeAnew();
            }
            return java(Files.exists(CACHE) ? List.of("-XX:AOTCache=" + CACHE) : List.of());
        } catch (IOException e) {
            throw new IllegalStateException("no jar of the program in " + FOLDER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the start was made ready", e);
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void makeAnew() throws IOException, InterruptedException {
        Path stamp = FOLDER.resolve("stamp");
        String now = stamp();
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        for (Path old : List.of(stamp, CACHE, PROGRAM)) {
            Files.deleteIfExists(old);
        }
        pack();
        Files.createDirectories(UNSIGNED);
        for (Path jar : libraries()) {
            copyUnsigned(jar);
        }
        train();
        Files.writeString(stamp, now);
    }

    /** Changes when the program, its libraries or the Java change. */
    private static String stamp() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String all = libraries() + " " + java(List.of()).getFirst();
            digest.update(all.getBytes(StandardCharsets.UTF_8));
            for (Path file : program()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> program() throws IOException {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path classes() {
        return Path.of(
                URI.create(
                        Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void pack() throws IOException {
        Path classes = classes();
        try (FileSystem jar =
                FileSystems.newFileSystem(
                        PROGRAM, Map.of("create", "true", "noCompression", true))) {
            for (Path file : program()) {
                Path inside = jar.getPath("/" + classes.relativize(file));
                Files.createDirectories(inside.getParent());
                Files.copy(file, inside);
            }
        }
    }

    private static void train() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(List.of("-XX:AOTCacheOutput=" + CACHE)));
        command.addAll(TRAINING);
        Process training =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (OutputStream none = training.getOutputStream()) {
            none.flush();
        }
        if (!training.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            training.destroyForcibly().onExit().join();
            Files.deleteIfExists(CACHE);
        }
    }

    private static List<String> java(List<String> cache) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(cache);
        words.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // What Java says of its cache goes to stdout, which is the command's.
                        "-Xlog:disable",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        MAIN));
        return words;
    }

    /** Jars alone: a cache wants no folders, and the program no tests. */
    private static String classPath() {
        List<String> jars = new ArrayList<>(List.of(PROGRAM.toString()));
        for (Path jar : libraries()) {
            Path unsigned = UNSIGNED.resolve(jar.getFileName());
            jars.add((Files.exists(unsigned) ? unsigned : jar).toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static List<Path> libraries() {
        String forked = System.getProperty("surefire.test.class.path");
        String all = forked == null ? System.getProperty("java.class.path") : forked;
        return Stream.of(all.split(File.pathSeparator))
                .filter(place -> place.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static void copyUnsigned(Path jar) throws IOException {
        Path copy = UNSIGNED.resolve(jar.getFileName());
        Files.deleteIfExists(copy);
        List<String> signatures = signatures(jar);
        if (signatures.isEmpty()) {
            return;
        }
        Files.copy(jar, copy);
        try (FileSystem files = FileSystems.newFileSystem(copy)) {
            for (String signature : signatures) {
                Files.delete(files.getPath(signature));
            }
        }
    }

    private static List<String> signatures(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path inside = files.getPath("/META-INF");
            if (!Files.isDirectory(inside)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(inside)) {
                return all.map(Path::toString)
                        .filter(name -> name.matches(".*\\.(SF|RSA|DSA|EC)"))
                        .toList();
            }
        }
    }
}
