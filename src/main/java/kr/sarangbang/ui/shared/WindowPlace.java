package kr.sarangbang.ui.shared;

import javafx.geometry.Rectangle2D;

/**
 * Where a window stands on a display, in parts of it: 0 to 1 from the left and the top.
 *
 * @param width and {@code height}: more than 0
 */
public record WindowPlace(double left, double top, double width, double height) {
    /** A standing kiosk at the left edge. */
    public static final WindowPlace KIOSK = new WindowPlace(0, 0, 0.32, 1);

    /** A shop's lying panel at the top right. */
    public static final WindowPlace SHOP = new WindowPlace(0.56, 0, 0.44, 0.52);

    /** Beside a kiosk. */
    public static final WindowPlace BESIDE_KIOSK = new WindowPlace(0.33, 0, 0.22, 1);

    /** Under a shop. */
    public static final WindowPlace UNDER_SHOP = new WindowPlace(0.56, 0.56, 0.44, 0.44);

    /** A teller's panel: the upper left of the display. */
    public static final WindowPlace TELLER = new WindowPlace(0, 0, 0.76, 0.8);

    /** What the teller's customer sees, where there is no second display. */
    public static final WindowPlace CUSTOMER = new WindowPlace(0.77, 0, 0.23, 0.3);

    /** Under a customer's screen. */
    public static final WindowPlace UNDER_CUSTOMER = new WindowPlace(0.77, 0.33, 0.23, 0.67);

    /** A board over everything else, across the top. */
    public static final WindowPlace BOARD = new WindowPlace(0, 0, 1, 0.7);

    /** In pixels. */
    public Rectangle2D on(Rectangle2D display) {
        return new Rectangle2D(
                display.getMinX() + left * display.getWidth(),
                display.getMinY() + top * display.getHeight(),
                width * display.getWidth(),
                height * display.getHeight());
    }
}
