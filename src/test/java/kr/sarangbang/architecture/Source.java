package kr.sarangbang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One text file of the project.
 *
 * @param path relative to the top, with slashes
 */
record Source(String path, String text) {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode");
    private static final List<String> TEXTS =
            List.of(
                    ".java",
                    ".fxml",
                    ".css",
                    ".properties",
                    ".yaml",
                    ".xml",
                    ".md",
                    ".sql",
                    ".sh",
                    ".rules",
                    ".service",
                    ".desktop",
                    ".svg");

    /** Every text file below the top folder, but what tools put there. */
    static List<Source> project(Path top) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> isOurs(top.relativize(file)))
                    .map(file -> read(top, file))
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        String name = file.getFileName().toString();
        return TEXTS.stream().anyMatch(name::endsWith)
                || (!name.contains(".") && !name.equals("LICENSE"));
    }

    private static Source read(Path top, Path file) {
        try {
            return new Source(
                    top.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not UTF-8 text", unreadable);
        }
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMain() {
        return isJava() && path.startsWith("src/main/java/");
    }

    /** The file's name without its ending. */
    String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    int lines() {
        return (int) text.lines().count();
    }
}
