package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.ui.shared.Language;

/**
 * Which of a site's screens is opened, and how.
 *
 * @param windowed a window instead of the whole panel
 * @param language of a counter's screens
 * @param staff who works at the counter; empty where nobody was named
 * @param window which window of the line the counter is
 */
record OpenWish(
        Face face, boolean windowed, Language language, Optional<String> staff, String window) {
    /** The screens that there are. */
    enum Face {
        KIOSK,
        TELLER,
        SHOP,
        BOARD
    }
}
