package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import javafx.event.Event;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.slip.SlipSamples;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.ScannerKeys;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a shop does with what its scanner gives. Method: codes and keys at every screen, with
 * a site that answers as told.
 */
class ShopScanTest extends ShopVisit {
    private static final Slip SLIP = Objects.requireNonNull(SlipSamples.all().get("sale"));

    @Test
    void twoCodesOfOnePaperAreReadTogether() {
        reading = new SlipReading.NeedsOtherPart(2, 2);
        scan("ONE");
        assertThat(now()).isInstanceOf(ListenScreen.class);
        assertThat(label("notice")).isEqualTo("다른 네모 무늬도 대 주세요.");
        reading = new SlipReading.Bad(BadSlip.PARTS_DIFFER);
        scan("TWO");
        assertThat(done).containsExactly("read ONE", "read ONETWO");
        assertThat(now()).isInstanceOf(RefusedScreen.class);
        scan("THREE");
        assertThat(done).endsWith("read THREE");
    }

    /** Goal: the code that was read already is no second code of its paper. */
    @Test
    void theFirstCodeShownOnceMoreStillAsksForTheOther() {
        reading = new SlipReading.NeedsOtherPart(2, 2);
        scan("ONE");
        clock.pass(Duration.ofSeconds(5));
        scan("one");
        assertThat(done).containsExactly("read ONE", "read ONE");
        assertThat(label("notice")).isEqualTo("다른 네모 무늬도 대 주세요.");
        scan("TWO");
        assertThat(done).endsWith("read ONETWO");
    }

    /** Goal: a paper that lies under the light still does not throw away a typed amount. */
    @Test
    void theSamePaperAtOnceDisturbsNobodyAndIsToldForAWhile() {
        reading = new SlipReading.Genuine(SLIP, SlipCodec.bytes(SLIP));
        scan("ONE");
        assertThat(now()).isInstanceOf(TakeAmountScreen.class);
        type("3");
        clock.pass(Duration.ofMillis(1_999));
        scan("ONE");
        assertThat(done).containsExactly("read ONE");
        assertThat(told()).isEqualTo("방금 읽은 종이예요.");
        assertThat(label("typed")).startsWith("3");
        clock.pass(Duration.ofSeconds(6));
        Fx.run(shop::tick);
        assertThat(told()).isEmpty();
        scan("ONE");
        assertThat(done).containsExactly("read ONE", "read ONE");
    }

    @Test
    void keysOfAScannerWithoutTheirEndAreToldAndNobodyIsAsked() {
        var hands = new Hands();
        var scene = hands.show(house);
        Fx.run(() -> shop.watch(scene));
        Fx.run(
                () -> {
                    var events = ScannerKeys.of("SB1:", ScannerKeys.Keyboard.US);
                    events.subList(0, events.size() - 3)
                            .forEach(e -> Event.fireEvent(scene.getRoot(), e));
                });
        for (int second = 0; second < 4; second++) {
            clock.pass(Duration.ofSeconds(1));
            Fx.run(shop::tick);
        }
        assertThat(told()).isEqualTo("한 번 더 대 주세요.");
        assertThat(done).isEmpty();
        hands.scan(scene, "SB1:A");
        assertThat(done).containsExactly("read SB1:A");
        hands.close();
    }

    @Test
    void aScanIsHeardOnEveryScreenBetweenCustomers() {
        takeByNumber();
        scan("NEXT");
        assertThat(done).contains("read NEXT");
        assertThat(now()).isInstanceOf(RefusedScreen.class);
        scan("AGAIN");
        assertThat(done).contains("read AGAIN");
    }
}
