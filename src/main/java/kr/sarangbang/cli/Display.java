package kr.sarangbang.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A display for a program under measurement: the one that is there, or one of its own. */
final class Display implements AutoCloseable {
    private static final String VARIABLE = "DISPLAY";

    /** A kiosk's panel, upright. */
    private static final String SCREEN = "1080x1920x24";

    private final String name;
    private final @Nullable Process server;

    private Display(String name, @Nullable Process server) {
        this.name = name;
        this.server = server;
    }

    /**
     * @param environment of this process
     * @throws CommandFailed if there is no display and no Xvfb on the path
     */
    static Display find(Map<String, String> environment) throws IOException {
        String given = environment.getOrDefault(VARIABLE, "");
        if (!given.isBlank()) {
            return new Display(given, null);
        }
        Path program =
                onPath("Xvfb", environment.getOrDefault("PATH", ""))
                        .orElseThrow(
                                () ->
                                        CommandFailed.broken(
                                                "There is no display to open a window on (DISPLAY"
                                                        + " is not set) and no Xvfb to make one;"
                                                        + " install Debian's package xvfb, or start it"
                                                        + " in a desktop session."));
        return start(program);
    }

    private static Display start(Path program) throws IOException {
        Process server =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "-displayfd",
                                        "1",
                                        "-screen",
                                        "0",
                                        SCREEN,
                                        // Or it begins anew whenever its last program has gone,
                                        // and drops one that comes meanwhile.
                                        "-noreset",
                                        "-nolisten",
                                        "tcp"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
        // Its number comes when it is ready; the end of the stream when it is not.
        String number = out.readLine();
        if (number == null || number.isBlank()) {
            server.destroy();
            throw CommandFailed.broken("Xvfb does not start.");
        }
        return new Display(":" + number.strip(), server);
    }

    static Optional<Path> onPath(String program, String path) {
        for (String place : path.split(File.pathSeparator, -1)) {
            Path file = Path.of(place, program);
            if (!place.isEmpty() && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    void into(Map<String, String> environment) {
        environment.put(VARIABLE, name);
    }

    boolean isOwn() {
        return server != null;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            server.onExit().join();
        }
    }
}
