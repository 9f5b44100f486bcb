package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.buy.ShowCardScreen;
import kr.sarangbang.ui.kiosk.buy.WhereToEnrolScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.StillThereScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import org.junit.jupiter.api.Test;

/**
 * Goal: whatever becomes of a purchase, the person sees the screen for it, and the money is where
 * the screen says. Method: a whole visit with a site that answers as told; the site's thread is the
 * same.
 */
class KioskFlowTest extends KioskVisit {
    @Test
    void aCardSaleTakesNoMoreThanEightTouches() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        assertThat(shown()).contains("10만 원", "9만 원", "맞습니까?");
        touch("yes");
        assertThat(now()).isInstanceOf(InsertCardScreen.class);
        assertThat(fake.sold).isEmpty();
        insertCard();
        assertThat(fake.sold)
                .singleElement()
                .satisfies(
                        sale -> {
                            assertThat(sale.face()).isEqualTo(Won.of(100_000));
                            assertThat(sale.member()).isEqualTo(MEMBER);
                            assertThat(sale.means()).isEqualTo(PaymentMeans.CARD);
                            assertThat(sale.presence()).isInstanceOf(Presence.CardAnswered.class);
                        });
        assertThat(now()).isInstanceOf(DoneScreen.class);
        assertThat(shown()).contains("카드를 빼 주세요");
        touch("got");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void aCardThatIsNoMembersIsToldAndTheNextOneIsRead() {
        toCard();
        assertThat(shown()).contains("노란 불이 켜진 곳");
        held(new CardReading.NotAMemberCard());
        assertThat(now()).isInstanceOf(ShowCardScreen.class);
        assertThat(shown()).contains("회원카드가 아니에요");
        held(new CardReading.TakenAway());
        assertThat(shown()).contains("조금 더 오래 대 주세요").doesNotContain("회원카드가 아니에요");
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        assertThat(fake.said).filteredOn("REFUSED"::equals).hasSize(2);
    }

