package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/**
 * Papers as they were when a person last looked at them. {@code -Dgolden.write=true} writes them
 * anew.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/paper");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private Golden() {}

    static void bytes(String name, byte[] bytes) {
        Path file = FOLDER.resolve(name + ".escpos.gz");
        try {
            if (WRITE) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(bytes);
                }
                Files.createDirectories(file.getParent());
                Files.write(file, packed.toByteArray());
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                assertThat(bytes).as("bytes of %s", name).isEqualTo(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void picture(String name, Bitmap paper) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                ImageIO.write(paper.picture(), "png", file.toFile());
            }
            BufferedImage kept = ImageIO.read(file.toFile());
            assertThat(differences(paper.picture(), kept)).as("dots of %s", name).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long differences(BufferedImage drawn, BufferedImage kept) {
        if (drawn.getWidth() != kept.getWidth() || drawn.getHeight() != kept.getHeight()) {
            return Long.MAX_VALUE;
        }
        long count = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                if (drawn.getRGB(x, y) != kept.getRGB(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
