package kr.sarangbang.ui.shared;

/**
 * One physical screen. Every size on it follows from its millimetres, so a letter is as tall on a
 * small panel as on a large one.
 *
 * @param width pixels across, more than 0
 * @param height pixels down, more than 0
 * @param pixelsPerMillimetre measured or computed when the panel is installed, 0.25 to 20; a large
 *     panel drawn in a small window has less than one
 */
public record Panel(int width, int height, double pixelsPerMillimetre) {
    /** A base letter of 10 mm Hangul ink needs 12.4 mm of Pretendard's em. */
    private static final double BASE_EM_MILLIMETRES = 12.4;

    /** A board of 55 inches in a sixth of its size. */
    private static final double LEAST = 0.25;

    public Panel {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a panel needs pixels: " + width + "×" + height);
        }
        if (pixelsPerMillimetre < LEAST || pixelsPerMillimetre > 20) {
            throw new IllegalArgumentException(
                    "pixels per millimetre are between 0.25 and 20, not " + pixelsPerMillimetre);
        }
    }

    /** The 21.5 inch full HD panel of a kiosk, standing. */
    public static Panel kioskPortrait() {
        return new Panel(1080, 1920, 4.03);
    }

    /** The same panel, lying. */
    public static Panel kioskLandscape() {
        return new Panel(1920, 1080, 4.03);
    }

    /** The 10.1 inch panel of a shop. */
    public static Panel shop() {
        return new Panel(1280, 800, 5.88);
    }

    /** The 23.8 inch full HD panel of a teller. */
    public static Panel teller() {
        return new Panel(1920, 1080, 3.64);
    }

    /** The 10.1 inch panel that a teller's customer sees. */
    public static Panel customer() {
        return new Panel(1280, 800, 5.88);
    }

    /** The 55 inch full HD panel of a board, read from 8 m. */
    public static Panel board() {
        return new Panel(1920, 1080, 1.577);
    }

    /** The same panel drawn smaller or larger; millimetres stay what they were. */
    public Panel scaled(double factor) {
        return new Panel(
                (int) Math.round(width * factor),
                (int) Math.round(height * factor),
                pixelsPerMillimetre * factor);
    }

    /** This panel, drawn smaller where it does not fit into so many pixels. */
    public Panel fitting(double mostWidth, double mostHeight) {
        double factor = Math.min(mostWidth / width, mostHeight / height);
        return factor >= 1 ? this : scaled(factor);
    }

    public boolean landscape() {
        return width > height;
    }

    /** The root font size in pixels at a text size. */
    public double rootFontPixels(TextSize size) {
        return pixelsPerMillimetre * BASE_EM_MILLIMETRES * size.factor();
    }
}
