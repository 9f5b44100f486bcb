package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: no teller meets a cut word or a small letter, in either language. Method: every screen is
 * laid out at its panel's size and measured.
 */
class TellerScreensAreReadableTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyScreenIsWholeAndLargeEnough(Theme theme) {
        assertThat(DrawnCounter.faults("", Language.KOREAN, theme, TellerGallery.all())).isEmpty();
    }

    @Test
    void everyScreenIsWholeInEnglish() {
        assertThat(DrawnCounter.faults("", Language.ENGLISH, Theme.LIGHT, TellerGallery.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void everyRefusalIsWhole(Language language) {
        assertThat(DrawnCounter.faults("", language, Theme.LIGHT, TellerGallery.refusals()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void whatTheCustomerSeesIsWholeAndLarge(Language language) {
        assertThat(DrawnCounter.customerFaults("", language)).isEmpty();
    }
}
