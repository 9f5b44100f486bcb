package kr.sarangbang.ui.kiosk;

import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.part.House;

/**
 * K0, and the language of whoever stands there: the installed one until somebody asks for another,
 * and again for the next. FX thread only.
 */
final class Reception {
    private final KioskFlow kiosk;
    private final House house;
    private final Language installed;
    private WelcomeScreen welcome;

    Reception(KioskFlow kiosk, House house) {
        this.kiosk = kiosk;
        this.house = house;
        this.installed = language();
        this.welcome = fresh();
    }

    /** K0 in the present language. */
    WelcomeScreen welcome() {
        return welcome;
    }

    /** What the screens speak now. */
    Language language() {
        return kiosk.screens.catalogue().language();
    }

    boolean speaksAsInstalled() {
        return language() == installed;
    }

    /** The language for the next person. */
    void asInstalled() {
        speak(installed);
    }

    /** Every screen from now on, and what stands around it. */
    void speak(Language wanted) {
        if (wanted == language()) {
            return;
        }
        kiosk.screens.speak(new Catalogue(wanted));
        house.speak(kiosk.screens.catalogue());
        welcome = fresh();
    }

    private WelcomeScreen fresh() {
        return kiosk.screens.open(
                () ->
                        new WelcomeScreen(
                                new WelcomeScreen.Acts() {
                                    @Override
                                    public void start() {
                                        kiosk.begin(false);
                                    }

                                    @Override
                                    public void startEasy() {
                                        kiosk.begin(true);
                                    }
                                }));
    }
}
