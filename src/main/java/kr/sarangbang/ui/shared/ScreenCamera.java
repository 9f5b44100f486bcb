package kr.sarangbang.ui.shared;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes a picture of a scene as a panel would show it, pixel for pixel. */
public final class ScreenCamera {
    private ScreenCamera() {}

    /** Writes the scene as PNG; the folder is made. FX thread; the scene needs no window. */
    public static void shoot(Scene scene, Path png) throws IOException {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        BufferedImage image = opaque(scene.snapshot(null));
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(image, "png", png.toFile())) {
            throw new IOException("no PNG writer for " + png);
        }
    }

    /** A panel shows no transparency, and a PNG without it is written several times as fast. */
    private static BufferedImage opaque(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var format = PixelFormat.getIntArgbPreInstance();
        image.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
        return picture;
    }
}
