package kr.sarangbang.infrastructure.speech;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Korean voice: the program espeak-ng (1.51 and later), where the machine has it. It is run anew
 * for each sentence, some 25 ms, with the text on its standard input: nothing of it stands among
 * the arguments of a process. One thread at a time.
 */
final class EspeakVoice {
    private static final String PROGRAM = "espeak-ng";

    /** Words a minute; four Korean syllables in a second. */
    private static final String SPEED = "155";

    private static final long PATIENCE_SECONDS = 5;
    private static final int MOST_CHARS = 200;
    private static final int HEAD_BYTES = 44;
    private static final int RATE_AT = 24;

    private final Path program;

    EspeakVoice(Path program) {
        this.program = program;
    }

    /**
     * @param path folders in which programs are looked for, as {@code PATH} has them
     */
    static Optional<EspeakVoice> find(String path) {
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .map(EspeakVoice::new);
    }

    /**
     * The sentence as it sounds; empty if the program does not make it in time. It waits for that.
     */
    Optional<Speech> speech(String sentence) {
        String text = sentence.substring(0, Math.min(MOST_CHARS, sentence.length()));
        Path made = null;
        try {
            made = Files.createTempFile("said", ".wav");
            Process process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-v",
                                    "ko",
                                    "-s",
                                    SPEED,
                                    "--stdin",
                                    "--stdout")
                            .redirectOutput(made.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? read(Files.readAllBytes(made)) : Optional.empty();
        } catch (IOException e) {
            System.getLogger(EspeakVoice.class.getName())
                    .log(System.Logger.Level.WARNING, "the voice is silent", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(made);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(EspeakVoice.class.getName())
                    .log(System.Logger.Level.DEBUG, "what was said is not deleted", e);
        }
    }

    /** The length in the head of the program's WAV is none: it is written before the sound is. */
    static Optional<Speech> read(byte[] wav) {
        boolean ours =
                wav.length > HEAD_BYTES
                        && new String(wav, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
                        && new String(wav, 8, 4, StandardCharsets.US_ASCII).equals("WAVE")
                        && wav[22] == 1
                        && wav[34] == 16;
        if (!ours) {
            return Optional.empty();
        }
        int rate = 0;
        for (int i = 3; i >= 0; i--) {
            rate = rate << Byte.SIZE | (wav[RATE_AT + i] & 0xFF);
        }
        return rate < 8_000 || rate > 96_000
                ? Optional.empty()
                : Optional.of(
                        new Speech(rate, Arrays.copyOfRange(wav, HEAD_BYTES, wav.length & ~1)));
    }
}
