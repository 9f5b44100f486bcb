package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A short way to a file, while it is open: a socket's address has room for about a hundred bytes,
 * and homes may lie deeper.
 */
record ShortPath(Path path, Optional<Path> link) implements AutoCloseable {
    private static final int MOST_BYTES = 100;

    static ShortPath to(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null
                || whole.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return new ShortPath(whole, Optional.empty());
        }
        Path link = Files.createTempDirectory("sb").resolve("h");
        Files.createSymbolicLink(link, folder);
        return new ShortPath(link.resolve(whole.getFileName()), Optional.of(link));
    }

    @Override
    public void close() throws IOException {
        if (link.isPresent()) {
            Files.deleteIfExists(link.get());
            Files.deleteIfExists(link.get().resolveSibling("").toAbsolutePath());
        }
    }
}
