package kr.sarangbang.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what a program does in a folder. */
final class Watch {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** A change that came while we looked, or was one of shared memory, is seen then. */
    private static final long LOOK_AGAIN_MILLIS = 500;

    private Watch() {}

    /**
     * Looks again whenever something changes there.
     *
     * @param what is waited for, for who reads that it did not come
     * @param folder that is there
     */
    static void until(String what, Path folder, Callable<Boolean> happened) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            folder.register(
                    changes,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            while (!happened.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(what + " does not happen in " + folder);
                }
                WatchKey key = changes.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }
}