    @Test
    void whereNoCardCanBeReadThePaperIsAsGood() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toCard();
        held(new CardReading.ReaderOff("pcscd"));
        assertThat(shown()).contains("읽을 수 없어요").doesNotContain("pcscd");
        touch("paper");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        typePin();
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
    }

    @Test
    void aPaperSaleCarriesThePinOnce() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByPaper();
        touch("yes");
        insertCard();
        assertThat(fake.sold)
                .singleElement()
                .satisfies(sale -> assertThat(sale.presence()).isEqualTo(new Presence.Pin("1234")));
    }

    /** A kiosk that took notes and then a card would have kept the notes. */
    @Test
    void everyOutcomeOfASaleHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (SaleOutcome outcome : Outcomes.sales()) {
            open();
            fake.outcome = outcome;
            toConfirmByPaper();
            touch("yes");
            insertCard();
            walked.add(outcome.getClass());
            Class<?> wanted = ProblemScreen.class;
            if (outcome instanceof SaleOutcome.Sold sold
                    && sold.paper() instanceof PaperResult.Printed) {
                wanted = DoneScreen.class;
            } else if (outcome instanceof SaleOutcome.WrongPin wrong && wrong.triesLeft() > 0) {
                wanted = EnterPinScreen.class;
            } else if (outcome instanceof SaleOutcome.TooLittleCash) {
                wanted = PayCashScreen.class;
            }
            assertThat(now()).as(outcome.toString()).isInstanceOf(wanted);
            if (now() instanceof ProblemScreen) {
                assertThat(shown()).as(outcome.toString()).contains("무슨 일", "내 돈", "할 일");
                touch("first");
            }
        }
        assertThat(walked)
                .containsAll(Stream.of(SaleOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void whatWasBoughtWithoutPaperIsSaidToBePaidOnce() {
        fake.outcome = Outcomes.sold(new PaperResult.Owed(PrinterFault.PAPER_OUT));
        toConfirmByCard();
        touch("yes");
        insertCard();
        assertThat(shown()).contains("종이가 떨어졌어요", "9만 원, 한 번만 냈어요.");
        assertThat(fake.light).isTrue();
    }

    @Test
    void everyObstacleIsSaidBeforeAnybodyBegins() {
        for (Obstacle obstacle : Outcomes.obstacles()) {
            open();
            fake.obstacle = Optional.of(obstacle);
            touch("start");
            Fx.run(
                    () ->
                            assertThat(house.lookup("#buy").isDisabled())
                                    .as(obstacle.toString())
                                    .isTrue());
        }
    }

    @Test
    void anotherPaperIsNotTheMembersAndNothingIsLost() {
        toAmount();
        touch("offer50000");
        touch("paper");
        Fx.run(() -> kiosk.scanned("ADVERTISEMENT"));
        assertThat(shown()).contains("회원 종이가 아니에요.");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        assertThat(now()).isInstanceOf(EnterPinScreen.class);
    }

    /** Goal: what concerned one person's paper is not told to the next. */
    @Test
    void theSamePaperAtOnceIsToldAndTheNoticeLeavesWithThePerson() {
        toAmount();
        touch("offer50000");
        touch("paper");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        Fx.run(() -> kiosk.scanned("MEMBER"));
        assertThat(now()).isInstanceOf(EnterPinScreen.class);
        assertThat(Fx.call(() -> house.eave().told())).isEqualTo("방금 읽은 종이예요.");
        Fx.run(kiosk::leave);
        assertThat(Fx.call(() -> house.eave().told())).isEmpty();
    }

    @Test
    void whoHasNeitherIsToldWhereToEnrol() {
        toAmount();
        touch("offer50000");
        touch("neither");
        assertThat(now()).isInstanceOf(WhereToEnrolScreen.class);
        assertThat(shown()).contains("2층 창구", "02-000-0000");
        touch("understood");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void mendingGoesBackToTheAmountAndKeepsWhoBuys() {
        toConfirmByCard();
        touch("change");
        assertThat(now()).isInstanceOf(ChooseAmountScreen.class);
        touch("offer50000");
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        assertThat(shown()).contains("4만 5천 원");
    }

    @Test
    void moneyNeverMovesToAnotherSourceWithoutAFreshYes() {
        fake.outcome = new SaleOutcome.PaymentDeclined("51");
        toConfirmByCard();
        touch("yes");
        insertCard();
        touch("second");
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        assertThat(shown()).contains("현금으로");
        assertThat(fake.sold).hasSize(1);
    }

    @Test
    void staffAreCalledByLightSoundAndNumberWithoutAnySite() {
        fake.lineUp = false;
        touch("call");
        assertThat(fake.light).isTrue();
        assertThat(fake.said).contains("CALL_STAFF");
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
        assertThat(shown()).contains("1번 기기", "02-000-0000");
        touch("fine");
        assertThat(fake.light).isFalse();
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void twoSilentMinutesAskAndHalfAMinuteMoreEndsTheVisit() {
        toConfirmByPaper();
        clock.pass(Duration.ofMinutes(2));
        Fx.run(kiosk::tick);
        assertThat(now()).isInstanceOf(StillThereScreen.class);
        touch("goOn");
        clock.pass(Duration.ofSeconds(119));
        Fx.run(kiosk::tick);
        assertThat(now()).isInstanceOf(ConfirmScreen.class);
        clock.pass(Duration.ofSeconds(31));
        Fx.run(kiosk::tick);
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        assertThat(kiosk.visit.member).isEmpty();
    }

    @Test
    void theNextPersonFindsNothingOfTheLast() {
        touch("easy");
        assertThat(house.getStyleClass()).contains("easy");
        touch("buy");
        touch("home");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        assertThat(house.getStyleClass()).doesNotContain("easy");
        assertThat(kiosk.visit.chosen).isEmpty();
        assertThat(fake.cards).isEmpty();
    }

    @Test
    void theLineAndWhatWaitsStandInTheEave() {
        fake.lineUp = false;
        Fx.run(() -> kiosk.look());
        assertThat(Fx.call(() -> house.eave().place())).isEqualTo("연결 끊김 · 보낼 것 3건");
        touch("start");
        assertThat(now()).isInstanceOf(ChooseTaskScreen.class);
        assertThat(shown()).contains("바깥과 연결이 잠시 끊겼어요.", "지금은 현금만 받아요");
    }
}
