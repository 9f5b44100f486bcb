package kr.sarangbang.ui.shared;

import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import kr.sarangbang.ui.shared.part.Room;

/** Loads a screen's FXML with its words. The file is found by the class's name and place. */
public final class Screens {
    private Catalogue catalogue;
    private final Panel panel;

    public Screens(Catalogue catalogue, Panel panel) {
        this.catalogue = catalogue;
        this.panel = panel;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Screens that are opened from now on have these words. FX thread. */
    public void speak(Catalogue other) {
        catalogue = other;
    }

    /**
     * A fresh screen, drawn and empty. {@code ui.kiosk.buy.ChooseAmountScreen} has {@code
     * /fxml/kiosk/choose-amount.fxml}. A file that does not load is a mistake of the program and
     * throws. FX thread.
     */
    public <T extends Screen> T open(Supplier<T> maker) {
        T screen = maker.get();
        String path = path(screen.getClass());
        URL file = Screens.class.getResource(path);
        if (file == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        var loader = new FXMLLoader(file, catalogue);
        loader.setControllerFactory(wanted -> checked(wanted, screen, path));
        try {
            Object root = loader.load();
            if (root instanceof Room room) {
                room.arrange(panel.landscape());
            }
        } catch (IOException e) {
            throw new IllegalStateException(path + " does not load: " + e.getMessage(), e);
        }
        return screen;
    }

    /** Where a screen's FXML is on the class path. */
    public static String path(Class<?> screen) {
        String[] packages = screen.getPackageName().split("\\.", -1);
        String name = screen.getSimpleName().replaceAll("Screen$", "");
        String file = name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return "/fxml/" + packages[3] + "/" + file + ".fxml";
    }

    private static Object checked(Class<?> wanted, Screen screen, String path) {
        if (wanted != screen.getClass()) {
            throw new IllegalStateException(
                    path + " names " + wanted.getName() + ", not " + screen.getClass().getName());
        }
        return screen;
    }
}
