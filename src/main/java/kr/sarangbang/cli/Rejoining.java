package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;

/**
 * A home in which a new incarnation begins: journal, keys and description of the old one are put
 * aside whole, under {@code earlier}, from where what waits is still delivered. A power cut at any
 * point leaves a home that {@code join} finishes and that nothing else opens.
 */
final class Rejoining {
    private final SiteHome home;

    Rejoining(SiteHome home) {
        this.home = home;
    }

    /** Whether the issuer has joined the new incarnation and its place here is not made yet. */
    boolean isUnfinished() {
        return Files.exists(home.next().config());
    }

    /** For whoever is about to open the journal. */
    static void requireFinished(SiteHome home) {
        if (new Rejoining(home).isUnfinished()) {
            throw new DatabaseRefused(
                    "Joining anew was interrupted in "
                            + home.folder()
                            + ". Give 'join' once more, with the same invitation.");
        }
    }

    /** Puts the old incarnation aside and the new one in its place; may be repeated. */
    void finish() throws IOException {
        if (Files.exists(home.config())) {
            SiteHome aside = home.earlier(SiteConfig.read(home.config()).incarnation());
            Files.createDirectories(aside.folder());
            for (Path part : parts(home)) {
                move(part, aside.folder());
            }
            // The description last: as long as it is here, the rest may be too.
            move(home.config(), aside.folder());
            sync(aside.folder());
            sync(home.folder());
        }
        move(home.next().keys(), home.folder());
        move(home.next().config(), home.folder());
        sync(home.folder());
        Files.deleteIfExists(home.next().folder());
    }

    private static List<Path> parts(SiteHome home) {
        Path database = home.database();
        return List.of(
                database.resolveSibling(database.getFileName() + "-wal"),
                database.resolveSibling(database.getFileName() + "-shm"),
                database,
                home.keys());
    }

    private static void move(Path part, Path folder) throws IOException {
        Path there = folder.resolve(part.getFileName());
        if (Files.exists(part) && !Files.exists(there)) {
            Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
