package kr.sarangbang.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Glance;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;

/**
 * The board over the windows. It asks its site once a second how the line stands, never twice at
 * once, and shows it; nobody touches it. FX thread only.
 */
public final class BoardFlow implements SiteScreens {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** A code that changed while a telephone looks at it could not be read. */
    private static final Duration CODE_STANDS = Duration.ofSeconds(10);

    /** How long one series' promises are shown before another's. */
    private static final int SECONDS_OF_A_SERIES = 10;

    private final Screens screens;
    private final House house;
    private final SiteThread site;
    private final InstantSource clock;
    private final BoardWords words;
    private final Announcer announcer;
    private final CallsScreen screen;
    private Optional<Glance<Seen>> glance = Optional.empty();
    private Optional<LineSight> sight = Optional.empty();
    private Optional<QrCode> code = Optional.empty();
    private Instant codeAt = Instant.MIN;
    private volatile boolean wantsCode;

    /** What the site says at one moment; the code only where it was wanted. */
    private record Seen(LineSight line, Optional<QrCode> code) {}

    public BoardFlow(
            Screens screens, House house, SiteThread site, Speaker speaker, InstantSource clock) {
        this.screens = screens;
        this.house = house;
        this.site = site;
        this.clock = clock;
        this.words = new BoardWords(screens.catalogue());
        this.announcer = new Announcer(speaker, new Catalogue(Language.KOREAN), clock);
        this.screen = screens.open(CallsScreen::new);
        house.show(screen.room());
        screen.show(words.starting());
        eave();
    }

    /** Nobody touches a board. */
    @Override
    public void watch(Scene scene) {}

    /** The site has come up behind the first frame. */
    public void ready(BoardDesk desk) {
        glance = Optional.of(new Glance<>(site, () -> ask(desk), this::saw, this::broke));
        look();
    }

    /** Site thread. */
    private Seen ask(BoardDesk desk) {
        return new Seen(
                desk.sight(), wantsCode ? desk.code().map(QrCode::ofScreen) : Optional.empty());
    }

    /** Asks how the line stands. */
    public void look() {
        wantsCode = !clock.instant().isBefore(codeAt.plus(CODE_STANDS));
        glance.ifPresent(Glance::look);
    }

    /** A second has passed. */
    @Override
    public void tick() {
        announcer.tick();
        eave();
        look();
    }

    private void saw(Seen now) {
        sight = Optional.of(now.line());
        if (now.code().isPresent()) {
            code = now.code();
            codeAt = clock.instant();
        }
        announcer.saw(now.line().called());
        show();
        eave();
    }

    private void show() {
        long turn = clock.instant().getEpochSecond() / SECONDS_OF_A_SERIES;
        sight.ifPresent(line -> screen.show(words.view(line, turn, code)));
    }

    /** The house's name, and the time as the site has it. */
    private void eave() {
        Catalogue book = screens.catalogue();
        String place = sight.map(LineSight::place).filter(p -> !p.isBlank()).orElse("");
        LocalTime time =
                sight.map(LineSight::now).orElseGet(clock::instant).atZone(SEOUL).toLocalTime();
        house.eave()
                .show(
                        place.isEmpty() ? book.text("eave.house") : place,
                        "",
                        book.said().clock(time));
    }

    private void broke(Throwable cause) {
        System.getLogger(BoardFlow.class.getName())
                .log(System.Logger.Level.ERROR, "the line could not be looked at", cause);
        sight = Optional.empty();
        screen.show(words.broken());
    }
}
