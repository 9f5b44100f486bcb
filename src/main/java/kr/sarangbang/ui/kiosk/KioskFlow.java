package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.shared.IdleWatch;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.PassingNotice;
import kr.sarangbang.ui.shared.Scan;
import kr.sarangbang.ui.shared.ScanEar;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.ScreenFlow;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.TouchGuard;
import kr.sarangbang.ui.shared.part.House;

/**
 * A visit to the kiosk from the first touch to the papers. It carries what a person says to the use
 * cases and shows their outcomes; it decides nothing about money. FX thread only.
 */
public final class KioskFlow implements SiteScreens {
    final Screens screens;
    final ScreenFlow flow;
    final KioskDevices devices;
    final KioskAbout about;
    private final House house;
    private final Look installed;
    private final InstantSource clock;
    private final IdleWatch idle;
    private final ScanEar ear;
    private final PassingNotice passing;
    private final Offering offering;
    private final Buying buying;
    private final Numbering numbering;
    private final MyPlace myPlace;
    private final SideScreens side;
    private final Waiting waiting;
    private final SaleRun sale;
    private final Reception reception;
    Visit visit = new Visit();

    public KioskFlow(
            Screens screens,
            House house,
            Look installed,
            SiteThread site,
            KioskDevices devices,
            KioskAbout about,
            Function<String, Optional<MemberNumber>> memberPaper,
            InstantSource clock) {
        this.screens = screens;
        this.house = house;
        this.installed = installed;
        this.devices = devices;
        this.about = about;
        this.clock = clock;
        this.flow = new ScreenFlow(house, clock);
        this.idle = new IdleWatch(clock);
        this.ear = new ScanEar(clock, this::heard);
        this.passing = new PassingNotice(house.eave(), clock);
        this.offering = new Offering(this, site, house.eave());
        this.buying = new Buying(this, memberPaper);
        this.numbering = new Numbering(this);
        this.myPlace = new MyPlace(this);
        this.side = new SideScreens(this);
        this.waiting = new Waiting(this, clock);
        this.sale = new SaleRun(this, waiting);
        this.reception = new Reception(this, house);
        house.threshold().onPressed(this::back, this::leave, this::callStaff, this::changeLanguage);
        leave();
    }

    /** Watches a scene: trembling hands, the scanner, and any sign that somebody is there. */
    @Override
    public void watch(Scene scene) {
        ear.watch(scene);
        new TouchGuard(clock, flow::changedAt).watch(scene);
        scene.addEventFilter(InputEvent.ANY, e -> idle.sign());
    }

    /** The site has come up behind the first frame. */
    public void ready(KioskDesk opened, TicketDesk line) {
        offering.ready(opened, line);
    }

    /** A second has passed. */
    @Override
    public void tick() {
        Instant now = clock.instant();
        ear.tick();
        passing.tick();
        reception.welcome().wander(now.getEpochSecond() / 60);
        waiting.tick();
        if (flow.depth() > 1) {
            switch (idle.presence()) {
                case HERE -> {}
                case ASK -> side.stillThere();
                case GONE -> leave();
            }
        } else if (idle.presence() != IdleWatch.Presence.HERE && !reception.speaksAsInstalled()) {
            leave();
        }
    }

    /** The voucher is being printed: the third job of the wait. */
    public void printing() {
        waiting.printing();
    }

    /** A code was read by a scanner with a line of its own. */
    public void scanned(String code) {
        ear.read(code);
    }

    private void heard(Scan scan) {
        idle.sign();
        switch (scan) {
            case Scan.Code(String code) -> {
                if (!myPlace.scanned(code)) {
                    buying.scanned(code);
                }
            }
            case Scan.SameAgain() -> passing.tell(screens.catalogue().text("scan.sameAgain"));
            case Scan.Unfinished(int keys) -> {
                devices.speaker().play(Sound.REFUSED);
                passing.tell(screens.catalogue().text("scan.unfinished"));
            }
            case Scan.HandsKey() -> {}
        }
    }

    /** Asks the site how things stand, for the eave and the present choice. */
    public void look() {
        offering.look();
    }

    Buying buying() {
        return buying;
    }

    Numbering numbering() {
        return numbering;
    }

    /** What is offered, and whom a visit asks. */
    Offering offering() {
        return offering;
    }

    /** A sale under way. */
    SaleRun sale() {
        return sale;
    }

    /** The screen that is shown. */
    public Screen current() {
        return flow.current();
    }

    void sign() {
        idle.sign();
    }

    void holdIdle(boolean money) {
        idle.hold(money);
    }

    /** The end of a visit: everything personal goes before the next frame is drawn. */
    void leave() {
        visit = new Visit();
        sale.forget();
        waiting.forget();
        devices.speaker().stop();
        idle.hold(false);
        installed.dress(house);
        reception.asInstalled();
        flow.restart(reception.welcome());
        passing.forget();
        offering.forget();
        // Last: notes that do not come out call staff, and that is shown over the welcome.
        stopListening();
        look();
    }

    /** At K0, for this visit alone. */
    private void changeLanguage() {
        speak(reception.language().next());
    }

    /** The first screen again, in this language. */
    void speak(Language wanted) {
        reception.speak(wanted);
        flow.restart(reception.welcome());
        offering.showEave();
    }

    void begin(boolean easy) {
        installed.asEasy(easy).dress(house);
        idle.sign();
        flow.go(offering.begin(easy, choices()));
        look();
    }

    private ChooseTaskScreen.Acts choices() {
        return new ChooseTaskScreen.Acts() {
            @Override
            public void buy() {
                buying.begin();
            }

            @Override
            public void takeNumber() {
                numbering.begin();
            }

            @Override
            public void seePlace() {
                myPlace.begin();
            }
        };
    }

    private void back() {
        stopListening();
        boolean welcomeIsNext = flow.depth() == 2;
        if (welcomeIsNext) {
            leave();
        } else {
            flow.back();
            buying.listenAgain();
            numbering.listenAgain();
        }
    }

    /** No device reports to a screen that is no longer there. */
    void stopListening() {
        numbering.stopListening();
        buying.stopListening();
    }

    void broke(Throwable cause) {
        System.getLogger(KioskFlow.class.getName())
                .log(System.Logger.Level.ERROR, "a use case failed", cause);
        sale.broke();
    }

    void showProblem(ProblemScreen.View view) {
        ProblemScreen screen = problem(view);
        if (flow.depth() > 1) {
            flow.replace(screen);
        } else {
            flow.go(screen);
        }
    }

    /** Over the screen that stands there. */
    void showNotice(ProblemScreen.View view) {
        flow.go(problem(view));
    }

    private ProblemScreen problem(ProblemScreen.View view) {
        devices.speaker().play(Sound.REFUSED);
        var screen = screens.open(() -> new ProblemScreen(screens.catalogue()));
        screen.show(view);
        return screen;
    }

    /** Light, sound, and a number to ring. */
    void callStaff() {
        side.callStaff();
    }
}
