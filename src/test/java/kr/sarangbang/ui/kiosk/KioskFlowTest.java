package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.buy.WhereToEnrolScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.StillThereScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shared.part.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: whatever becomes of a purchase, the person sees the screen for it, and the money is where
 * the screen says. Method: a whole visit with a site that answers as told; the site's thread is the
 * same.
 */
class KioskFlowTest {
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);

    private final TestClock clock = new TestClock();
    private FakeKiosk fake = new FakeKiosk();
    private House house;
    private KioskFlow kiosk;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        fake = new FakeKiosk();
        var words = new Catalogue(Language.KOREAN);
        Look look = Look.of(Panel.kioskPortrait(), Look.Role.KIOSK);
        house = Fx.call(() -> new House(words, look));
        kiosk = Fx.call(() -> kiosk(words, look));
        Fx.run(() -> kiosk.ready(fake));
    }

    private KioskFlow kiosk(Catalogue words, Look look) {
        return new KioskFlow(
                new Screens(words, look.panel()),
                house,
                look,
                new SiteThread(Runnable::run, Runnable::run),
                fake.devices(),
                new KioskAbout("1번 기기", "2층 창구", "02-999-9999"),
                code -> code.equals("MEMBER") ? Optional.of(MEMBER) : Optional.empty(),
                clock);
    }

    private void touch(String id) {
        Fx.run(
                () -> {
                    Node found = house.lookup("#" + id);
                    assertThat(found)
                            .as("#" + id + " on " + kiosk.current().getClass())
                            .isNotNull();
                    assertThat(found.isDisabled()).as("#" + id + " is dashed").isFalse();
                    ((Button) found).fire();
                });
    }

    private void toAmount() {
        touch("start");
        touch("buy");
    }

    private void toConfirmByCard() {
        toAmount();
        touch("offer100000");
        Fx.run(
                () ->
                        fake.cards
                                .orElseThrow()
                                .accept(new CardAnswer.Answered(MEMBER.toString(), "00")));
    }

    private void toConfirmByPaper() {
        toAmount();
        touch("offer100000");
        touch("paper");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        typePin();
    }

    private void typePin() {
        for (String digit : new String[] {"1", "2", "3", "4"}) {
            touch("pad" + digit);
        }
        touch("padEnter");
    }

    private void insertCard() {
        Fx.run(() -> fake.slot.orElseThrow().run());
    }

    /** What became of money, without the sounds. */
    private List<String> cash() {
        return fake.said.stream().filter(said -> said.endsWith("원")).toList();
    }

    private void note(long won) {
        Fx.run(() -> fake.notes.orElseThrow().accept(new NoteResult.Inserted(Won.of(won))));
    }

    private Screen now() {
        return Fx.call(kiosk::current);
    }

    private String shown() {
        return Fx.call(() -> text(kiosk.current().room()));
    }

    private static String text(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        if (node instanceof Sentence sentence) {
            return sentence.getText();
        }
        if (node instanceof javafx.scene.control.Label label) {
            return label.getText();
        }
        if (node instanceof Button button && button.getGraphic() != null) {
            return text(button.getGraphic());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(KioskFlowTest::text)
                        .collect(Collectors.joining("\n"))
                : "";
    }

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
    void aPaperSaleCarriesThePinOnce() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByPaper();
        touch("yes");
        insertCard();
        assertThat(fake.sold)
                .singleElement()
                .satisfies(sale -> assertThat(sale.presence()).isEqualTo(new Presence.Pin("1234")));
    }

    @Test
    void withoutALineOnlyCashIsAsked() {
        fake.lineUp = false;
        Fx.run(() -> kiosk.look());
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        assertThat(shown()).contains("현금으로");
        touch("yes");
        assertThat(now()).isInstanceOf(PayCashScreen.class);
        assertThat(fake.opened).hasSize(1);
        note(50_000);
        assertThat(cash()).isEmpty();
        note(50_000);
        assertThat(cash()).containsExactly("finished for 100000원");
        assertThat(shown()).contains("거스름돈", "1만 원");
    }

    @Test
    void theSlotStaysShutWhenTheSaleIsRefused() {
        fake.slotReady = false;
        fake.refusedAtTheSlot = Optional.of(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
        toConfirmByCard();
        touch("yes");
        assertThat(fake.notes).isEmpty();
        assertThat(now()).isInstanceOf(ProblemScreen.class);
    }

    @Test
    void notesComeBackWhenNothingIsSold() {
        fake.slotReady = false;
        fake.outcome = new SaleOutcome.NoStock(Won.ZERO);
        toConfirmByCard();
        touch("yes");
        note(50_000);
        note(50_000);
        assertThat(cash()).containsExactly("finished for 100000원");
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("10만 원을 돌려드려요");
    }

    @Test
    void whoeverStopsPayingGetsTheNotesBack() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        note(50_000);
        touch("leave");
        assertThat(cash()).containsExactly("back 50000원");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        assertThat(fake.sold).isEmpty();
    }

    /**
     * The machine took it before the slot shut: it lies inside and nobody pays with it any more.
     */
    @Test
    void aNoteOnItsWayWhenThePersonLeftComesBackToo() {
        fake.slotReady = false;
        toConfirmByCard();
        touch("yes");
        var slot = fake.notes.orElseThrow();
        touch("leave");
        Fx.run(() -> slot.accept(new NoteResult.Inserted(Won.of(10_000))));
        assertThat(cash()).containsExactly("back 0원", "back 10000원");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void notesThatAreStuckCallStaff() {
        fake.slotReady = false;
        fake.stuck = Won.of(10_000);
        toConfirmByCard();
        touch("yes");
        note(50_000);
        touch("leave");
        assertThat(fake.light).isTrue();
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
    }

    /** A kiosk that took notes and then a card would have kept the notes. */
    @Test
    void notesThatWereInsideComeBackBeforeACardPays() {
        fake.outcome = Outcomes.sold(new PaperResult.Printed());
        toConfirmByCard();
        touch("yes");
        touch("cash");
        touch("yes");
        Fx.run(() -> kiosk.look());
        touch("card");
        assertThat(cash()).containsExactly("back 0원");
        touch("yes");
        insertCard();
        assertThat(fake.sold).hasSize(1);
    }

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
