package kr.sarangbang.ui.sheet;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/** A PNG of few colours that tells, in its own text, which pictures stand on it. */
final class NamedPng {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final String KEYWORD = "Shows";
    private static final int COLOURS = 256;

    private NamedPng() {}

    static void write(Path file, BufferedImage picture, List<String> names) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        BufferedImage small = indexed(picture);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var wish = writer.getDefaultWriteParam();
            var told = writer.getDefaultImageMetadata(new ImageTypeSpecifier(small), wish);
            var root = new IIOMetadataNode(FORMAT);
            var texts = new IIOMetadataNode("tEXt");
            for (String name : names) {
                var text = new IIOMetadataNode("tEXtEntry");
                text.setAttribute("keyword", KEYWORD);
                text.setAttribute("value", name);
                texts.appendChild(text);
            }
            root.appendChild(texts);
            told.mergeTree(FORMAT, root);
            writer.setOutput(out);
            writer.write(told, new IIOImage(small, null, told), wish);
        } finally {
            writer.dispose();
        }
    }

    static List<String> names(Path file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            var root = (Element) reader.getImageMetadata(0).getAsTree(FORMAT);
            var texts = root.getElementsByTagName("tEXtEntry");
            var names = new ArrayList<String>();
            for (int i = 0; i < texts.getLength(); i++) {
                var text = (Element) texts.item(i);
                if (text.getAttribute("keyword").equals(KEYWORD)) {
                    names.add(text.getAttribute("value"));
                }
            }
            return names;
        } finally {
            reader.dispose();
        }
    }

    /** The commonest colours stay as they are; each other one becomes the nearest of them. */
    private static BufferedImage indexed(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        var counts = new HashMap<Integer, Integer>();
        for (int dot : dots) {
            counts.merge(dot, 1, Integer::sum);
        }
        int[] colours =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(COLOURS)
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        var nearest = new HashMap<Integer, Integer>();
        var model =
                new IndexColorModel(
                        8,
                        colours.length,
                        colours,
                        0,
                        false,
                        -1,
                        java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < dots.length; i++) {
            int index = nearest.computeIfAbsent(dots[i], dot -> nearest(dot, colours));
            small.getRaster().setSample(i % width, i / width, 0, index);
        }
        return small;
    }

    private static int nearest(int dot, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = (dot >> shift & 0xFF) - (colours[i] >> shift & 0xFF);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
