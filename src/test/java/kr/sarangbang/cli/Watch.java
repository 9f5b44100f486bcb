package kr.sarangbang.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what a program puts into a folder. */
final class Watch {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Whether the program still runs is looked at as often. */
    private static final long LOOK_AGAIN_MILLIS = 500;

    private Watch() {}

    /**
     * Looks again whenever something new is there.
     *
     * @param what is waited for, for who reads that it did not come
     * @param folder that is there
     * @param program that does it, and has to run meanwhile
     */
    static void until(String what, Path folder, Child program, Callable<Boolean> happened)
            throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (!happened.call()) {
                program.requireRunning();
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            "%s does not happen in %s: %s".formatted(what, folder, program.said()));
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
