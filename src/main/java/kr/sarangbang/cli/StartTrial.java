package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a site's program, waits for its marks, and stops it as a service would. */
final class StartTrial {
    private static final int LOOK_MILLIS = 20;
    private static final double MILLIS = 1_000;

    private final List<String> command;
    private final Display display;
    private final Duration patience;

    /**
     * @param command starts the program
     * @param patience until the last mark, and again until it has stopped
     */
    StartTrial(List<String> command, Display display, Duration patience) {
        this.command = List.copyOf(command);
        this.display = display;
        this.patience = patience;
    }

    /** Seconds from the start of the process. */
    record Times(double firstFrame, double salePossible) {}

    /**
     * One start.
     *
     * @param folder for what the program says; new ones of this name are made in it
     * @throws CommandFailed if a mark does not come, or the program does not stop
     */
    Times run(Path folder) throws IOException, InterruptedException {
        Path marks = folder.resolve("marks");
        Path said = folder.resolve("said");
        Files.deleteIfExists(marks);
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        display.into(builder.environment());
        // The launcher passes no options on; this variable every Java reads.
        builder.environment()
                .merge(
                        "JAVA_TOOL_OPTIONS",
                        "-D" + StartMarks.PROPERTY + "=" + marks,
                        (before, more) -> before + " " + more);
        long begin = System.currentTimeMillis();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            Map<String, Long> made = await(process, marks, said);
            stop(process);
            return new Times(
                    (need(made, StartMarks.Mark.FIRST_FRAME, said) - begin) / MILLIS,
                    (need(made, StartMarks.Mark.SALE_POSSIBLE, said) - begin) / MILLIS);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Until both are there, the program has ended, or patience has. */
    private Map<String, Long> await(Process process, Path marks, Path said)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Long> made = StartMarks.read(marks);
        while (made.size() < StartMarks.Mark.values().length && System.nanoTime() < end) {
            boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            made = StartMarks.read(marks);
            if (ended) {
                throw CommandFailed.broken(
                        "The program ended by itself with status "
                                + process.exitValue()
                                + lastWords(said));
            }
        }
        return made;
    }

    private long need(Map<String, Long> made, StartMarks.Mark mark, Path said) throws IOException {
        Long at = made.get(mark.word());
        if (at == null) {
            throw CommandFailed.broken(
                    "The program did not come to '"
                            + mark.word()
                            + "' within "
                            + patience.toSeconds()
                            + " seconds"
                            + lastWords(said));
        }
        return at;
    }

    private void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw CommandFailed.broken(
                    "The program did not stop within "
                            + patience.toSeconds()
                            + " seconds after it was asked to.");
        }
    }

    private static String lastWords(Path said) throws IOException {
        List<String> lines =
                Files.readString(said, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("Picked up "))
                        .toList();
        return lines.isEmpty() ? ". It said nothing." : ". It said: " + lines.getLast();
    }
}
