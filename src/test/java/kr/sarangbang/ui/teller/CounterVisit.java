package kr.sarangbang.ui.teller;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.part.Keyed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A counter with a keyboard before it, and a site that answers as told on the same thread. */
abstract class CounterVisit {
    static final MemberNumber MEMBER = CounterSights.MEMBER;

    final TestClock clock = new TestClock();
    final Hands hands = new Hands();
    FakeCounter fake = new FakeCounter();
    FakeLine line = new FakeLine();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    TellerFlow teller;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    Scene scene;

    int keys;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        open(Optional.of("1042"));
    }

    void open(Optional<String> staff) {
        fake = new FakeCounter();
        line = new FakeLine();
        keys = 0;
        Catalogue words = Catalogue.teller(Language.KOREAN);
        Look look = Look.of(Panel.teller().scaled(0.5), Look.Role.TELLER);
        House house = Fx.call(() -> new House(words, look));
        teller =
                Fx.call(
                        () ->
                                new TellerFlow(
                                        new Screens(words, look.panel()),
                                        house,
                                        new SiteThread(Runnable::run, Runnable::run),
                                        fake.devices(),
                                        fake,
                                        new TellerAbout("TELLER-1", staff, LineSights.WINDOW),
                                        MemberCode::read,
                                        clock));
        scene = hands.show(house);
        Fx.run(
                () -> {
                    teller.watch(scene);
                    teller.ready(
                            fake,
                            line,
                            paper -> {
                                fake.done.add("rehearse" + (paper ? " on paper" : ""));
                                return OpeningSights.GOOD;
                            });
                });
        pause();
    }

    @AfterEach
    void close() {
        hands.close();
    }

    /** So long that what is pressed next was meant for the screen that stands. */
    void pause() {
        clock.millis(600);
    }

    /** One key each: digits, * for ×, . and + for the zeros, \n \t \b and Esc as \u001b. */
    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            push(
                    switch (c) {
                        case '*' -> KeyCode.MULTIPLY;
                        case '+' -> KeyCode.ADD;
                        case '.' -> KeyCode.DECIMAL;
                        case '\n' -> KeyCode.ENTER;
                        case '\t' -> KeyCode.TAB;
                        case '\b' -> KeyCode.BACK_SPACE;
                        case '\u001b' -> KeyCode.ESCAPE;
                        default -> KeyCode.getKeyCode(String.valueOf(c));
                    });
        }
    }

    void push(KeyCode code) {
        pause();
        keys++;
        Hands.push(scene, code, false);
    }

    void scan(String code) {
        pause();
        hands.scan(scene, code);
    }

    void card(CardReading reading) {
        pause();
        Fx.run(() -> fake.cards.ifPresent(ear -> ear.accept(reading)));
    }

    /** A member is there with the card. */
    void memberCard() {
        card(new CardReading.Proven(ShownCards.show(MEMBER)));
    }

    Keyed now() {
        return Fx.call(teller::current);
    }

    String text(String id) {
        return Fx.call(
                () -> {
                    var node = teller.current().room().lookup("#" + id);
                    return switch (node) {
                        case kr.sarangbang.ui.shared.part.Sentence s -> s.getText();
                        case javafx.scene.control.Label l -> l.getText();
                        case kr.sarangbang.ui.teller.part.Field f -> f.text();
                        case kr.sarangbang.ui.shared.part.SheetRow r -> r.getValue();
                        case kr.sarangbang.ui.teller.part.CustomerStrip c -> c.left();
                        default -> throw new AssertionError("no text in " + node);
                    };
                });
    }
}
