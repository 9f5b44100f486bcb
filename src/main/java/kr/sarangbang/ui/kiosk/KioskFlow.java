package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.shared.Glance;
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
    private final SiteThread site;
    private final InstantSource clock;
    private final IdleWatch idle;
    private final ScanEar ear;
    private final PassingNotice passing;
    private final Buying buying;
    private final SideScreens side;
    private final Waiting waiting;
    private final Reception reception;
    private Optional<KioskDesk> desk = Optional.empty();
    private Optional<Glance<KioskSight>> glance = Optional.empty();
    private Optional<KioskSight> sight = Optional.empty();
    private Optional<ChooseTaskScreen> tasks = Optional.empty();
    private Optional<Supplier<SaleOutcome>> draft = Optional.empty();
    private boolean easy;
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
        this.site = site;
        this.devices = devices;
        this.about = about;
        this.clock = clock;
        this.flow = new ScreenFlow(house, clock);
        this.idle = new IdleWatch(clock);
        this.ear = new ScanEar(clock, this::heard);
        this.passing = new PassingNotice(house.eave(), clock);
        this.buying = new Buying(this, memberPaper);
        this.side = new SideScreens(this);
        this.waiting = new Waiting(this, clock);
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
    public void ready(KioskDesk opened) {
        desk = Optional.of(opened);
        glance = Optional.of(new Glance<>(site, opened::sight, this::saw, this::broke));
        look();
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
            case Scan.Code(String code) -> buying.scanned(code);
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
        glance.ifPresent(Glance::look);
    }

    private SaleEnd ending() {
        return new SaleEnd(screens.catalogue(), new EndWays(this));
    }

    Buying buying() {
        return buying;
    }

    /** Neither card nor notes can be taken now. */
    void showNoWayToPay() {
        ending().noWayToPay();
    }

    /** The series was chosen, and nothing of it is left here. */
    void showNothingLeft() {
        ending().show(new SaleOutcome.NoStock(Won.ZERO), visit.way, Won.ZERO);
    }

    /** The screen that is shown. */
    public Screen current() {
        return flow.current();
    }

    KioskSight sight() {
        return sight.orElseThrow();
    }

    String telephone() {
        return sight.map(KioskSight::telephone).filter(t -> !t.isBlank()).orElse(about.telephone());
    }

    boolean cardWorks() {
        return sight().lineUp() && devices.slot().ready();
    }

    boolean cashWorks() {
        return devices.notes().ready();
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
        draft = Optional.empty();
        waiting.forget();
        tasks = Optional.empty();
        easy = false;
        devices.speaker().stop();
        idle.hold(false);
        installed.dress(house);
        reception.asInstalled();
        flow.restart(reception.welcome());
        passing.forget();
        eave();
        // Last: notes that do not come out call staff, and that is shown over the welcome.
        buying.stopListening();
        look();
    }

    /** At K0, for this visit alone. */
    private void changeLanguage() {
        speak(reception.language().next());
    }

    private void speak(Language wanted) {
        reception.speak(wanted);
        flow.restart(reception.welcome());
        eave();
    }

    void begin(boolean easyWanted) {
        easy = easyWanted;
        installed.asEasy(easy).dress(house);
        idle.sign();
        var screen = screens.open(() -> new ChooseTaskScreen(screens.catalogue(), buying::begin));
        tasks = Optional.of(screen);
        showTasks();
        flow.go(screen);
        look();
    }

    private void back() {
        buying.stopListening();
        boolean welcomeIsNext = flow.depth() == 2;
        if (welcomeIsNext) {
            leave();
        } else {
            flow.back();
            buying.listenAgain();
        }
    }

    private void saw(KioskSight now) {
        sight = Optional.of(now);
        eave();
        showTasks();
    }

    private void eave() {
        KioskEave.show(house.eave(), screens.catalogue(), sight);
    }

    private void showTasks() {
        tasks.ifPresent(
                screen ->
                        screen.show(
                                TaskChoice.view(
                                        screens.catalogue(),
                                        sight,
                                        easy,
                                        sight.isPresent() && cardWorks(),
                                        cashWorks())));
    }

    /** Draws the sale that a card will pay; each fresh yes draws another. */
    void drawSale() {
        draft = Optional.of(desk.orElseThrow().draft(visit.request()));
    }

    void sell() {
        buying.stopListening();
        beginWait();
        askForSale();
    }

    /** Asks the card terminal, which waits for the card itself, while K6 stands. */
    void sellAtTerminal(InsertCardScreen screen) {
        idle.hold(true);
        waiting.atTerminal(screen, visit.price());
        askForSale();
    }

    private void askForSale() {
        Supplier<SaleOutcome> drawn = draft.orElseThrow();
        ask(d -> drawn.get(), outcome -> sold(outcome, PayWay.CARD, Won.ZERO));
    }

    /** The price lies in the machine: what is not used comes out again by itself. */
    void sellForNotes(NotesDesk notes) {
        beginWait();
        ask(
                d -> notes.finish(),
                end -> {
                    visit.returned = end.returned();
                    sold(end.outcome(), PayWay.CASH, end.returned());
                    end.kept().ifPresent(kept -> ending().kept(kept, flow::back));
                });
    }

    /** What did not come out for somebody who goes away, in their language if nobody follows. */
    void showKept(Kept kept, Language theirs) {
        if (flow.depth() == 1) {
            speak(theirs);
        }
        ending().kept(kept, this::leave);
    }

    /** Runs a use case on the site thread. */
    <T> void ask(Function<KioskDesk, T> useCase, Consumer<T> answer) {
        KioskDesk asked = desk.orElseThrow();
        site.ask(() -> useCase.apply(asked), answer, this::broke);
    }

    private void beginWait() {
        idle.hold(true);
        waiting.begin();
    }

    private void sold(SaleOutcome outcome, PayWay way, Won returned) {
        waiting.end();
        idle.hold(false);
        visit.inserted = Won.ZERO;
        ended(outcome, way, returned);
        look();
    }

    /** Shows what became of a sale. */
    void ended(SaleOutcome outcome, PayWay way, Won returned) {
        ending().show(outcome, way, returned);
    }

    private void broke(Throwable cause) {
        System.getLogger(KioskFlow.class.getName())
                .log(System.Logger.Level.ERROR, "a use case failed", cause);
        waiting.end();
        idle.hold(false);
        ending().broken();
    }

    void showDone(Sold sold) {
        visit.sold = Optional.of(sold);
        devices.speaker().play(Sound.DONE);
        var screen = screens.open(() -> new DoneScreen(screens.catalogue(), buying.doneActs()));
        boolean cash = visit.way == PayWay.CASH;
        screen.show(
                new DoneScreen.View(
                        !cash,
                        Math.max(1, sold.vouchers().size()),
                        sold.face(),
                        sold.paid(),
                        Optional.of(visit.returned).filter(back -> cash && !back.isZero()),
                        sold.monthLeft()));
        flow.replace(screen);
    }

    void printAgain(Sold sold) {
        ask(
                d -> d.printAgain(sold.act()),
                result -> result.ifPresent(paper -> ending().papers(sold, paper)));
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
