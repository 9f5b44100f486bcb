package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.Fx;
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
        assertThat(faults(look, KioskGallery.all())).isEmpty();
    }

    @Test
    void everyLyingScreenIsWholeAndLargeEnough() {
        Look look = Look.of(Panel.kioskLandscape(), Look.Role.KIOSK);
        assertThat(faults(look, KioskGallery.all())).isEmpty();
    }

    @Test
    void everyProblemIsWholeOnBothPanels() {
        for (Panel panel : List.of(Panel.kioskPortrait(), Panel.kioskLandscape())) {
            Look look = Look.of(panel, Look.Role.KIOSK);
            assertThat(faults(look, ProblemGallery.all())).isEmpty();
        }
    }

    private static List<String> faults(Look look, Map<String, Function<Screens, Screen>> gallery) {
        return DrawnScreens.faults("", look, "사랑방", "아현동 주민센터", gallery);
    }
}
