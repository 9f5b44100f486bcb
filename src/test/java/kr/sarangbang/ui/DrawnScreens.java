package kr.sarangbang.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.ScreenCamera;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.part.Glyph;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shared.part.Pressable;

/**
 * Draws screens as a panel would and measures what a person would complain about. Called from a
 * test's thread; each screen is drawn on the FX thread.
 */
public final class DrawnScreens {
    private static final double BOARD_LEAST = 40;
    private static final Path PICTURES = Path.of("target", "screens");

    private DrawnScreens() {}

    /**
     * Draws every screen of a gallery of kiosks or shops and returns what is wrong with any. Names
     * of places stand in Korean in every language.
     *
     * @param folder of the pictures; empty to measure alone
     */
    public static List<String> faults(
            String folder,
            Look look,
            Language language,
            Map<String, Function<Screens, Screen>> gallery) {
        var words = new Catalogue(language);
        boolean shop = look.role() == Look.Role.SHOP;
        String name = shop ? "아현 떡집" : words.text("eave.house");
        String place = shop ? words.text("eave.lineUp") : "아현동 주민센터";
        var faults = new ArrayList<String>();
        gallery.forEach(
                (title, drawn) -> {
                    boolean down = title.endsWith("line-down");
                    String cloud = down ? "mdral-cloud_off" : "mdral-cloud_done";
                    String icon = shop ? cloud : "";
                    String at = down ? words.text("eave.lineDown") : place;
                    faults.addAll(
                            faults(
                                    folder,
                                    look,
                                    words,
                                    (house, screen) -> house.eave().show(name, icon, at),
                                    Map.of(title, drawn)));
                });
        return faults;
    }

    /**
     * The same in any language.
     *
     * @param folder of the pictures; empty to measure alone, which takes a tenth of the time
     * @param furnish puts around a screen what its role has on every one
     */
    public static List<String> faults(
            String folder,
            Look look,
            Catalogue words,
            BiConsumer<House, Screen> furnish,
            Map<String, Function<Screens, Screen>> gallery) {
        var faults = new ArrayList<String>();
        gallery.forEach(
                (title, drawn) ->
                        faults.addAll(
                                Fx.call(() -> faults(folder, look, words, furnish, title, drawn))));
        return faults;
    }

    private static List<String> faults(
            String folder,
            Look look,
            Catalogue words,
            BiConsumer<House, Screen> furnish,
            String title,
            Function<Screens, Screen> drawn)
            throws Exception {
        var house = new House(words, look.asEasy(title.contains("easy")));
        if (title.endsWith("notice")) {
            house.eave().tell(words.text("scan.sameAgain"));
        }
        Screen screen = drawn.apply(new Screens(words, look.panel()));
        furnish.accept(house, screen);
        house.show(screen.room());
        house.offer(screen.waysOut(), !title.startsWith("k0"));
        var scene = new Scene(house, look.panel().width(), look.panel().height());
        if (folder.isEmpty()) {
            house.applyCss();
            house.layout();
        } else {
            ScreenCamera.shoot(scene, PICTURES.resolve(folder).resolve(title + ".png"));
        }
        return measure(house, look).stream().map(fault -> title + ": " + fault).toList();
    }

    private static List<String> measure(House house, Look look) {
        var faults = new ArrayList<String>();
        double millimetre = look.panel().pixelsPerMillimetre();
        Node frame = house.eave();
        double roof = frame.localToScene(frame.getLayoutBounds()).getMaxY() - 7 * millimetre;
        Bounds place = house.place().localToScene(house.place().getLayoutBounds());
        double floor = place.getMaxY();
        for (Node node : shown(house, new ArrayList<>())) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            boolean read =
                    node instanceof Pressable || (node instanceof Text && !(node instanceof Glyph));
            if (read && within(node, house.place())) {
                if (at.getMinY() < roof || at.getMaxY() > floor + 1) {
                    faults.add(
                            "behind eave or threshold: "
                                    + node
                                    + " "
                                    + Math.round(at.getMinY())
                                    + " to "
                                    + Math.round(at.getMaxY()));
                }
            }
            if (node instanceof Labeled labeled && labeled.getGraphic() == null) {
                cut(labeled, faults);
            }
            if (node instanceof Text text
                    && !(text instanceof Glyph)
                    && !text.getText().isBlank()) {
                small(text, look, faults);
                inside(text.getText(), at, look, faults);
                clear(text.getText(), at, house, faults);
            }
            if (node instanceof Pressable target) {
                inside("target " + target.getAccessibleText(), at, look, faults);
                if (at.getHeight() < 12 * millimetre || at.getWidth() < 12 * millimetre) {
                    faults.add("smaller than 12 mm: " + target.getAccessibleText());
                }
                boolean standing = look.role() == Look.Role.KIOSK && !look.panel().landscape();
                if (standing && at.getMinY() < 180 * millimetre) {
                    faults.add(
                            "touched above 180 mm from the top: "
                                    + target.getAccessibleText()
                                    + " at "
                                    + Math.round(at.getMinY() / millimetre));
                }
            }
        }
        return faults;
    }

    private static void cut(Labeled labeled, List<String> faults) {
        String shown = "";
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                shown = text.getText();
            }
        }
        if (!shown.equals(labeled.getText())) {
            faults.add("cut: “" + labeled.getText() + "” is drawn as “" + shown + "”");
        }
    }

    /**
     * Hangul ink is 0.85 em high, digits and capitals 0.71 em; nothing essential is under 7.25 mm,
     * but at a teller's 600 mm, where Hangul of 5.5 mm is. In a shop a Latin word is measured from
     * its tallest letter to its lowest, 0.85 em. On a board, read from 8 m, nothing is under 40 mm,
     * and a line with a digit in it is measured by the digit.
     */
    private static void small(Text text, Look look, List<String> faults) {
        double millimetre = look.panel().pixelsPerMillimetre();
        boolean teller = look.role() == Look.Role.TELLER;
        boolean board = look.role() == Look.Role.BOARD;
        double scale = text.getLocalToSceneTransform().getMxx();
        boolean digits = text.getText().chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean hangul = text.getText().chars().anyMatch(c -> c >= 0xAC00);
        boolean capitals = digits || look.role() == Look.Role.KIOSK;
        double ink =
                text.getFont().getSize()
                        * Math.abs(scale)
                        * (board ? (digits ? 0.71 : 0.85) : hangul || !capitals ? 0.85 : 0.71);
        double least = board ? BOARD_LEAST : !teller ? 7.25 : hangul ? 5.5 : 4.4;
        if (ink < least * millimetre - 0.5) {
            faults.add(
                    String.format(
                            Locale.ROOT, "%.1f mm small: %s", ink / millimetre, text.getText()));
        }
    }

    private static void inside(String what, Bounds at, Look look, List<String> faults) {
        double edge = 1;
        if (at.getMinX() < -edge
                || at.getMinY() < -edge
                || at.getMaxX() > look.panel().width() + edge
                || at.getMaxY() > look.panel().height() + edge) {
            faults.add("outside the panel: " + what + " " + at);
        }
    }

    /** No word lies under a square code. */
    private static void clear(String what, Bounds at, House house, List<String> faults) {
        for (Node square : house.lookupAll(".qr-square")) {
            if (square.isVisible()
                    && square.localToScene(square.getLayoutBounds()).intersects(at)) {
                faults.add("under the square code: " + what);
            }
        }
    }

    private static boolean within(Node node, Parent above) {
        for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static List<Node> shown(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return found;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> shown(child, found));
        }
        return found;
    }
}
