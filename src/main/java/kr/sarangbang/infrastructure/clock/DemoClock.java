package kr.sarangbang.infrastructure.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kr.sarangbang.infrastructure.config.DurableFile;

/**
 * The clock that all homes of one demo share: it began at an instant of its own and runs on in real
 * time. It may be moved forward, never back. Any thread, any number of processes.
 */
public final class DemoClock implements InstantSource {
    private final Path file;
    private final InstantSource real;

    public DemoClock(Path file, InstantSource real) {
        this.file = file;
        this.real = real;
    }

    /** Begins a clock that shows this instant now. */
    public static DemoClock begin(Path file, Instant shows, InstantSource real) throws IOException {
        write(file, shows, real.instant());
        return new DemoClock(file, real);
    }

    @Override
    public Instant instant() {
        try {
            List<String> lines = Files.readAllLines(file);
            Instant shown = Instant.parse(lines.get(0));
            Instant at = Instant.parse(lines.get(1));
            return shown.plus(Duration.between(at, real.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's clock " + file + " cannot be read", e);
        }
    }

    /** Moves the clock forward to the instant; does nothing if it is past that already. */
    public void moveTo(Instant instant) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && instant.isAfter(instant())) {
                write(file, instant, real.instant());
            }
        }
    }

    private static void write(Path file, Instant shows, Instant at) throws IOException {
        DurableFile.write(file, (shows + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
