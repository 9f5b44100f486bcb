package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.Theme;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: no teller meets a cut word or a small letter, in either language. Method: every screen is
 * drawn at its panel's size and measured; the pictures stay in target/screens.
 */
class TellerScreensAreReadableTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyScreenIsWholeAndLargeEnough(Theme theme) {
        String folder = "teller-" + theme.styleClass();
        boolean kept = theme == Theme.LIGHT;
        assertThat(
                        drawn(
                                kept ? folder : DrawnScreens.onRequest(folder),
                                Language.KOREAN,
                                theme,
                                TellerGallery.all()))
                .isEmpty();
    }

    @Test
    void everyScreenIsWholeInEnglish() {
        String folder = DrawnScreens.onRequest("teller-english");
        assertThat(drawn(folder, Language.ENGLISH, Theme.LIGHT, TellerGallery.all())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void everyRefusalIsWhole(Language language) {
        String folder = DrawnScreens.onRequest("teller-refusals-" + language);
        assertThat(drawn(folder, language, Theme.LIGHT, TellerGallery.refusals())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOREAN", "ENGLISH"})
    void whatTheCustomerSeesIsWholeAndLarge(Language language) {
        Look look = Look.of(Panel.customer(), Look.Role.CUSTOMER);
        Catalogue words = Catalogue.teller(language);
        assertThat(
                        DrawnScreens.faults(
                                language == Language.KOREAN ? "customer" : "",
                                look,
                                words,
                                (house, screen) ->
                                        house.eave().show(words.text("eave.house"), "", ""),
                                GivingGallery.customer()))
                .isEmpty();
    }

    private static List<String> drawn(
            String folder,
            Language language,
            Theme theme,
            Map<String, Function<Screens, Screen>> gallery) {
        Look look = Look.of(Panel.teller(), Look.Role.TELLER).with(theme);
        Catalogue words = Catalogue.teller(language);
        return DrawnScreens.faults(
                folder,
                look,
                words,
                (house, screen) -> furnish(words, house, (Keyed) screen),
                gallery);
    }

    private static void furnish(Catalogue words, House house, Keyed screen) {
        var frame =
                new CounterFrame(
                        house,
                        new TellerWords(words),
                        new TellerAbout("마포중앙지점 2번 창구", Optional.of("박서연")),
                        new TestClock(),
                        WorkingKeys.THERE,
                        f -> {});
        frame.show(
                screen instanceof HelpScreen ? CounterSights.DOWN : CounterSights.SIGHT,
                CounterSights.STATES);
        frame.keys(screen, WorkingKeys.on(screen));
    }
}
