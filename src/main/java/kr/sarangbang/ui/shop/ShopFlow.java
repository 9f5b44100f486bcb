package kr.sarangbang.ui.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.ShopDesk;
import kr.sarangbang.application.desk.ShopSight;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.shared.Glance;
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
import kr.sarangbang.ui.shop.accept.CallPhoneScreen;
import kr.sarangbang.ui.shop.accept.LineDownScreen;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.WorkingScreen;

/**
 * A shop from one customer to the next. Always listening; between customers there is no menu. It
 * carries what is said to the use cases and shows their outcomes. FX thread only.
 */
public final class ShopFlow implements SiteScreens {
    /** How long a done screen stays when nobody touches it (S3). */
    static final Duration DONE_STAYS = Duration.ofSeconds(5);

    /** How long a notice stands. */
    static final Duration NOTICE_STAYS = Duration.ofSeconds(6);

    final Screens screens;
    final ScreenFlow flow;
    final Speaker speaker;
    private final House house;
    private final SiteThread site;
    private final InstantSource clock;
    private final ScanEar ear;
    private final PassingNotice passing;
    private final RedemptionEnd ending;
    private final Taking taking;
    private final LastOne lastOne;
    private final ListenScreen listen;
    private final ShopSight unknown;
    private Optional<ShopDesk> desk = Optional.empty();
    private Optional<Glance<ShopSight>> glance = Optional.empty();
    private Optional<ShopSight> sight = Optional.empty();
    private Optional<LineDownScreen> line = Optional.empty();
    private Optional<WorkingScreen> working = Optional.empty();
    private Instant noticeSince = Instant.EPOCH;
    private String notice = "";

    /**
     * @param name the shop's name until the issuer's word of it arrives
     * @param telephone whom to ring until then
     * @param clock for what a hand does on the screen; the site's own time comes with its sight
     */
    public ShopFlow(
            Screens screens,
            House house,
            SiteThread site,
            Speaker speaker,
            String name,
            String telephone,
            InstantSource clock) {
        this.screens = screens;
        this.house = house;
        this.site = site;
        this.speaker = speaker;
        this.clock = clock;
        this.flow = new ScreenFlow(house, clock);
        this.ear = new ScanEar(clock, this::heard);
        this.passing = new PassingNotice(house.eave(), clock);
        this.unknown =
                new ShopSight(
                        name,
                        0,
                        Won.ZERO,
                        true,
                        0,
                        Won.ZERO,
                        Optional.empty(),
                        Won.ZERO,
                        telephone,
                        clock.instant());
        this.lastOne = new LastOne(this);
        this.ending =
                new RedemptionEnd(screens.catalogue(), () -> sight().now(), new EndWays(this));
        this.taking = new Taking(this);
        this.listen = screens.open(() -> new ListenScreen(screens.catalogue(), new Listening()));
        next();
    }

    /** Watches a scene: the scanner whatever has the focus, and trembling hands. */
    @Override
    public void watch(Scene scene) {
        ear.watch(scene);
        new TouchGuard(clock, flow::changedAt).watch(scene);
    }

    /** The site has come up behind the first frame. */
    public void ready(ShopDesk opened) {
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
        boolean stood = !now.isBefore(flow.changedAt().plus(DONE_STAYS));
        if (stood && current() instanceof ReceivedScreen) {
            next();
        }
        if (!notice.isEmpty() && !now.isBefore(noticeSince.plus(NOTICE_STAYS))) {
            notice = "";
            show();
        }
        working.ifPresent(w -> w.show(new WorkingScreen.View(stood)));
    }

    /** Asks the site how things stand. */
    public void look() {
        glance.ifPresent(Glance::look);
    }

    /** A code was read by a scanner with a line of its own. */
    public void scanned(String code) {
        ear.read(code);
    }

