package kr.sarangbang.infrastructure.device.escpos;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as outlines of the bundled Pretendard. Outlines, because the same text must be the same dots
 * on every machine, whatever its screen settings are. Safe for several threads.
 */
public final class Lettering {
    /** The outlines are taken once at this size and scaled: no hinting, no rounding of widths. */
    private static final float MASTER = 1000f;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Spaces, but none beside a 수, none before a 때, none after 이, 안 or 못. */
    private static final Pattern BETWEEN_BREATHS =
            Pattern.compile("(?<!(?:^| )[수이안못]) +(?![수때](?: |$))");

    private final Font medium;
    private final Font bold;

    private Lettering(Font medium, Font bold) {
        this.medium = medium;
        this.bold = bold;
    }

    /** The two fonts that lie in the program; a program without them is broken, so this throws. */
    public static Lettering bundled() {
        return new Lettering(
                load("/fonts/Pretendard-Medium.otf"), load("/fonts/Pretendard-Bold.otf"));
    }

    private static Font load(String resource) {
        try (InputStream in = Lettering.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is not in the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(
                            Map.of(
                                    TextAttribute.SIZE,
                                    MASTER,
                                    TextAttribute.KERNING,
                                    TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + resource + " is damaged", e);
        }
    }

    /** Dots from the left edge of the first letter to the right edge of the last. */
    double width(String text, double size, boolean strong) {
        return glyphs(text, strong).getLogicalBounds().getWidth() * size / MASTER;
    }

    /** The text's outline with its baseline at {@code baseline}. */
    Shape outline(String text, double size, boolean strong, double left, double baseline) {
        AffineTransform place = AffineTransform.getTranslateInstance(left, baseline);
        place.scale(size / MASTER, size / MASTER);
        return place.createTransformedShape(glyphs(text, strong).getOutline());
    }

    /** Where the baseline lies in a line box of this height: the letters stand in its middle. */
    double baseline(double size, double lineHeight) {
        var metrics = bold.getLineMetrics("가", EXACT);
        double ascent = metrics.getAscent() * size / MASTER;
        double descent = metrics.getDescent() * size / MASTER;
        return (lineHeight - ascent - descent) / 2 + ascent;
    }

    /**
     * Breaks a text at its spaces so that no line is wider; a single word that is wider is cut.
     * Words that are read in one breath (쓸 수 없어요, 이 무늬를) stay together while they fit.
     */
    List<String> wrap(String text, double size, boolean strong, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, size, strong, width)) {
            String longer = line.isEmpty() ? piece : line + " " + piece;
            if (!line.isEmpty() && width(longer, size, strong) > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = piece;
            }
            line.setLength(0);
            line.append(cut(longer, size, strong, width, lines));
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private List<String> pieces(String text, double size, boolean strong, double width) {
        List<String> pieces = new ArrayList<>();
        for (String breath : BETWEEN_BREATHS.split(text.strip(), -1)) {
            if (width(breath, size, strong) > width) {
                pieces.addAll(List.of(breath.split(" +", -1)));
            } else {
                pieces.add(breath);
            }
        }
        return pieces;
    }

    private String cut(String word, double size, boolean strong, double width, List<String> full) {
        String rest = word;
        while (width(rest, size, strong) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), size, strong) > width) {
                end--;
            }
            full.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /**
     * The largest size, at most {@code size}, at which the text is not wider; at least {@code
     * least}.
     */
    double fit(String text, double size, boolean strong, double width, double least) {
        double wide = width(text, size, strong);
        return wide <= width ? size : Math.max(least, Math.floor(size * width / wide));
    }

    private GlyphVector glyphs(String text, boolean strong) {
        char[] letters = text.toCharArray();
        return (strong ? bold : medium)
                .layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
