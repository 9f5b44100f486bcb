package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: a trained hand sells without a mouse, and a tired one sells nothing twice. Method: whole
 * customers at a drawn counter, key by key; the site answers as told.
 */
class TellerSaleTest extends CounterVisit {
    private void sellTo(String lines) {
        memberCard();
        type(lines);
    }

    @Test
    void aStandardSaleTakesAtMostTwelveKeys() {
        scan(MemberCode.text(MEMBER));
        type("\n5*3\n");
        push(KeyCode.F9);
        type("15+\n\n");
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(keys).isEqualTo(11).isLessThanOrEqualTo(12);
        assertThat(fake.sold)
                .singleElement()
                .satisfies(
                        wish -> {
                            assertThat(wish.member()).isEqualTo(MEMBER);
                            assertThat(wish.presence()).isInstanceOf(Presence.IdShown.class);
                            assertThat(wish.actor().staff()).contains("1042");
                            assertThat(wish.face()).isEqualTo(Won.of(150_000));
                            assertThat(wish.papers())
                                    .containsExactly(
                                            Won.of(50_000), Won.of(50_000), Won.of(50_000));
                            assertThat(wish.tendered()).isEqualTo(Won.of(150_000));
                        });
    }

    /** The same with the keys of a real window, pressed by a robot. */
    @Test
    void aRobotSellsByTheKeysOfTheWindow() {
        memberCard();
        int pressed = 0;
        for (KeyCode key :
                List.of(
                        KeyCode.NUMPAD5,
                        KeyCode.MULTIPLY,
                        KeyCode.DIGIT3,
                        KeyCode.ENTER,
                        KeyCode.F9,
                        KeyCode.DIGIT1,
                        KeyCode.NUMPAD5,
                        KeyCode.ADD,
                        KeyCode.ENTER,
                        KeyCode.ENTER)) {
            pause();
            hands.key(key);
            pressed++;
        }
        assertThat(pressed).isEqualTo(10);
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(fake.sold).singleElement().extracting(w -> w.face()).isEqualTo(Won.of(150_000));
    }

    @Test
    void aDoubleEnterSellsOnce() {
        sellTo("5\n");
        push(KeyCode.F9);
        pause();
        Hands.push(scene, KeyCode.ENTER, false);
        Hands.push(scene, KeyCode.ENTER, false);
        assertThat(fake.sold).hasSize(1);
        assertThat(now()).isInstanceOf(IssuedScreen.class);
    }

    @Test
    void aHandThatRestsOnEnterSellsNothing() {
        sellTo("5\n");
        pause();
        for (int i = 0; i < 40; i++) {
            Hands.hold(scene, KeyCode.ENTER, 1);
            clock.millis(10);
        }
        assertThat(fake.sold).isEmpty();
        pause();
        Hands.hold(scene, KeyCode.ENTER, 40);
        assertThat(fake.sold).hasSize(1);
        assertThat(now()).isInstanceOf(IssuedScreen.class);
    }

    @Test
    void moneyIsOneBufferAndOneBackspaceTakesOneDigit() {
        sellTo("5*3\n");
        push(KeyCode.F9);
        type("15+");
        assertThat(text("given")).isEqualTo("150,000");
        assertThat(text("change")).isEqualTo("10,500원");
        type("\b");
        assertThat(text("given")).isEqualTo("15,000");
        assertThat(text("hint")).isEqualTo("*124,500원* 모자랍니다.");
        type("\n");
        assertThat(fake.sold).isEmpty();
        type("\b.");
        assertThat(text("given")).isEqualTo("1,500,000");
        type("\n");
        assertThat(fake.sold)
                .singleElement()
                .extracting(w -> w.tendered())
                .isEqualTo(Won.of(1_500_000));
    }

    @Test
    void nothingTypedIsTheExactAmountAndTabIsTheCard() {
        sellTo("5\n\n\n");
        assertThat(fake.sold)
                .singleElement()
                .extracting(w -> w.tendered())
                .isEqualTo(Won.of(46_500));
        type("\n");
        sellTo("5\n\n\t\n");
        assertThat(fake.sold).last().extracting(w -> w.means()).isEqualTo(PaymentMeans.CARD);
    }

    @Test
    void escapeAsksBeforeItDiscardsAndEnterGoesOn() {
        sellTo("5*2\n3");
        type("\u001b");
        assertThat(now()).isInstanceOf(LeaveScreen.class);
        assertThat(text("lost")).contains("2장 100,000원");
        type("\n");
        assertThat(now()).isInstanceOf(SellScreen.class);
        assertThat(text("field")).isEqualTo("3");
        type("\u001b\u001b");
        assertThat(now()).isInstanceOf(StartScreen.class);
        sellTo("");
        assertThat(text("due")).isEqualTo("0원");
    }

    @Test
    void escapeFromTheMoneyKeepsThePapers() {
        sellTo("5*2\n\n1");
        type("\u001b");
        assertThat(now()).isInstanceOf(LeaveScreen.class);
        type("\u001b");
        assertThat(now()).isInstanceOf(SellScreen.class);
        assertThat(text("due")).isEqualTo("93,000원");
        type("\n\u001b");
        assertThat(now()).isInstanceOf(SellScreen.class);
    }

