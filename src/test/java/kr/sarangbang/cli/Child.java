package kr.sarangbang.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which may be killed like any other. */
final class Child implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;

    /** What the shell calls 128 + SIGTERM. */
    private static final int ENDED_BY_SIGTERM = 143;

    private final List<String> command;
    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private Child(List<String> command, Process process, Path err) {
        this.command = command;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /**
     * @param before words in front of the java command, for a program that watches it
     */
    static Child start(List<String> before, String... words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(ChildStart.words());
        command.addAll(List.of(words));
        Path err = Files.createTempFile("command", ".err");
        Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new Child(List.of(words), process, err);
    }

    static Child start(String... words) throws IOException {
        return start(List.of(), words);
    }

    /** Waits until it prints a line that begins so, and returns the line. */
    String awaitLine(String beginning) throws IOException {
        List<String> before = new ArrayList<>();
        return lineOf(beginning, before)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "%s ended before '%s': %s%s"
                                                .formatted(command, beginning, before, said())));
    }

    /** Waits until it prints a line that begins so; false if it, or the other, ends before. */
    boolean saysBefore(String beginning, Child other) throws IOException {
        var _ = other.process.onExit().thenRun(process::destroyForcibly);
        return lineOf(beginning, new ArrayList<>()).isPresent();
    }

    private Optional<String> lineOf(String beginning, List<String> before) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return Optional.of(line);
            }
            before.add(line);
        }
        return Optional.empty();
    }

    /** What went to its stderr. */
    String said() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return "and what it said cannot be read: " + e.getMessage();
        }
    }

    /** SIGKILL, and waits until the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, at which it has to close in order; says what it said if it does not. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(command + " does not stop: " + said());
        }
        int status = process.exitValue();
        if (status != ExitStatus.DONE && status != ENDED_BY_SIGTERM) {
            throw new AssertionError(
                    "%s ended with %d when it was to stop: %s".formatted(command, status, said()));
        }
    }

    /** Fails, with what it said, if it has ended by itself. */
    void requireRunning() {
        if (!process.isAlive()) {
            throw new AssertionError(
                    "%s ended with %d: %s".formatted(command, process.exitValue(), said()));
        }
    }

    /** True if it ended by itself before so many milliseconds. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    Ran ended() throws IOException, InterruptedException {
        String printed = String.join("\n", out.lines().toList());
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError(command + " did not end");
        }
        return new Ran(command, process.exitValue(), printed, Files.readString(err));
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(err);
    }
}
