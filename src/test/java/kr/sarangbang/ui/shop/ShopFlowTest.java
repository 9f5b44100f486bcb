package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shop.accept.CancelLastScreen;
import kr.sarangbang.ui.shop.accept.LineDownScreen;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.MemberPinScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: whatever becomes of a voucher, the owner sees the screen for it. Method: whole customers
 * with a site that answers as told; the number is typed, so that no signed paper is needed.
 */
class ShopFlowTest {
    private static final VoucherNumber NUMBER = VoucherNumber.of(1, 42);

    private final TestClock clock = new TestClock();
    private final List<RedemptionRequest> asked = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private RedemptionOutcome outcome =
            Outcomes.redeemed(DecidedBy.GUARANTEE, new PaperResult.Printed());
    private CancelOutcome cancelled = new CancelOutcome.Pending(Outcomes.ACT);
    private SlipReading reading = new SlipReading.Bad(BadSlip.NOT_A_SLIP);
    private boolean lineUp = true;
    private House house;
    private ShopFlow shop;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        var words = new Catalogue(Language.KOREAN);
        Look look = Look.of(Panel.shop(), Look.Role.SHOP);
        house = Fx.call(() -> new House(words, look));
        shop = Fx.call(() -> shop(words, look));
        Fx.run(() -> shop.ready(new Desk()));
    }

    private ShopFlow shop(Catalogue words, Look look) {
        return new ShopFlow(
                new Screens(words, look.panel()),
                house,
                new SiteThread(Runnable::run, Runnable::run),
                new SilentSpeaker(),
                "가게",
                "02-999-9999",
                clock);
    }

    /** No sound. */
    private static final class SilentSpeaker implements Speaker {
        @Override
        public void play(Sound sound) {}

        @Override
        public void say(String sentence) {}

        @Override
        public void stop() {}
    }

    /** A site that answers as told. */
    private final class Desk implements ShopDesk {
        @Override
        public ShopSight sight() {
            ShopSight s = ShopGallery.SIGHT;
            return new ShopSight(
                    s.name(),
                    s.count(),
                    s.sum(),
                    lineUp,
                    lineUp ? 0 : 2,
                    s.waitingWon(),
                    s.oldest(),
                    s.guaranteeLeft(),
                    s.telephone(),
                    clock.instant());
        }

        @Override
        public SlipReading read(String code) {
            done.add("read " + code);
            return reading;
        }

        @Override
        public RedemptionOutcome redeem(RedemptionRequest request) {
            asked.add(request);
            return outcome;
        }

        @Override
        public CancelOutcome cancel(ActId redemption, Optional<String> handedBack, Actor actor) {
            done.add("cancel " + handedBack.orElse("-"));
            return cancelled;
        }

        @Override
        public Optional<PaperResult> printAgain(ActId act) {
            done.add("print " + act);
            return Optional.of(new PaperResult.Printed());
        }

        @Override
        public void sync() {
            done.add("sync");
            lineUp = true;
        }
    }

    private void touch(String id) {
        Fx.run(
                () -> {
                    Node found = house.lookup("#" + id);
                    assertThat(found).as("#" + id + " on " + shop.current().getClass()).isNotNull();
                    assertThat(found.isDisabled()).as("#" + id + " is dashed").isFalse();
                    ((Button) found).fire();
                });
    }

    private void type(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            touch("pad" + digits.charAt(i));
        }
    }

    private void takeByNumber() {
        touch("byNumber");
        type(NUMBER.toString().replace(" ", ""));
        touch("padEnter");
        type("3");
        touch("padMan");
        touch("padEnter");
        type("1234");
        touch("padEnter");
    }

    private Screen now() {
        return Fx.call(shop::current);
    }

    private void scan(String code) {
        Fx.run(() -> shop.scanned(code));
    }

    private String label(String id) {
        return Fx.call(() -> ((Label) shop.current().room().lookup("#" + id)).getText());
    }

    @Test
    void aNumberAsksForAmountAndPinAndIsDoneOnce() {
        takeByNumber();
        assertThat(asked)
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.number()).contains(NUMBER);
                            assertThat(r.amount()).isEqualTo(Won.of(30_000));
                            assertThat(r.presence()).contains(new Presence.Pin("1234"));
                        });
        assertThat(now()).isInstanceOf(ReceivedScreen.class);
        assertThat(label("amount")).isEqualTo("32,000원");
    }

    @Test
    void theDoneScreenLeavesByItself() {
        takeByNumber();
        clock.pass(Duration.ofMillis(4_999));
        Fx.run(shop::tick);
        assertThat(now()).isInstanceOf(ReceivedScreen.class);
        clock.pass(Duration.ofMillis(1));
        Fx.run(shop::tick);
        assertThat(now()).isInstanceOf(ListenScreen.class);
    }

    @Test
    void everyOutcomeOfARedemptionHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (RedemptionOutcome each : Outcomes.redemptions()) {
            open();
            outcome = each;
            takeByNumber();
            walked.add(each.getClass());
            Class<?> wanted =
                    switch (each) {
                        case RedemptionOutcome.Redeemed r -> ReceivedScreen.class;
                        case RedemptionOutcome.OtherCodeToo o -> ListenScreen.class;
                        case RedemptionOutcome.Refused r ->
                                r.reason() == RedemptionRefusal.WRONG_PIN
                                        ? MemberPinScreen.class
                                        : RefusedScreen.class;
                        case RedemptionOutcome.Unreadable u -> RefusedScreen.class;
                        case RedemptionOutcome.Unfinished u -> RefusedScreen.class;
                        case RedemptionOutcome.Stopped s -> RefusedScreen.class;
                    };
            assertThat(now()).as(each.toString()).isInstanceOf(wanted);
        }
        assertThat(walked)
                .containsAll(Stream.of(RedemptionOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void everyOutcomeOfACancellationHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (CancelOutcome each : Outcomes.cancellations()) {
            open();
            takeByNumber();
            cancelled = each;
            touch("cancelLast");
            assertThat(now()).isInstanceOf(CancelLastScreen.class);
            touch("reason-customer");
            walked.add(each.getClass());
            assertThat(now())
                    .as(each.toString())
                    .isInstanceOf(
                            each instanceof CancelOutcome.Cancelled
                                    ? ReceivedScreen.class
                                    : RefusedScreen.class);
        }
        assertThat(walked)
                .containsAll(Stream.of(CancelOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void aPaperShownWhileCancellingIsTheOneHandedBack() {
        takeByNumber();
        touch("cancelLast");
        scan("BACK");
        touch("reason-twice");
        assertThat(done).contains("cancel BACK").doesNotContain("read BACK");
    }

    @Test
    void whatWasTakenBackCannotBeTakenBackAgain() {
        takeByNumber();
        cancelled = Outcomes.cancellations().getFirst();
        touch("cancelLast");
        touch("reason-customer");
        touch("next");
        touch("cancelLast");
        assertThat(now()).isInstanceOf(ListenScreen.class);
        assertThat(label("notice")).isEqualTo("취소할 것이 없어요.");
    }

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

    @Test
    void aScanIsHeardOnEveryScreenBetweenCustomers() {
        takeByNumber();
        scan("NEXT");
        assertThat(done).contains("read NEXT");
        assertThat(now()).isInstanceOf(RefusedScreen.class);
        scan("AGAIN");
        assertThat(done).contains("read AGAIN");
    }

    @Test
    void aWrongNumberIsToldBeforeAnybodyIsAsked() {
        touch("byNumber");
        String number = NUMBER.toString().replace(" ", "");
        char last = number.charAt(11);
        type(number.substring(0, 11) + (last == '9' ? '0' : (char) (last + 1)));
        touch("padEnter");
        assertThat(now()).isInstanceOf(RefusedScreen.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWaitsIsVisibleAndSentOnOneTouch() {
        lineUp = false;
        Fx.run(shop::look);
        assertThat(Fx.call(() -> house.eave().place())).isEqualTo("연결 끊김");
        touch("line");
        assertThat(now()).isInstanceOf(LineDownScreen.class);
        touch("sync");
        assertThat(done).containsExactly("sync");
        assertThat(Fx.call(() -> house.eave().place())).isEqualTo("연결됨");
        touch("back");
        assertThat(now()).isInstanceOf(ListenScreen.class);
    }

    @Test
    void theNextCustomerFindsNothingOfTheLast() {
        touch("byNumber");
        type(NUMBER.toString().replace(" ", ""));
        touch("padEnter");
        assertThat(now()).isInstanceOf(TakeAmountScreen.class);
        touch("back");
        touch("byNumber");
        assertThat(label("typed")).isEqualTo("···· ···· ····");
    }
}
