package kr.sarangbang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down how far a starting program came and when, one line a mark, for {@code bench start};
 * does nothing unless it was asked to. Each mark counts once. Any thread.
 */
final class StartMarks {
    /** The system property that names the file. */
    static final String PROPERTY = "sarangbang.start-marks";

    /** How far. */
    enum Mark {
        /** Something was drawn that a person can see. */
        FIRST_FRAME("first-frame"),
        /** A tap would now lead to a sale, or at a shop to a redemption. */
        SALE_POSSIBLE("sale-possible");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Optional<Path> file;
    private final InstantSource clock;
    private final Set<Mark> made = EnumSet.noneOf(Mark.class);

    StartMarks(Optional<Path> file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** As the property of this process says. */
    static StartMarks ofProperty() {
        return new StartMarks(
                Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of),
                InstantSource.system());
    }

    void firstFrame() {
        mark(Mark.FIRST_FRAME);
    }

    void salePossible() {
        mark(Mark.SALE_POSSIBLE);
    }

    /** What was written so far, in milliseconds since 1970, by the word of the mark. */
    static Map<String, Long> read(Path file) throws IOException {
        var marks = new HashMap<String, Long>();
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            // A line without its end is still being written.
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                int blank = line.indexOf(' ');
                marks.put(line.substring(0, blank), Long.parseLong(line.substring(blank + 1)));
            }
        }
        return marks;
    }

    private synchronized void mark(Mark mark) {
        if (file.isEmpty() || !made.add(mark)) {
            return;
        }
        try {
            Files.writeString(
                    file.get(),
                    mark.word() + " " + clock.millis() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("A mark could not be written to " + file.get(), e);
        }
    }
}
