package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: no shop owner meets a cut word, a small letter or a target too small. Method: every screen
 * is laid out at its panel's size and measured.
 */
class ShopScreensAreReadableTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyScreenIsWholeAndLargeEnough(Theme theme) {
        Look look = Look.of(Panel.shop(), Look.Role.SHOP).with(theme);
        assertThat(DrawnScreens.faults("", look, Language.KOREAN, ShopGallery.all())).isEmpty();
    }

    @Test
    void everyScreenIsWholeInEnglish() {
        Look look = Look.of(Panel.shop(), Look.Role.SHOP);
        assertThat(DrawnScreens.faults("", look, Language.ENGLISH, ShopGallery.all())).isEmpty();
        assertThat(DrawnScreens.faults("", look, Language.ENGLISH, ShopGallery.longestDay()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void everyRefusalIsWhole(Language language) {
        Look look = Look.of(Panel.shop(), Look.Role.SHOP);
        assertThat(DrawnScreens.faults("", look, language, ShopGallery.refusals())).isEmpty();
    }
}
