package kr.sarangbang.ui.board;

import java.time.LocalTime;
import java.util.List;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Theme;

/** Boards as they stand in a hall. */
public final class DrawnBoard {
    private DrawnBoard() {}

    /**
     * Draws every state of the board and returns what is wrong with any.
     *
     * @param folder of the pictures; empty to measure alone
     */
    public static List<String> faults(String folder, Language language, Theme theme) {
        var words = new Catalogue(language);
        return DrawnScreens.faults(
                folder,
                Look.of(Panel.board(), Look.Role.BOARD).with(theme),
                words,
                (house, screen) ->
                        house.eave().show("아현동 주민센터", "", words.said().clock(LocalTime.of(10, 48))),
                BoardGallery.all());
    }
}
