package kr.sarangbang.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The launcher that belongs to the program which runs now.
 *
 * @param installed part of the installed package, with a Java of its own; else of a checkout
 */
record Launcher(Path file, boolean installed) {
    private static final String NAME = "sarangbang";

    /**
     * @throws CommandFailed if this program lies in neither
     */
    static Launcher own() {
        CodeSource source = Launcher.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw lost();
        }
        try {
            return above(Path.of(new URI(source.getLocation().toString())));
        } catch (URISyntaxException e) {
            throw lost();
        }
    }

    /** The nearest one in a folder above; the program's jar lies under it in both. */
    static Launcher above(Path program) {
        for (Path folder = program.toAbsolutePath().getParent();
                folder != null;
                folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                boolean java = Files.isExecutable(folder.resolve("lib/runtime/bin/java"));
                return new Launcher(file, java);
            }
        }
        throw lost();
    }

    private static CommandFailed lost() {
        return CommandFailed.broken(
                "The launcher 'sarangbang' that belongs to this program is not found; start it from"
                        + " the installed package or a checkout.");
    }
}
