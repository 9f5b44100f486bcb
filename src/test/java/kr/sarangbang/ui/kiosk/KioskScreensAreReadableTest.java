package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: no person meets a cut word, a small letter, a target too small or too high. Method: every
 * screen is laid out at its panel's size and measured.
 */
class KioskScreensAreReadableTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStandingScreenIsWholeAndLargeEnough(Theme theme) {
        Look look = Look.of(Panel.kioskPortrait(), Look.Role.KIOSK).with(theme);
        assertThat(faults(look, Language.KOREAN, everything())).isEmpty();
    }

    @Test
    void everyStandingScreenIsWholeInEnglish() {
        Look look = Look.of(Panel.kioskPortrait(), Look.Role.KIOSK);
        assertThat(faults(look, Language.ENGLISH, everything())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void everyLyingScreenIsWholeAndLargeEnough(Language language) {
        Look look = Look.of(Panel.kioskLandscape(), Look.Role.KIOSK);
        assertThat(faults(look, language, everything())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void everyProblemIsWholeOnBothPanels(Language language) {
        for (Panel panel : List.of(Panel.kioskPortrait(), Panel.kioskLandscape())) {
            Look look = Look.of(panel, Look.Role.KIOSK);
            assertThat(faults(look, language, ProblemGallery.all())).isEmpty();
        }
    }

    private static Map<String, Function<Screens, Screen>> everything() {
        var all = new LinkedHashMap<>(KioskGallery.all());
        all.putAll(LineGallery.all());
        return all;
    }

    private static List<String> faults(
            Look look, Language language, Map<String, Function<Screens, Screen>> gallery) {
        return DrawnScreens.faults("", look, language, gallery);
    }
}
