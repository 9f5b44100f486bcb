package kr.sarangbang.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import kr.sarangbang.ui.shared.Catalogue;

/** The pictures of a tour, numbered in the order in which they were taken. */
final class TourAlbum {
    private final Path folder;
    private final Catalogue words;
    private final Consumer<String> told;
    private int taken;

    /**
     * @param told hears the name of each picture
     */
    TourAlbum(Path folder, Catalogue words, Consumer<String> told) {
        this.folder = folder;
        this.words = words;
        this.told = told;
    }

    Catalogue words() {
        return words;
    }

    int taken() {
        return taken;
    }

    /** Where the next picture goes: NN-name.png. */
    Path next(String name) {
        taken++;
        String file = String.format(Locale.ROOT, "%02d-%s.png", taken, name);
        told.accept(file);
        return folder.resolve(file);
    }
}
