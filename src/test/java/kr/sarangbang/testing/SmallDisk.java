package kr.sarangbang.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A disk of a few megabytes that can be filled and made larger again: a tmpfs mount. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    public void grow(int megabytes) throws IOException {
        run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString());
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
    }

    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Arrays.toString(command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Skips the test, with the reason, where no disk can be mounted. */
    public static final class CanMount implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                Path folder = Files.createTempDirectory("small-disk");
                try {
                    mount(folder, 1).close();
                } finally {
                    Files.delete(folder);
                }
                return ConditionEvaluationResult.enabled("a tmpfs can be mounted");
            } catch (IOException e) {
                return ConditionEvaluationResult.disabled(
                        "needs the right to mount a tmpfs: " + e.getMessage());
            }
        }
    }
}
