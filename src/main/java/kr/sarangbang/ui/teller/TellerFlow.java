package kr.sarangbang.ui.teller;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.shared.Glance;
import kr.sarangbang.ui.shared.Scan;
import kr.sarangbang.ui.shared.ScanEar;
import kr.sarangbang.ui.shared.ScreenFlow;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.TouchGuard;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.IssueScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/**
 * A counter from one customer to the next, by keyboard alone. It carries what is said to the use
 * cases and shows their outcomes. FX thread only.
 */
public final class TellerFlow implements SiteScreens {
    /** How long a notice stands. */
    static final Duration NOTICE_STAYS = Duration.ofSeconds(6);

    /** When people begin to wonder. */
    static final Duration SLOW = Duration.ofSeconds(8);

    private static final Ear NONE = () -> {};

    final Screens screens;
    final TellerWords words;
    final TellerDevices devices;
    final CustomerSide side;
    private final ScreenFlow flow;
    private final SiteThread site;
    private final InstantSource clock;
    private final Keyboard keyboard;
    private final ScanEar scanner;
    private final CounterFrame frame;
    private final Selling selling;
    private final GivingBack givingBack;
    private final Reissuing reissuing;
    private final Leaving leaving;
    private final Help help;
    private final StartScreen start;
    private final TellerSight unknown;
    private Optional<String> staff;
    private Ear ear = NONE;
    private Optional<TellerDesk> desk = Optional.empty();
    private Optional<Glance<TellerSight>> glance = Optional.empty();
    private Optional<TellerSight> sight = Optional.empty();

    /**
     * @param about who works where
     * @param memberPaper reads what a scanner read from a member's paper
     * @param clock for what a hand does at the keyboard; the site's own time comes with its sight
     */
    public TellerFlow(
            Screens screens,
            House house,
            SiteThread site,
            TellerDevices devices,
            CustomerSide side,
            TellerAbout about,
            java.util.function.Function<String, Optional<MemberNumber>> memberPaper,
            InstantSource clock) {
        this.screens = screens;
        this.words = new TellerWords(screens.catalogue());
        this.site = site;
        this.devices = devices;
        this.side = side;
        this.clock = clock;
        this.staff = about.staff();
        this.keyboard = new Keyboard(this::stroke);
        this.scanner = new ScanEar(clock, this::heard);
        this.flow = new ScreenFlow(house, clock);
        this.frame =
                new CounterFrame(house, words, about, clock, WorkingKeys.THERE, this::function);
        this.unknown = TellerSight.nothing(clock.instant());
        this.selling = new Selling(this, memberPaper);
        this.givingBack = new GivingBack(this);
        this.reissuing = new Reissuing(this);
        this.leaving = new Leaving(this, selling);
        this.help = new Help(this);
        this.start = screens.open(() -> new StartScreen(screens.catalogue(), selling::said));
        next();
        if (staff.isEmpty()) {
            askStaff();
        }
    }

    private void askStaff() {
        stopListening();
        flow.restart(
                screens.open(
                        () ->
                                new StaffScreen(
                                        number -> {
                                            staff = Optional.of(number);
                                            frame.staff(number);
                                            next();
                                        })));
        keys();
    }

    /** Watches a scene: the scanner whatever has the focus, and then every key. */
    @Override
    public void watch(Scene scene) {
        scanner.watch(scene);
        new TouchGuard(clock, flow::changedAt).watch(scene);
        keyboard.watch(scene);
    }

    /** The site has come up behind the first frame. */
    public void ready(TellerDesk opened) {
        desk = Optional.of(opened);
        glance = Optional.of(new Glance<>(site, opened::sight, this::saw, this::broke));
        look();
    }

    /** A second has passed. */
    @Override
    public void tick() {
        scanner.tick();
        frame.tick();
        boolean slow = !clock.instant().isBefore(flow.changedAt().plus(SLOW));
        if (slow) {
            selling.slow();
        }
    }

    /** Asks the site how things stand. */
    public void look() {
        glance.ifPresent(Glance::look);
    }

    /** The papers of the present sale are about to come out. */
    public void printing() {
        selling.printing();
    }

    /** A code was read by a scanner with a line of its own. */
    public void scanned(String code) {
        scanner.read(code);
    }

    private void heard(Scan scan) {
        switch (scan) {
            case Scan.Code(String code) -> read(code);
            case Scan.SameAgain() -> tell("scan.sameAgain");
            case Scan.Unfinished(int keys) -> tell("scan.unfinished");
            // As is written on its key of the bar.
            case Scan.HandsKey() -> stroke(new Stroke.Of(Function.HELP));
        }
    }

    /** A customer is begun only where nobody else is served. */
    private void read(String code) {
        if (desk.isEmpty()) {
            tell("scan.notNow");
        } else if (current() instanceof ShowVoucherScreen screen && !screen.holds()) {
            givingBack.scanned(code);
        } else if (!(current() instanceof StartScreen)) {
            tell("scan.notNow");
        } else if (!selling.scanned(code)) {
            givingBack.begin();
            givingBack.scanned(code);
        }
    }