    /** While something is being done nobody listens. */
    private void heard(Scan scan) {
        switch (scan) {
            case Scan.Code(String code) -> {
                if (working.isEmpty() && desk.isPresent() && !lastOne.scanned(code)) {
                    taking.scanned(code);
                }
            }
            case Scan.SameAgain() -> passing.tell(screens.catalogue().text("scan.sameAgain"));
            case Scan.Unfinished(int keys) -> {
                speaker.play(Sound.REFUSED);
                passing.tell(screens.catalogue().text("scan.unfinished"));
            }
            case Scan.HandsKey() -> {}
        }
    }

    /** The screen that is shown. */
    public Screen current() {
        return flow.current();
    }

    ShopSight sight() {
        return sight.orElse(unknown);
    }

    RedemptionEnd ending() {
        return ending;
    }

    Taking taking() {
        return taking;
    }

    LastOne lastOne() {
        return lastOne;
    }

    /** Runs a use case on the site thread. */
    <T> void ask(Function<ShopDesk, T> useCase, Consumer<T> answer) {
        ShopDesk asked = desk.orElseThrow();
        site.ask(() -> useCase.apply(asked), answer, this::broke);
    }

    /** The same behind a screen that says so. */
    <T> void work(Function<ShopDesk, T> useCase, Consumer<T> answer) {
        var screen = screens.open(() -> new WorkingScreen(screens.catalogue()));
        screen.show(new WorkingScreen.View(false));
        working = Optional.of(screen);
        flow.go(screen);
        ask(
                useCase,
                outcome -> {
                    working = Optional.empty();
                    answer.accept(outcome);
                    look();
                });
    }

    /** An end of something stands on the listening screen alone. */
    void end(Screen screen) {
        flow.restart(listen);
        flow.go(screen);
    }

    /** The next customer: nothing of the one before stays. */
    void next() {
        taking.forget();
        working = Optional.empty();
        line = Optional.empty();
        flow.restart(listen);
        show();
    }

    void tell(String key) {
        notice = screens.catalogue().text(key);
        noticeSince = clock.instant();
        show();
    }

    void phone() {
        var screen = screens.open(() -> new CallPhoneScreen(this::next));
        screen.show(new CallPhoneScreen.View(sight().telephone()));
        flow.go(screen);
    }

    private void broke(Throwable cause) {
        System.getLogger(ShopFlow.class.getName())
                .log(System.Logger.Level.ERROR, "a use case failed", cause);
        working = Optional.empty();
        ending.broken();
    }

    private void saw(ShopSight now) {
        sight = Optional.of(now);
        show();
    }

    private void show() {
        var words = screens.catalogue();
        ShopSight now = sight();
        boolean up = now.lineUp();
        house.eave()
                .show(
                        now.name(),
                        up ? "mdral-cloud_done" : "mdral-cloud_off",
                        words.text(up ? "eave.lineUp" : "eave.lineDown"));
        listen.show(new ListenScreen.View(now.count(), now.sum(), up, now.waiting(), notice));
        line.ifPresent(this::showLine);
    }

    private void showLine(LineDownScreen screen) {
        ShopSight now = sight();
        screen.show(
                new LineDownScreen.View(
                        now.lineUp(),
                        now.waiting(),
                        now.waitingWon(),
                        now.oldest().map(ending::spoken).orElse(""),
                        now.guaranteeLeft()));
    }

    /** What the listening screen can do. */
    private final class Listening implements ListenScreen.Acts {
        @Override
        public void byNumber() {
            taking.askNumber();
        }

        @Override
        public void cancelLast() {
            lastOne.askCancel();
        }

        @Override
        public void line() {
            var screen =
                    screens.open(() -> new LineDownScreen(screens.catalogue(), new LineActs()));
            line = Optional.of(screen);
            showLine(screen);
            flow.go(screen);
        }
    }

    /** What the screen of the line can do. */
    private final class LineActs implements LineDownScreen.Acts {
        @Override
        public void sync() {
            ask(
                    d -> {
                        d.sync();
                        return d.sight();
                    },
                    ShopFlow.this::saw);
        }

        @Override
        public void back() {
            next();
        }
    }
}
