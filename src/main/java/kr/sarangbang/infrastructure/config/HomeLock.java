package kr.sarangbang.infrastructure.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The kernel's lock on a home: one process acts in it, and it is gone when the process is. */
public final class HomeLock implements AutoCloseable {
    private static final int MOST_BYTES = 500;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param what this process is doing, for the sentence that others get
     * @throws HomeInUse if another process has it
     */
    public static HomeLock take(Path file, String what) throws IOException, HomeInUse {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = read(channel);
            channel.close();
            throw new HomeInUse(
                    "Another process works in "
                            + folder
                            + (holder.isEmpty() ? "." : ": " + holder + "."));
        }
        channel.truncate(0);
        String self = "process " + ProcessHandle.current().pid() + " (" + what + ")";
        channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
        return new HomeLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    /** Another process works in this home; the message names it. */
    public static final class HomeInUse extends Exception {
        private static final long serialVersionUID = 1L;

        HomeInUse(String sentence) {
            super(sentence);
        }
    }
}
