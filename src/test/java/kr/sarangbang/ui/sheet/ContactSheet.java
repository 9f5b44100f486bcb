package kr.sarangbang.ui.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Pictures of one width side by side, each with its name under it. */
final class ContactSheet {
    private static final int GAP = 24;
    private static final int NAME = 22;
    private static final Color TABLE = new Color(0xD8D2C6);
    private static final Color WORDS = new Color(0x1F1B16);

    private final int columns;
    private final int width;
    private final Map<String, BufferedImage> pictures = new LinkedHashMap<>();

    /**
     * @param columns side by side
     * @param width of each picture, in pixels
     */
    ContactSheet(int columns, int width) {
        this.columns = columns;
        this.width = width;
    }

    /** Pictures stand in the order in which they come. */
    void add(String name, BufferedImage picture) {
        pictures.put(name, scaled(picture));
    }

    /** The sheet; each picture hangs in the column that is shortest so far. */
    BufferedImage picture() {
        int[] depth = new int[columns];
        int[] column = new int[pictures.size()];
        int[] top = new int[pictures.size()];
        Arrays.fill(depth, GAP);
        int next = 0;
        for (BufferedImage picture : pictures.values()) {
            int shortest = 0;
            for (int i = 1; i < columns; i++) {
                shortest = depth[i] < depth[shortest] ? i : shortest;
            }
            column[next] = shortest;
            top[next++] = depth[shortest];
            depth[shortest] += picture.getHeight() + NAME + GAP;
        }
        var sheet =
                new BufferedImage(
                        GAP + columns * (width + GAP),
                        Arrays.stream(depth).max().orElse(GAP),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = sheet.createGraphics();
        brush.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setColor(TABLE);
        brush.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        brush.setColor(WORDS);
        brush.setFont(lettering());
        next = 0;
        for (var picture : pictures.entrySet()) {
            int left = GAP + column[next] * (width + GAP);
            brush.drawImage(picture.getValue(), left, top[next], null);
            int foot = top[next++] + picture.getValue().getHeight();
            brush.drawString(picture.getKey(), left, foot + NAME - 5);
        }
        brush.dispose();
        return sheet;
    }

    private static Font lettering() {
        try (var file = ContactSheet.class.getResourceAsStream("/fonts/Pretendard-Medium.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file))
                    .deriveFont(NAME * 0.75f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the sheet has no letters", e);
        }
    }

    /** Every dot of the large picture counts in the small one, so that thin strokes stay. */
    private BufferedImage scaled(BufferedImage picture) {
        if (picture.getWidth() <= width) {
            return picture;
        }
        int height = picture.getHeight() * width / picture.getWidth();
        Image small = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = drawn.createGraphics();
        brush.drawImage(small, 0, 0, null);
        brush.dispose();
        return drawn;
    }
}
