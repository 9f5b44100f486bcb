package kr.sarangbang.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.infrastructure.speech.LoudSpeaker;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.SiteProgram;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.WindowPlace;

/** The screens of one program: the wished one, with the devices of its cabinet. */
final class Fronts {
    private final OpenWish wish;
    private final Catalogue words;
    private final Cabinet cabinet;
    private final Executor thread;
    private final KioskDevices.StaffLight light;
    private final About about;
    private final Runnable closed;

    /**
     * What the screens know of the machine from its home.
     *
     * @param name what staff call it
     * @param issuerKey by which member cards are checked
     * @param counters whether the site has windows
     */
    record About(String name, Bytes issuerKey, boolean counters) {}

    /**
     * @param thread on which the desks are asked, one after another
     * @param closed is told on the FX thread when the window was closed
     */
    Fronts(
            OpenWish wish,
            Catalogue words,
            Cabinet cabinet,
            Executor thread,
            KioskDevices.StaffLight light,
            About about,
            Runnable closed) {
        this.wish = wish;
        this.words = words;
        this.cabinet = cabinet;
        this.thread = thread;
        this.light = light;
        this.about = about;
        this.closed = closed;
    }

    /** Opens the wished one; returns when its first frame is laid out. Not from the FX thread. */
    SiteFront open() throws InterruptedException {
        SiteThread site = SiteThread.toScreens(thread);
        Speaker speaker =
                wish.face() == OpenWish.Face.BOARD
                        ? LoudSpeaker.withVoice(System.getenv().getOrDefault("PATH", ""))
                        : new LoudSpeaker();
        String name = about.name();
        return switch (wish.face()) {
            case SHOP ->
                    window(
                            Look.of(Panel.shop(), Look.Role.SHOP),
                            WindowPlace.SHOP,
                            ShopFront.maker(words, site, speaker, name, InstantSource.system()));
            case TELLER -> teller(site, speaker, name);
            case KIOSK -> kiosk(site, speaker, name);
            case BOARD ->
                    window(
                            Look.of(Panel.board(), Look.Role.BOARD),
                            WindowPlace.BOARD,
                            BoardFront.maker(words, site, speaker, InstantSource.system()));
        };
    }

    private SiteFront teller(SiteThread site, Speaker speaker, String name)
            throws InterruptedException {
        var verifier = new SiteCards(about.issuerKey());
        return window(
                Look.of(Panel.teller(), Look.Role.TELLER),
                WindowPlace.TELLER,
                TellerFront.maker(
                        Catalogue.teller(wish.language()),
                        site,
                        cabinet.teller(verifier, Platform::runLater, speaker),
                        () -> cabinet.rehearsed(true),
                        name,
                        wish.staff(),
                        wish.window(),
                        wish.windowed(),
                        InstantSource.system()));
    }

    private SiteFront kiosk(SiteThread site, Speaker speaker, String name)
            throws InterruptedException {
        KioskDevices devices =
                cabinet.kiosk(new SiteCards(about.issuerKey()), Platform::runLater, light, speaker);
        return window(
                Look.of(Panel.kioskPortrait(), Look.Role.KIOSK),
                WindowPlace.KIOSK,
                KioskFront.maker(
                        words, site, devices, name, about.counters(), InstantSource.system()));
    }

    private <T extends SiteFront> T window(Look look, WindowPlace place, SiteFront.Maker<T> maker)
            throws InterruptedException {
        String title = words.text("eave.house") + " " + about.name();
        Optional<WindowPlace> window = wish.windowed() ? Optional.of(place) : Optional.empty();
        Catalogue book =
                look.role() == Look.Role.TELLER ? Catalogue.teller(wish.language()) : words;
        return new SiteProgram(look, book, title, window, closed).open(maker::make);
    }

    /** A cabinet without a light: the call stands on the screen and sounds. */
    static final class NoLight implements KioskDevices.StaffLight {
        @Override
        public void on() {
            System.getLogger(Fronts.class.getName())
                    .log(System.Logger.Level.INFO, "staff were called");
        }

        @Override
        public void off() {
            System.getLogger(Fronts.class.getName())
                    .log(System.Logger.Level.INFO, "staff have come");
        }

        @Override
        public boolean there() {
            return false;
        }
    }
}