    /** The screen that is shown. */
    public Keyed current() {
        return (Keyed) flow.current();
    }

    TellerSight sight() {
        return sight.orElse(unknown);
    }

    /** Whoever works here, in every entry of the journal. */
    Actor actor() {
        return new Actor(staff, Optional.empty(), 0, Optional.empty());
    }

    /** The same, with why it was done and who approved it. */
    Actor actor(String approvedBy, String reason) {
        return new Actor(staff, Optional.of(approvedBy), 0, Optional.of(reason));
    }

    /** Runs a use case on the site thread. */
    <T> void ask(java.util.function.Function<TellerDesk, T> useCase, Consumer<T> answer) {
        TellerDesk asked = desk.orElseThrow();
        site.ask(() -> useCase.apply(asked), answer, this::broke);
    }

    /** The next screen; nobody comes back to the one before by a key of its own. */
    void stand(Keyed screen) {
        stopListening();
        flow.restart(start);
        flow.go(screen);
        keys();
    }

    /** The next customer: nothing of the one before stays. */
    void next() {
        selling.forget();
        side.show(new CustomerSide.View.Welcome());
        identify();
    }

    /** Who is at the counter is asked; papers that were chosen before stay. */
    void identify() {
        selling.identifyAgain();
        flow.restart(start);
        showStart();
        keys();
        listen();
    }

    /** The next customer has lost a paper. */
    private void reissue() {
        selling.reissue();
        identify();
    }

    Reissuing reissuing() {
        return reissuing;
    }

    /** What cannot be done, and where it goes from there. */
    void trouble(SaleAnswers.Answer answer) {
        var screen =
                screens.open(
                        () ->
                                new TroubleScreen(
                                        screens.catalogue(),
                                        new TroubleScreen.Acts() {
                                            @Override
                                            public void first() {
                                                selling.goOn(answer.way());
                                            }

                                            @Override
                                            public void second() {
                                                next();
                                            }
                                        }));
        screen.show(answer.view());
        stand(screen);
        side.show(new CustomerSide.View.Wait(words.text("side.trouble")));
    }

    /** What cannot be done at all; Enter leads to the next customer. */
    void refuse(TroubleScreen.View view) {
        trouble(new SaleAnswers.Answer(view, SaleAnswers.Way.START));
    }

    /** Something is under way that nobody can leave. */
    void working(String key) {
        var screen = screens.open(() -> new IssueScreen(screens.catalogue()));
        screen.show(new IssueScreen.View(List.of(words.text(key)), 0, false));
        stand(screen);
    }

    /** A question about leaving, over the screen that stands. */
    void over(Keyed question) {
        flow.go(question);
        keys();
    }

    /** Back to the screen under the question, as it was. */
    void back() {
        flow.back();
        keys();
    }

    void tell(String key) {
        frame.tell(key);
    }

    private void listen() {
        ear.close();
        ear = devices.members().listen(this::card);
    }

    private void stopListening() {
        ear.close();
        ear = NONE;
    }

    private void card(CardReading reading) {
        if (current() instanceof StartScreen && desk.isPresent()) {
            selling.card(start, reading);
            if (current() instanceof StartScreen && !(reading instanceof CardReading.ReaderOff)) {
                listen();
            }
        }
    }

    private void stroke(Stroke stroke) {
        Keyed now = current();
        if (now.holds() || (desk.isEmpty() && !(now instanceof StaffScreen))) {
            return;
        }
        switch (stroke) {
            case Stroke.Of of -> function(of.function());
            case Stroke.Leave leave -> leaving.leave(now);
            default -> {
                now.stroke(stroke);
                keys();
            }
        }
    }

    private void function(Function function) {
        Keyed now = current();
        if (now.holds() || desk.isEmpty() || !WorkingKeys.on(now).contains(function)) {
            return;
        }
        switch (function) {
            case SELL -> leaving.leave(now);
            case HELP -> {
                if (!(now instanceof HelpScreen)) {
                    help.open(frame.told());
                }
            }
            case REFUND -> leaving.then(now, givingBack::begin);
            case CUSTOMER -> identify();
            case PAY -> selling.pay();
            case REISSUE -> leaving.then(now, this::reissue);
            case FIND, HOLD, TAKE_UP, HISTORY, CLOSE, NEXT -> {}
        }
    }

    private void keys() {
        frame.keys(current(), WorkingKeys.on(current()));
    }

    private void broke(Throwable cause) {
        System.getLogger(TellerFlow.class.getName())
                .log(System.Logger.Level.ERROR, "a use case failed", cause);
        trouble(selling.answers().broken(sight()));
    }

    private void saw(TellerSight now) {
        sight = Optional.of(now);
        frame.show(now, devices.states().get());
        help.show(frame.told());
        showStart();
    }

    private void showStart() {
        start.show(frame.startView(sight(), selling.reissues()));
    }
}
