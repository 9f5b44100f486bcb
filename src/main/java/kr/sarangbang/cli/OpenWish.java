package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.ui.shared.Language;

/**
 * Which of a site's screens is opened, and how.
 *
 * @param windowed a window instead of the whole panel
 * @param language of a counter's screens
 * @param staff who works at the counter; empty where nobody was named
 */
record OpenWish(Face face, boolean windowed, Language language, Optional<String> staff) {
    /** The screens that there are. */
    enum Face {
        KIOSK,
        TELLER,
        SHOP
    }
}
