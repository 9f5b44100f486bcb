package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.ScannerKeys;
import kr.sarangbang.ui.ScannerKeys.Keyboard;
import kr.sarangbang.ui.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: a scan presses no button, lands in no field, moves no focus and reaches nobody's shortcut.
 * Method: a window with one of each, and a slip's code scanned at whatever has the focus; what a
 * hand does there works before and after.
 */
class ScanLandsNowhereTest {
    private static final String CODE = "SB1:6BF5 $%*+-./:Q9";

    private final TestClock clock = new TestClock();
    private final Hands hands = new Hands();
    private final List<Scan> heard = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final ScanEar ear = new ScanEar(clock, heard::add);
    private Button button;
    private TextField field;
    private ComboBox<String> list;
    private Scene scene;
    private Stage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void openAWindow() {
        button = Fx.call(() -> new Button("판매"));
        field = Fx.call(TextField::new);
        list = Fx.call(ComboBox::new);
        scene = Fx.call(() -> new Scene(new VBox(button, field, list), 400, 300));
        stage = Fx.call(Stage::new);
        Fx.run(this::furnish);
    }

    private void furnish() {
        button.setOnAction(e -> done.add("button"));
        field.setOnAction(e -> done.add("field"));
        list.getItems().setAll("1", "7", "Q");
        var usual = new Button("확인");
        usual.setDefaultButton(true);
        usual.setOnAction(e -> done.add("default"));
        ((VBox) scene.getRoot()).getChildren().add(usual);
        ear.watch(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> done.add("filter"));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.Q), () -> done.add("shortcut"));
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void nothingHappenedBut(Scan... scans) {
        assertThat(heard).containsExactly(scans);
        assertThat(done).isEmpty();
        assertThat(typed()).isEmpty();
    }

    private String typed() {
        return Fx.call(() -> field.getText());
    }

    private void focus(Node node) {
        Fx.run(node::requestFocus);
        assertThat(Fx.call(scene::getFocusOwner)).isSameAs(node);
    }

    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void inAField(Keyboard keyboard) {
        focus(field);
        hands.scan(scene, CODE, keyboard);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).isInstanceOf(Scan.Code.class);
        assertThat(done).isEmpty();
        assertThat(typed()).isEmpty();
        assertThat(Fx.call(scene::getFocusOwner)).isSameAs(field);
    }

    @Test
    void onAButton() {
        focus(button);
        hands.scan(scene, CODE);
        nothingHappenedBut(new Scan.Code(CODE));
        assertThat(Fx.call(scene::getFocusOwner)).isSameAs(button);
    }

    @Test
    void whereNothingHasTheFocus() {
        Fx.run(() -> scene.getRoot().requestFocus());
        hands.scan(scene, CODE);
        nothingHappenedBut(new Scan.Code(CODE));
    }

    @Test
    void underAListThatStandsOpen() {
        focus(list);
        Fx.run(list::show);
        hands.scan(scene, CODE);
        nothingHappenedBut(new Scan.Code(CODE));
        assertThat(Fx.call(list::isShowing)).isTrue();
        assertThat(Objects.requireNonNullElse(Fx.call(list::getValue), "")).isEmpty();
        Fx.run(list::hide);
    }

    /** The keys of a real keyboard, pressed in the window's system. */
    @Test
    void throughTheWindowsOwnKeys() {
        focus(field);
        for (KeyCode key :
                List.of(
                        KeyCode.F12,
                        KeyCode.S,
                        KeyCode.B,
                        KeyCode.DIGIT1,
                        KeyCode.Q,
                        KeyCode.SPACE,
                        KeyCode.ENTER)) {
            hands.key(key);
        }
        nothingHappenedBut(new Scan.Code("SB1Q "));
        hands.key(KeyCode.DIGIT7);
        hands.key(KeyCode.ENTER);
        assertThat(typed()).isEqualTo("7");
        assertThat(done).contains("filter", "field");
    }

    @Test
    void aScanWithoutItsEndLandsNowhereEither() {
        focus(field);
        Fx.run(
                () -> {
                    var events = ScannerKeys.of(CODE, Keyboard.US);
                    events.subList(0, events.size() - 3)
                            .forEach(event -> Event.fireEvent(field, event));
                });
        for (int second = 0; second < 4; second++) {
            clock.millis(1_000);
            Fx.run(ear::tick);
        }
        nothingHappenedBut(new Scan.Unfinished(CODE.length()));
        focus(button);
        hands.key(KeyCode.SPACE);
        assertThat(done).contains("button");
    }

    @Test
    void theSameCodeWithinTwoSecondsIsHeardOnceWhicheverScannerReadsIt() {
        hands.scan(scene, CODE);
        clock.millis(1_999);
        Fx.run(() -> ear.read(CODE));
        clock.millis(1_999);
        hands.scan(scene, CODE, Keyboard.INPUT_METHOD);
        nothingHappenedBut(new Scan.Code(CODE), new Scan.SameAgain(), new Scan.SameAgain());
        clock.millis(2_000);
        Fx.run(() -> ear.read(CODE));
        assertThat(heard).endsWith(new Scan.Code(CODE));
    }

    @Test
    void anotherCodeIsHeardAtOnceAndAClockSetBackMakesNobodyDeaf() {
        Fx.run(() -> ear.read("SB1:A"));
        Fx.run(() -> ear.read("SB1:B"));
        clock.millis(-3_600_000);
        Fx.run(() -> ear.read("SB1:B"));
        nothingHappenedBut(new Scan.Code("SB1:A"), new Scan.Code("SB1:B"), new Scan.Code("SB1:B"));
    }
}
