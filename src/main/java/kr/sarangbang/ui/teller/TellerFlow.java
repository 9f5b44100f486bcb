package kr.sarangbang.ui.teller;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.RehearsalDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.ui.shared.Glance;
import kr.sarangbang.ui.shared.ScreenFlow;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.TouchGuard;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.IssueScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
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

    final Screens screens;
    final TellerWords words;
    final TellerDevices devices;
    final CustomerSide side;
    private final ScreenFlow flow;
    private final SiteThread site;
    private final InstantSource clock;
    private final Hearing hearing;
    private final CounterFrame frame;
    private final Selling selling;
    private final GivingBack givingBack;
    private final Reissuing reissuing;
    private final Help help;
    private final Pressing pressing;
    private final Calling calling;
    private final Opening opening;
    private final StartScreen start;
    private final TellerSight unknown;
    private Optional<String> staff;
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
        this.hearing = new Hearing(this, clock);
        this.flow = new ScreenFlow(house, clock);
        this.frame =
                new CounterFrame(
                        house,
                        words,
                        about,
                        clock,
                        WorkingKeys.THERE,
                        f -> stroke(new Stroke.Of(f)));
        this.unknown = TellerSight.nothing(clock.instant());
        this.selling = new Selling(this, memberPaper);
        this.givingBack = new GivingBack(this);
        this.reissuing = new Reissuing(this);
        this.opening = new Opening(this);
        this.help = new Help(this, opening);
        this.calling = new Calling(this, about.window());
        this.pressing = new Pressing(this, frame, help);
        this.start = screens.open(() -> new StartScreen(screens.catalogue(), starting()));
        next();
        if (staff.isEmpty()) {
            askStaff();
        }
    }

    private void askStaff() {
        hearing.stop();
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

    private StartScreen.Acts starting() {
        return new StartScreen.Acts() {
            @Override
            public void member(MemberNumber member) {
                selling.identifying().said(member);
            }

            @Override
            public void ofTheNumber() {
                selling.identifying().ofTheTicket();
            }
        };
    }

    /** Watches a scene: the scanner whatever has the focus, and then every key. */
    @Override
    public void watch(Scene scene) {
        hearing.watch(scene);
        new TouchGuard(clock, flow::changedAt).watch(scene);
        pressing.watch(scene);
    }

    /** The site has come up behind the first frame. */
    public void ready(TellerDesk opened, TicketDesk line, RehearsalDesk rehearsals) {
        desk = Optional.of(opened);
        calling.ready(line, site);
        opening.ready(rehearsals, site);
        glance = Optional.of(new Glance<>(site, opened::sight, this::saw, this::broke));
        look();
    }

    /** A second has passed. */
    @Override
    public void tick() {
        hearing.tick();
        frame.tick();
        boolean slow = !clock.instant().isBefore(flow.changedAt().plus(SLOW));
        if (slow) {
            selling.slow();
        }
    }

    /** Asks the site how things stand. */
    public void look() {
        glance.ifPresent(Glance::look);
        calling.look();
    }

    /** The opening was tried at its time; it stands on the first screen until seen. */
    public void rehearsed(Rehearsal found) {
        opening.found(found);
        showStart();
    }

    /** The papers of the present sale are about to come out. */
    public void printing() {
        selling.printing();
    }

    /** A code was read by a scanner with a line of its own. */
    public void scanned(String code) {
        hearing.scanned(code);
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

    /** The same, with why it was done. */
    Actor actor(String reason) {
        return new Actor(staff, Optional.empty(), 0, Optional.of(reason));
    }

    /** Their number; empty where nobody was named. */
    String staff() {
        return staff.orElse("");
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
        hearing.stop();
        flow.restart(start);
        flow.go(screen);
        keys();
    }

    /** The next customer: nothing of the one before stays. */
    void next() {
        selling.forget();
        identify();
    }

    /** Who is at the counter is asked; papers that were chosen before stay. */
    void identify() {
        selling.identifyAgain();
        flow.restart(start);
        showStart();
        keys();
        hearing.listen();
    }

    Reissuing reissuing() {
        return reissuing;
    }

    GivingBack givingBack() {
        return givingBack;
    }

    Selling selling() {
        return selling;
    }

    Calling calling() {
        return calling;
    }

    /** Whether the site has come up. */
    boolean isOpen() {
        return desk.isPresent();
    }

    /** Whether nobody is being served on the screen that stands. */
    boolean isBetweenCustomers() {
        Keyed now = current();
        return now instanceof StartScreen
                || now instanceof LineScreen
                || now instanceof IssuedScreen
                || now instanceof TroubleScreen;
    }

    /** What cannot be done, and where it goes from there. */
    void trouble(SaleAnswers.Answer answer) {
        trouble(answer, () -> {});
    }

    /**
     * The same with a third way.
     *
     * @param third what Tab does, where the answer names it
     */
    void trouble(SaleAnswers.Answer answer, Runnable third) {
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

                                            @Override
                                            public void third() {
                                                third.run();
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

    void tell(String key, Object... places) {
        frame.tell(key, places);
    }

    void stroke(Stroke stroke) {
        pressing.stroke(stroke);
    }

    /** Which keys work has changed. */
    void keys() {
        pressing.keys();
    }

    /** The line has moved. */
    void lineChanged() {
        frame.show(sight(), devices.states().get(), calling.view());
        showStart();
        keys();
    }

    void broke(Throwable cause) {
        System.getLogger(TellerFlow.class.getName())
                .log(System.Logger.Level.ERROR, "a use case failed", cause);
        trouble(selling.answers().broken(sight()));
    }

    private void saw(TellerSight now) {
        sight = Optional.of(now);
        frame.show(now, devices.states().get(), calling.view());
        help.show(frame.told());
        showStart();
    }

    private void showStart() {
        start.show(frame.startView(sight(), selling.reissues(), calling.called(), opening.news()));
        if (current().equals(start) && !selling.hasPapers()) {
            side.show(
                    calling.called()
                            .filter(t -> !selling.reissues())
                            .<CustomerSide.View>map(t -> new CustomerSide.View.Called(t.number()))
                            .orElseGet(CustomerSide.View.Welcome::new));
        }
    }
}
