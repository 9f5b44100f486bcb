package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.slip.KeyboardText;
import kr.sarangbang.slip.SlipReader;
import kr.sarangbang.slip.SlipSamples;
import kr.sarangbang.slip.SlipWriter;
import kr.sarangbang.ui.ScannerKeys;
import kr.sarangbang.ui.ScannerKeys.Keyboard;
import kr.sarangbang.ui.TestClock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeKeysTest {
    private final TestClock clock = new TestClock();
    private final List<Scan> heard = new ArrayList<>();
    private int began;
    private final WedgeKeys keys = new WedgeKeys(clock, heard::add, () -> began++);

    /** How many of the events a scanner's they are. */
    private long taken(List<Event> events) {
        return events.stream().filter(keys::takes).count();
    }

    private long taken(List<Event> events, long pace) {
        return events.stream()
                .filter(
                        event -> {
                            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                                clock.millis(pace);
                            }
                            return keys.takes(event);
                        })
                .count();
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.millis(1_000);
            keys.tick();
        }
    }

    private static List<Event> withoutEnter(List<Event> scan) {
        return scan.subList(0, scan.size() - 3);
    }

    private String onlyCode() {
        assertThat(heard).hasSize(1);
        return ((Scan.Code) heard.getFirst()).text();
    }

    /**
     * Goal: whatever the keyboard is set to, the code is the code and no key goes astray. Method:
     * the events of each keyboard for any text of the slips' alphabet, with caps lock or without.
     */
    @Property
    void everyTextIsHeardAsItWasMeantAndEveryKeyOfItIsTaken(
            @ForAll("texts") String text, @ForAll Keyboard keyboard, @ForAll boolean capsLock) {
        heard.clear();
        List<Event> scan =
                ScannerKeys.of(capsLock ? text : text.toLowerCase(Locale.ROOT), keyboard);
        assertThat(taken(scan)).isEqualTo(scan.size());
        assertThat(KeyboardText.normalise(onlyCode())).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> text.strip().equals(text));
    }

    static Stream<Arguments> slips() {
        return SlipSamples.all().keySet().stream()
                .flatMap(
                        name ->
                                Stream.of(Keyboard.values())
                                        .map(keyboard -> Arguments.of(name, keyboard)));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void everySlipIsReadThroughEveryKeyboard(String name, Keyboard keyboard) {
        Slip slip = Objects.requireNonNull(SlipSamples.all().get(name));
        var reader = new SlipReader(Samples.ISSUER_KEY);
        for (boolean small : new boolean[] {true, false}) {
            heard.clear();
            for (String code : new SlipWriter(Samples.ISSUER_KEY).texts(slip)) {
                taken(ScannerKeys.of(small ? code.toLowerCase(Locale.ROOT) : code, keyboard));
            }
            List<String> codes = heard.stream().map(scan -> ((Scan.Code) scan).text()).toList();
            assertThat(reader.read(codes))
                    .isInstanceOfSatisfying(
                            SlipReading.Genuine.class,
                            genuine -> assertThat(genuine.slip()).isEqualTo(slip));
        }
    }

    @Test
    void whatAHandTypesIsLeftAloneBeforeAndAfterAScan() {
        List<Event> digit = ScannerKeys.key(KeyCode.DIGIT5, "5");
        List<Event> enter = ScannerKeys.key(KeyCode.ENTER, "\r");
        assertThat(taken(digit) + taken(enter)).isZero();
        taken(ScannerKeys.of("SB1:A", Keyboard.US));
        assertThat(taken(digit) + taken(enter)).isZero();
        assertThat(heard).hasSize(1);
    }

    /** Goal: an Enter that is let go elsewhere does not swallow what is typed next. */
    @Test
    void aReleaseThatNeverComesSwallowsNothing() {
        List<Event> scan = ScannerKeys.of("SB1:A", Keyboard.US);
        taken(scan.subList(0, scan.size() - 1));
        assertThat(taken(ScannerKeys.key(KeyCode.DIGIT5, "5"))).isZero();
    }

    @Test
    void keysWithoutTheirEndAreGivenUpAfterASilenceAndTold() {
        List<Event> half = withoutEnter(ScannerKeys.of("SB1:", Keyboard.US));
        assertThat(taken(half)).isEqualTo(half.size());
        seconds(1);
        assertThat(heard).isEmpty();
        seconds(2);
        assertThat(heard).containsExactly(new Scan.Unfinished(4));
        assertThat(taken(ScannerKeys.key(KeyCode.DIGIT5, "5"))).isZero();
    }

    /**
     * Goal: a busy machine is no reason to type half a slip into a field. Method: the screen's
     * thread stands still for a while after any key; the looks that were due meanwhile come first,
     * all at once, before the keys that wait.
     */
    @ParameterizedTest
    @ValueSource(longs = {900, 1_300, 1_500, 1_501, 3_000, 60_000})
    void keysThatWaitedForABusyScreenStillBelongToTheScan(long busy) {
        String code = "SB1:" + "7K".repeat(300);
        List<Event> scan = ScannerKeys.of(code, Keyboard.US);
        for (int at = 2; at < scan.size(); at += 97) {
            heard.clear();
            seconds(2);
            long taken = taken(scan.subList(0, at));
            clock.millis(600);
            keys.tick();
            clock.millis(busy);
            keys.tick();
            keys.tick();
            keys.tick();
            assertThat(heard).isEmpty();
            taken += taken(scan.subList(at, scan.size()));
            assertThat(taken).isEqualTo(scan.size());
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void whatIsLongerThanAnyCodeIsTakenToItsEndAndNeverHeard() {
        String code = "7".repeat(WedgeKeys.MOST_CHARACTERS + 1);
        List<Event> scan = ScannerKeys.of(code, Keyboard.US);
        assertThat(taken(scan)).isEqualTo(scan.size());
        assertThat(heard).containsExactly(new Scan.Unfinished(code.length()));
    }

    @Test
    void theLongestCodeIsHeard() {
        taken(ScannerKeys.of("7".repeat(WedgeKeys.MOST_CHARACTERS), Keyboard.US));
        assertThat(onlyCode()).hasSize(WedgeKeys.MOST_CHARACTERS);
    }

    @Test
    void anAmountThatAHandTypedBehindF12IsNoCode() {
        List<Event> typed = ScannerKeys.of("50000", Keyboard.US);
        assertThat(taken(typed, 180)).isEqualTo(typed.size());
        assertThat(heard).containsExactly(new Scan.Unfinished(5));
    }

    @Test
    void aSlowScannerIsAScanner() {
        taken(ScannerKeys.of("sb1:12345", Keyboard.US), 60);
        assertThat(onlyCode()).isEqualTo("SB1:12345");
    }

    @Test
    void f12AloneIsAHandAndIsToldAsSuch() {
        assertThat(taken(f12())).isEqualTo(2);
        seconds(3);
        assertThat(heard).containsExactly(new Scan.HandsKey());
        heard.clear();
        taken(ScannerKeys.of("", Keyboard.US));
        assertThat(heard).containsExactly(new Scan.HandsKey());
    }

    private static List<Event> f12() {
        return ScannerKeys.key(KeyCode.F12, "");
    }

    /** Twenty glances a second, as whoever was told that F12 was pressed gives them. */
    private void glances(long millis) {
        for (long at = 0; at < millis; at += 50) {
            clock.millis(50);
            keys.glance();
        }
    }

    @Test
    void aHandsF12IsToldAfterThreeKeysOfASlowScannerAndOnce() {
        taken(f12());
        assertThat(began).isEqualTo(1);
        glances(250);
        assertThat(heard).isEmpty();
        assertThat(keys.mayBeAHand()).isTrue();
        glances(50);
        assertThat(heard).containsExactly(new Scan.HandsKey());
        assertThat(keys.mayBeAHand()).isFalse();
        glances(1_000);
        seconds(5);
        assertThat(heard).hasSize(1);
    }

    /** Goal: whoever pressed F12 need not wait for the end of a scan that never was. */
    @Test
    void theHandsNextEnterAndEscWorkAtOnce() {
        for (KeyCode next : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            taken(f12());
            glances(300);
            assertThat(taken(ScannerKeys.key(next, ""))).as(next.getName()).isZero();
            assertThat(taken(ScannerKeys.key(KeyCode.DIGIT5, "5"))).as(next.getName()).isZero();
        }
        assertThat(heard).containsExactly(new Scan.HandsKey(), new Scan.HandsKey());
    }

    /** Goal: a scanner that was taken for a hand costs a notice, and presses nothing. */
    @ParameterizedTest
    @ValueSource(longs = {300, 900, 1_900})
    void aScanThatComesAfterItWasTakenForAHandsIsStillTakenToItsEnd(long late) {
        List<Event> scan = ScannerKeys.of("SB1:A", Keyboard.US);
        long taken = taken(scan.subList(0, 2));
        glances(late);
        assertThat(heard).containsExactly(new Scan.HandsKey());
        taken += taken(scan.subList(2, scan.size()));
        assertThat(taken).isEqualTo(scan.size());
        assertThat(heard).hasSize(2).last().isNotInstanceOf(Scan.HandsKey.class);
    }

    /** Goal: a busy machine makes no hand of a scanner. Method: as for the looks of each second. */
    @ParameterizedTest
    @ValueSource(longs = {151, 300, 900, 3_000, 60_000})
    void keysThatWaitedForABusyScreenMakeNoHandOfAScanner(long busy) {
        List<Event> scan = ScannerKeys.of("SB1:A", Keyboard.US);
        long taken = taken(scan.subList(0, 2));
        glances(250);
        clock.millis(busy);
        keys.glance();
        keys.glance();
        glances(250);
        assertThat(heard).isEmpty();
        taken += taken(scan.subList(2, scan.size()));
        assertThat(taken).isEqualTo(scan.size());
        assertThat(heard).noneMatch(Scan.HandsKey.class::isInstance);
    }

    @Test
    void aClockSetBackMakesNoHandOfAScanner() {
        taken(f12());
        clock.pass(Duration.ofHours(-1));
        glances(250);
        assertThat(heard).isEmpty();
        glances(100);
        assertThat(heard).containsExactly(new Scan.HandsKey());
    }

    @Test
    void aScannersFirstKeyEndsTheQuestionWhoseFingerItWas() {
        taken(withoutEnter(ScannerKeys.of("7", Keyboard.US)));
        assertThat(keys.mayBeAHand()).isFalse();
        glances(2_000);
        assertThat(heard).isEmpty();
    }

    @Test
    void aKeyThatOnlyHandsHaveEndsAnUnfinishedScanAndWorks() {
        for (KeyCode hands : List.of(KeyCode.F9, KeyCode.ESCAPE)) {
            heard.clear();
            taken(withoutEnter(ScannerKeys.of("12", Keyboard.US)));
            assertThat(taken(ScannerKeys.key(hands, ""))).isZero();
            assertThat(heard).containsExactly(new Scan.Unfinished(2));
        }
    }

    @Test
    void aScanThatBeginsInAnotherEndsThatOne() {
        taken(withoutEnter(ScannerKeys.of("123", Keyboard.US)));
        taken(ScannerKeys.of("SB1:A", Keyboard.US));
        assertThat(heard).containsExactly(new Scan.Unfinished(3), new Scan.Code("SB1:A"));
    }

    /** Goal: a key that cannot be read damages the code and does not shorten it. */
    @Test
    void aKeyThatNobodyCanReadLeavesItsMark() {
        List<Event> scan = new ArrayList<>(ScannerKeys.of("AB", Keyboard.US));
        List<Event> unknown = ScannerKeys.key(KeyCode.PAGE_UP, "");
        scan.addAll(7, unknown);
        assertThat(taken(scan)).isEqualTo(scan.size());
        assertThat(onlyCode()).isEqualTo("A\uFFFDB");
    }

    @Test
    void aCodeIsNeverWrittenOut() {
        assertThat(new Scan.Code("SB1:SECRET").toString()).doesNotContain("SECRET");
    }
}
