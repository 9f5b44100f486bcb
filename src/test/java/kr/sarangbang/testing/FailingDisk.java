package kr.sarangbang.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A disk whose syncs fail for real: a file system on a loop device whose file lies on a tmpfs that
 * is too small for it. What is written is taken by the kernel's cache, and the sync says that it
 * could not be brought to the disk; the next sync says nothing, as a bad disk's does. It can also
 * turn read-only while files are open, as after an error.
 */
public final class FailingDisk implements AutoCloseable {
    private static final long CLAIMED_BYTES = 64L * 1024 * 1024;

    private final SmallDisk behind;
    private final Path image;
    private final Path folder;
    private boolean mounted;

    private FailingDisk(SmallDisk behind, Path image, Path folder) {
        this.behind = behind;
        this.image = image;
        this.folder = folder;
    }

    /**
     * @param megabytes that the disk really has; it claims 64
     */
    public static FailingDisk mount(Path folder, int megabytes) throws IOException {
        SmallDisk behind =
                SmallDisk.mount(Files.createDirectory(folder.resolve("behind")), megabytes);
        Path image = behind.folder().resolve("image");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(CLAIMED_BYTES);
        }
        var disk = new FailingDisk(behind, image, Files.createDirectory(folder.resolve("disk")));
        try {
            SmallDisk.run("mkfs.ext2", "-q", "-F", image.toString());
            disk.mount();
            return disk;
        } catch (IOException e) {
            behind.close();
            throw e;
        }
    }

    private void mount() throws IOException {
        SmallDisk.run("mount", "-o", "loop", image.toString(), folder.toString());
        mounted = true;
    }

    public Path folder() {
        return folder;
    }

    /** From now on every sync succeeds. */
    public void mend() throws IOException {
        behind.grow(96);
    }

    /** Forgets what only the kernel's cache knows, as a power cut does; nobody may use the disk. */
    public void forgetTheCache() throws IOException {
        unmount();
        mount();
    }

    /** Nothing can be written any more, also by who has a file open. */
    public void turnReadOnly() throws IOException {
        SmallDisk.run("mount", "-o", "remount,abort", folder.toString());
    }

    private void unmount() throws IOException {
        SmallDisk.run("umount", folder.toString());
        mounted = false;
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            unmount();
        }
        behind.close();
    }

    /** Skips the test, with the reason, where there is no such disk. */
    public static final class CanMount implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                Path folder = Files.createTempDirectory("failing-disk");
                mount(folder, 2).close();
                for (String inside : List.of("disk", "behind")) {
                    Files.delete(folder.resolve(inside));
                }
                Files.delete(folder);
                return ConditionEvaluationResult.enabled("a loop device can be mounted");
            } catch (IOException e) {
                return ConditionEvaluationResult.disabled(
                        "needs mkfs.ext2 and the right to mount a loop device: " + e.getMessage());
            }
        }
    }
}
