package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: nobody has to guess a word because its colour is too near its ground. Method: the style
 * sheet itself is read and every pair measured by the WCAG formula.
 */
class ColoursAreReadableTest {
    private static final List<String> TEXT =
            List.of(
                    "ink/ground",
                    "ink/paper",
                    "ink/sunk",
                    "ink/lampsoft",
                    "ink2/ground",
                    "ink2/paper",
                    "ink2/sunk",
                    "onwood/wood",
                    "woodline/wood",
                    "onact/act",
                    "onlamp/lamp",
                    "onseal/seal",
                    "onok/ok",
                    "onstop/stop");
    private static final List<String> EDGES =
            List.of("line/ground", "line/paper", "line/sunk", "woodline/wood", "ink/ground");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPairOfColoursCanBeTold(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        boolean high = theme.styleClass().startsWith("hc");
        for (String pair : TEXT) {
            assertThat(contrast(colours, pair)).as(pair).isGreaterThanOrEqualTo(high ? 7 : 4.5);
        }
        for (String pair : EDGES) {
            assertThat(contrast(colours, pair)).as(pair).isGreaterThanOrEqualTo(3);
        }
    }

    /** The lamp alone is too near the light ground; its ink edge is what is seen. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLampOrItsEdgeStandsOutFromTheGround(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        double lamp = contrast(colours, "lamp/ground");
        double edge = contrast(colours, "ink/ground");
        assertThat(Math.max(lamp, edge)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void noOtherSheetNamesAColourButTheDoorsWoodAndPaper() throws IOException {
        var named = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b");
        for (String sheet : List.of("parts.css", "kiosk.css", "shop.css")) {
            for (String line : Files.readAllLines(Path.of("fxml", sheet))) {
                if (named.matcher(line).find()) {
                    assertThat(line)
                            .as(sheet)
                            .containsAnyOf("mark-light", "drawn-beam", "drawn-slip");
                }
            }
        }
    }

    private static Map<String, Color> colours(Theme theme) throws IOException {
        var colours = new HashMap<String, Color>();
        String css = Files.readString(Path.of("fxml", "themes.css"));
        String wanted = theme == Theme.LIGHT ? ".root" : ".root." + theme.styleClass();
        var block = Pattern.compile("(?m)^(\\.root[\\w.-]*) \\{([^}]*)}").matcher(css);
        while (block.find()) {
            if (block.group(1).equals(".root") || block.group(1).equals(wanted)) {
                var role = Pattern.compile("-sb-(\\w+): (#[0-9A-F]{6});").matcher(block.group(2));
                while (role.find()) {
                    colours.put(role.group(1), Color.web(role.group(2)));
                }
            }
        }
        assertThat(colours).as("roles of " + wanted).hasSize(22);
        return colours;
    }

    private static double contrast(Map<String, Color> colours, String pair) {
        String[] names = pair.split("/", -1);
        double a = luminance(colour(colours, names[0]));
        double b = luminance(colour(colours, names[1]));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color colour(Map<String, Color> colours, String role) {
        return Objects.requireNonNull(colours.get(role), role);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
