package kr.sarangbang.ui.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/**
 * How one panel shows the product: its size, its colours, its text size and whose screens they are.
 * A person's changes are a new look; the next person's session starts from the installed one.
 */
public record Look(Panel panel, Role role, Theme theme, TextSize textSize, boolean easy) {
    private static final PseudoClass LANDSCAPE = PseudoClass.getPseudoClass("landscape");
    private static final List<String> SHEETS =
            List.of(
                    "/fxml/themes.css",
                    "/fxml/parts.css",
                    "/fxml/kiosk.css",
                    "/fxml/shop.css",
                    "/fxml/teller.css",
                    "/fxml/board.css");

    private static final List<String> FONTS =
            List.of(
                    "/fonts/Pretendard-Medium.otf",
                    "/fonts/Pretendard-Bold.otf",
                    "/META-INF/resources/material2/20200820/fonts/MaterialIcons-Round.ttf");

    /** Whose screens are drawn. */
    public enum Role {
        KIOSK,
        SHOP,
        TELLER,
        /** The screen at a counter that the customer sees. */
        CUSTOMER,
        /** The screen over the windows that everybody sees. */
        BOARD;

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The look a panel has before anybody touches it. */
    public static Look of(Panel panel, Role role) {
        return new Look(panel, role, Theme.LIGHT, TextSize.NORMAL, false);
    }

    /** The same look on another panel. */
    public Look on(Panel other) {
        return new Look(other, role, theme, textSize, easy);
    }

    public Look with(Theme chosen) {
        return new Look(panel, role, chosen, textSize, easy);
    }

    public Look with(TextSize chosen) {
        return new Look(panel, role, theme, chosen, easy);
    }

    /** The simple screens: fewer words, larger letters. */
    public Look asEasy(boolean wanted) {
        return new Look(panel, role, theme, textSize, wanted);
    }

    /** Puts this look on a scene's root, and takes off what another look left. FX thread. */
    public void dress(Parent root) {
        loadFonts();
        List<String> sheets =
                SHEETS.stream()
                        .map(s -> Objects.requireNonNull(Look.class.getResource(s), s))
                        .map(Object::toString)
                        .toList();
        if (!root.getStylesheets().equals(sheets)) {
            root.getStylesheets().setAll(sheets);
        }
        Arrays.stream(Theme.values()).forEach(t -> root.getStyleClass().remove(t.styleClass()));
        Arrays.stream(Role.values()).forEach(r -> root.getStyleClass().remove(r.styleClass()));
        root.getStyleClass().removeAll("root", "easy");
        root.getStyleClass().addAll("root", theme.styleClass(), role.styleClass());
        if (easy) {
            root.getStyleClass().add("easy");
        }
        root.pseudoClassStateChanged(LANDSCAPE, panel.landscape());
        root.setStyle(
                String.format(
                        Locale.ROOT, "-fx-font-size: %.3fpx;", panel.rootFontPixels(textSize)));
    }

    /** Loading a font twice costs nothing: JavaFX keeps it by its name. */
    private static void loadFonts() {
        for (String font : FONTS) {
            var url = Objects.requireNonNull(Look.class.getResource(font), font);
            if (Font.loadFont(url.toExternalForm(), 12) == null) {
                throw new IllegalStateException("the font " + font + " cannot be read");
            }
        }
    }
}