    @Test
    void theLastLineIsTakenBackAtOnce() {
        sellTo("5*2\n1\n");
        assertThat(text("due")).isEqualTo("102,300원");
        Hands.push(scene, KeyCode.Z, true);
        assertThat(text("due")).isEqualTo("93,000원");
    }

    @Test
    void aScanIsHeardWhateverHasTheFocusAndPressesNothing() {
        sellTo("5\n");
        scan(MemberCode.text(MEMBER));
        assertThat(now()).isInstanceOf(SellScreen.class);
        assertThat(text("due")).isEqualTo("46,500원");
        assertThat(text("field")).isEmpty();
    }

    @Test
    void aNumberNeedsAnIdOrFourDigits() {
        type(MEMBER + "\n");
        assertThat(now()).isInstanceOf(CustomerScreen.class);
        assertThat(text("customer")).isEqualTo("400,000원");
        type("2580");
        assertThat(now()).isInstanceOf(SellScreen.class);
        type("1\n\n\n");
        assertThat(fake.sold)
                .singleElement()
                .satisfies(w -> assertThat(w.presence()).isEqualTo(new Presence.Pin("2580")));
    }

    @Test
    void aWrongNumberAndAForeignCardAreToldOnTheSpot() {
        type("1234567890\n");
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(text("hint")).contains("번호가 맞지 않습니다");
        card(new CardReading.NotAMemberCard());
        assertThat(text("hint")).isEqualTo("우리 회원카드가 아닙니다.");
        assertThat(fake.cards).isPresent();
    }

    @Test
    void moreThanTheLimitIsSaidBeforeMoneyIsTaken() {
        fake.limit = new LimitAnswer.Left(Won.of(100_000));
        sellTo("5*3\n");
        assertThat(text("hint")).contains("50,000원");
        push(KeyCode.F9);
        type("\n");
        assertThat(now()).isInstanceOf(SellScreen.class);
    }

    @Test
    void aSaleMakesAtMostEightPapers() {
        sellTo("1*8\n1\n");
        assertThat(text("hint")).isEqualTo("한 번에 8장까지 담습니다.");
        assertThat(text("due")).isEqualTo("74,400원");
    }

    @Test
    void theCustomerSeesTheSameMoneyAndTheChange() {
        sellTo("5*3\n");
        push(KeyCode.F9);
        type("15+");
        assertThat(fake.shown)
                .last()
                .isEqualTo(
                        new CustomerSide.View.Money(
                                "서울 상품권",
                                "3장",
                                "15만 원",
                                "13만 9천 5백 원",
                                Optional.of("150,000원"),
                                Optional.of("10,500원")));
        type("\n");
        assertThat(fake.shown).last().isInstanceOf(CustomerSide.View.Done.class);
        type("\n");
        assertThat(fake.shown).last().isEqualTo(new CustomerSide.View.Welcome());
    }

    @Test
    void everyOutcomeOfASaleHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (SaleOutcome each : Outcomes.sales()) {
            sellTo("5\n\n");
            fake.outcome = each;
            type("\n");
            walked.add(each.getClass());
            Class<?> wanted =
                    switch (each) {
                        case SaleOutcome.Sold sold -> IssuedScreen.class;
                        case SaleOutcome.WrongPin pin when pin.triesLeft() > 0 ->
                                CustomerScreen.class;
                        default -> TroubleScreen.class;
                    };
            assertThat(now()).as(each.toString()).isInstanceOf(wanted);
            type("\u001b");
            if (!(now() instanceof StartScreen)) {
                type("\n");
            }
            assertThat(now()).as("after " + each).isInstanceOf(StartScreen.class);
        }
        assertThat(walked)
                .containsAll(Stream.of(SaleOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void whatWasChosenStaysWhenTheMoneyIsTakenAgain() {
        sellTo("5*2\n\n");
        fake.outcome = new SaleOutcome.PaymentDeclined("51");
        type("\t\n");
        assertThat(now()).isInstanceOf(TroubleScreen.class);
        type("\n");
        assertThat(now()).isInstanceOf(PayScreen.class);
        fake.outcome = Outcomes.sales().getFirst();
        type("\n");
        assertThat(fake.sold).hasSize(2);
        assertThat(fake.sold.get(1).papers()).isEqualTo(fake.sold.get(0).papers());
    }

    @Test
    void thePapersArePrintedOnceMoreByTab() {
        sellTo("5\n\n\n\t");
        assertThat(fake.done).containsExactly("print " + Outcomes.ACT);
        assertThat(text("paper")).contains("보아 주세요");
    }

    @Test
    void whoeverWorksHereIsAskedFirst() {
        close();
        open(Optional.empty());
        assertThat(now()).isInstanceOf(StaffScreen.class);
        memberCard();
        assertThat(now()).isInstanceOf(StaffScreen.class);
        type("77\n");
        assertThat(now()).isInstanceOf(StartScreen.class);
        sellTo("5\n\n\n");
        assertThat(fake.sold)
                .singleElement()
                .satisfies(w -> assertThat(w.actor().staff()).contains("77"));
    }
}
