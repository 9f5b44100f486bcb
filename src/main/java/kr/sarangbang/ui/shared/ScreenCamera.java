package kr.sarangbang.ui.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Takes a picture of a scene as a panel would show it, pixel for pixel. */
public final class ScreenCamera {
    private ScreenCamera() {}

    /** Writes the scene as PNG; the folder is made. FX thread; the scene needs no window. */
    public static void shoot(Scene scene, Path png) throws IOException {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(image, "png", png.toFile())) {
            throw new IOException("no PNG writer for " + png);
        }
    }
}
