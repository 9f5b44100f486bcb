package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.kiosk.buy.EnterAmountScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shared.part.PinBoxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: what hands and scanners do to the screens. Method: real touches through a headless window.
 */
class TouchAndScanTest {
    private final TestClock clock = new TestClock();
    private final Hands hands = new Hands();
    private final Catalogue words = new Catalogue(Language.KOREAN);
    private final Panel panel = Hands.smallKiosk();
    private final List<String> done = new ArrayList<>();
    private Screens screens;
    private House house;
    private ScreenFlow flow;
    private Scene scene;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void openTheHouse() {
        screens = new Screens(words, panel);
        house = Fx.call(() -> new House(words, Look.of(panel, Look.Role.KIOSK)));
        flow = new ScreenFlow(house, clock);
        house.threshold()
                .onPressed(
                        flow::back,
                        () -> done.add("home"),
                        () -> done.add("call"),
                        () -> done.add("language"));
        scene = hands.show(house);
        new TouchGuard(clock, flow::changedAt).watch(scene);
        var ear = new ScanEar(clock, scan -> done.add(word(scan)));
        Fx.run(() -> ear.watch(scene));
    }

    @AfterEach
    void closeTheHouse() {
        hands.close();
    }

    private static String word(Scan scan) {
        return scan instanceof Scan.Code(String text) ? text : scan.toString();
    }

    private void welcome() {
        Fx.run(
                () ->
                        flow.restart(
                                screens.open(
                                        () ->
                                                new WelcomeScreen(
                                                        new WelcomeScreen.Acts() {
                                                            @Override
                                                            public void start() {
                                                                done.add("start");
                                                            }

                                                            @Override
                                                            public void startEasy() {
                                                                done.add("easy");
                                                            }
                                                        }))));
    }

    private EnterAmountScreen amount() {
        return Fx.call(
                () -> {
                    var screen =
                            screens.open(
                                    () ->
                                            new EnterAmountScreen(
                                                    words,
                                                    new EnterAmountScreen.Acts() {
                                                        @Override
                                                        public Won price(Won face) {
                                                            return face;
                                                        }

                                                        @Override
                                                        public void choose(Won face) {
                                                            done.add("amount " + face);
                                                        }
                                                    }));
                    screen.show(new EnterAmountScreen.View(Won.of(400_000)));
                    return screen;
                });
    }

    private EnterPinScreen pin() {
        return Fx.call(
                () -> {
                    var screen =
                            screens.open(
                                    () ->
                                            new EnterPinScreen(
                                                    words, four -> done.add("pin " + four)));
                    screen.show(new EnterPinScreen.View(false));
                    return screen;
                });
    }

    @Test
    void aSecondTouchWithinHalfASecondOfAChangeDoesNothing() {
        welcome();
        hands.touch("start");
        assertThat(done).isEmpty();
        clock.millis(499);
        hands.touch("start");
        assertThat(done).isEmpty();
        clock.millis(1);
        hands.touch("start");
        assertThat(done).containsExactly("start");
    }

    @Test
    void aClockSetBackDoesNotLockTheScreen() {
        welcome();
        clock.millis(-3_600_000);
        hands.touch("start");
        assertThat(done).containsExactly("start");
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        welcome();
        var amount = amount();
        Fx.run(() -> flow.go(amount));
        clock.millis(600);
        hands.touch("pad1");
        hands.touch("pad2");
        var pin = pin();
        Fx.run(() -> flow.go(pin));
        clock.millis(600);
        hands.touch("back");
        clock.millis(600);
        assertThat(flow.current()).isSameAs(amount);
        hands.touch("padEnter");
        assertThat(done).containsExactly("amount 120000원");
    }

    @Test
    void oneEraseRemovesOneDigitAndNothingPassesTheBound() {
        welcome();
        Fx.run(() -> flow.go(amount()));
        clock.millis(600);
        hands.touch("pad0");
        hands.touch("pad3");
        hands.touch("pad9");
        hands.touch("pad9");
        hands.touch("padErase");
        hands.touch("pad5");
        hands.touch("padEnter");
        assertThat(done).containsExactly("amount 350000원");
    }

    @Test
    void aScanPressesNoButtonAndIsHeardOnce() {
        welcome();
        clock.millis(600);
        Fx.run(() -> scene.lookup("#start").requestFocus());
        hands.scan(scene, "6BF5 $%*+-./:");
        assertThat(done).containsExactly("6BF5 $%*+-./:");
        clock.millis(1_999);
        hands.scan(scene, "6BF5 $%*+-./:");
        assertThat(done).containsExactly("6BF5 $%*+-./:", "SameAgain[]");
        clock.millis(2_000);
        hands.scan(scene, "6BF5 $%*+-./:");
        assertThat(done).containsExactly("6BF5 $%*+-./:", "SameAgain[]", "6BF5 $%*+-./:");
    }

    @Test
    void aScanTypesNoDigitIntoThePad() {
        welcome();
        var pin = pin();
        Fx.run(() -> flow.go(pin));
        clock.millis(600);
        hands.scan(scene, "12345678");
        assertThat(((PinBoxes) pin.room().lookup("#boxes")).filled()).isZero();
        assertThat(done).containsExactly("12345678");
    }

    @Test
    void aPinGoesOnceAndLeavesNoTrace() {
        welcome();
        var pin = pin();
        Fx.run(() -> flow.go(pin));
        clock.millis(600);
        hands.touch("pad0");
        hands.touch("pad0");
        hands.touch("pad4");
        hands.touch("padEnter");
        assertThat(done).isEmpty();
        hands.touch("pad2");
        hands.touch("padEnter");
        assertThat(done).containsExactly("pin 0042");
        assertThat(((PinBoxes) pin.room().lookup("#boxes")).filled()).isZero();
    }

    @Test
    void theEndOfASessionForgetsEverythingBeforeTheNextPulse() {
        welcome();
        var pin = pin();
        Fx.run(() -> flow.go(pin));
        clock.millis(600);
        hands.touch("pad1");
        hands.touch("pad2");
        int filled =
                Fx.call(
                        () -> {
                            flow.restart(screens.open(() -> new WelcomeScreen(silent())));
                            return ((PinBoxes) pin.room().lookup("#boxes")).filled();
                        });
        assertThat(filled).isZero();
        assertThat(flow.depth()).isEqualTo(1);
        assertThat(pin.room().getScene()).isNull();
    }

    private static WelcomeScreen.Acts silent() {
        return new WelcomeScreen.Acts() {
            @Override
            public void start() {}

            @Override
            public void startEasy() {}
        };
    }
}
