package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.line.TakeNumberScreen;
import kr.sarangbang.ui.kiosk.line.TicketScreen;
import kr.sarangbang.ui.kiosk.line.WhyScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: a number costs two touches and says what it is worth, and every end of the wish has its
 * screen. Method: whole visits with a desk of the line that answers as told.
 */
class KioskLineTest extends KioskVisit {
    private static final Ticket TICKET = Tickets.waiting(187, Promise.GUARANTEED);

    @BeforeEach
    void openWithWindows() {
        counters = true;
        open();
        line.outcome = new TicketOutcome.Taken(TICKET, 3, new PaperResult.Printed());
    }

    private void toWish() {
        touch("start");
        touch("number");
    }

    @Test
    void aNumberTakesTwoTouchesAndSaysWhatItIsWorth() {
        toWish();
        touch("take");
        assertThat(line.wishes)
                .singleElement()
                .satisfies(
                        wish -> {
                            assertThat(wish.face()).isEqualTo(Won.of(100_000));
                            assertThat(wish.lane()).isEqualTo(Lane.GENERAL);
                            assertThat(wish.who()).isEmpty();
                            assertThat(wish.series()).isEqualTo(new SeriesId("demo"));
                        });
        assertThat(now()).isInstanceOf(TicketScreen.class);
        assertThat(shown())
                .contains(
                        "187",
                        "확정",
                        "오늘 꼭 살 수 있어요.",
                        "10만 원어치를 따로 맡아 두었어요.",
                        "오전 10시 38분~11시 8분",
                        "낮 12시까지",
                        "앉아서 기다리세요.");
        assertThat(fake.said).contains("DONE");
        touch("got");
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
    }

    @Test
    void everyAnswerThatIsGivenCanBeChanged() {
        toWish();
        touch("face50000");
        touch("lane");
        touch("take");
        assertThat(line.wishes.getFirst().face()).isEqualTo(Won.of(50_000));
        assertThat(line.wishes.getFirst().lane()).isEqualTo(Lane.PRIORITY);
    }

    @Test
    void whoShowsTheMemberCardMayWishMoreAndIsHeldTheLimitToo() {
        toWish();
        assertThat(shown()).doesNotContain("20만 원");
        held(new CardReading.NotAMemberCard());
        assertThat(shown()).contains("회원카드가 아니에요.");
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        assertThat(shown()).contains("한도도 함께 맡아 둘게요.");
        touch("face200000");
        touch("take");
        assertThat(line.wishes.getFirst().who().orElseThrow().member()).isEqualTo(MEMBER);
        assertThat(line.wishes.getFirst().face()).isEqualTo(Won.of(200_000));
        assertThat(fake.cards).isEmpty();
    }

    /** Each asking is one number: a second touch while the site is busy would take another. */
    @Test
    void aTremblingHandTakesOneNumber() {
        toWish();
        siteIsBusy = true;
        touch("take");
        Fx.run(() -> assertThat(house.lookup("#take").isDisabled()).isTrue());
        Fx.run(() -> assertThat(house.lookup("#home").isDisabled()).isTrue());
        clock.pass(Duration.ofMinutes(5));
        Fx.run(kiosk::tick);
        touch("call");
        assertThat(now()).isInstanceOf(StaffCalledScreen.class);
        siteIsFree();
        assertThat(line.wishes).hasSize(1);
        assertThat(now()).isInstanceOf(TicketScreen.class);
    }

    @Test
    void everyOutcomeOfTheWishHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (TicketOutcome outcome : Outcomes.tickets(TICKET)) {
            open();
            line.outcome = outcome;
            toWish();
            touch("take");
            walked.add(outcome.getClass());
            boolean number =
                    outcome instanceof TicketOutcome.AlreadyWaiting
                            || (outcome instanceof TicketOutcome.Taken taken
                                    && taken.paper() instanceof PaperResult.Printed);
            assertThat(now())
                    .as(outcome.toString())
                    .isInstanceOf(number ? TicketScreen.class : ProblemScreen.class);
            if (!number) {
                assertThat(shown()).as(outcome.toString()).contains("무슨 일", "내 돈", "할 일");
                touch("first");
            }
        }
        assertThat(walked)
                .containsAll(Stream.of(TicketOutcome.class.getPermittedSubclasses()).toList());
    }

    @Test
    void aNumberWithoutItsPaperIsSaidAndStaffAreCalled() {
        line.outcome =
                new TicketOutcome.Taken(TICKET, 0, new PaperResult.Owed(PrinterFault.PAPER_OUT));
        toWish();
        touch("take");
        assertThat(shown()).contains("187번이에요", "번호는 적어 두었어요.", "번호표 종이가 없어요.");
        assertThat(fake.light).isTrue();
        touch("second");
        assertThat(now()).isInstanceOf(TicketScreen.class);
        assertThat(shown()).contains("번호를 적어 두었어요", "187");
        touch("again");
        assertThat(line.done).contains("print " + TICKET.act());
        assertThat(shown()).contains("번호표가 나왔어요");
    }

    @Test
    void whoHasANumberAlreadySeesItAndCanHaveThePaperAgain() {
        line.outcome = new TicketOutcome.AlreadyWaiting(TICKET);
        toWish();
        touch("take");
        assertThat(shown()).contains("번호표가 이미 있어요", "187");
        touch("again");
        assertThat(line.done).contains("print " + TICKET.act());
    }

    @Test
    void everyPromiseSaysWhy() {
        for (Promise promise : Promise.values()) {
            open();
            line.outcome =
                    new TicketOutcome.Taken(
                            Tickets.waiting(187, promise), 0, new PaperResult.Printed());
            toWish();
            touch("take");
            touch("why");
            assertThat(now()).isInstanceOf(WhyScreen.class);
            assertThat(shown()).contains("세 번 불러도 안 계시면");
            touch("understood");
            assertThat(now()).isInstanceOf(TicketScreen.class);
        }
    }

    @Test
    void anotherAmountAfterARefusalKeepsTheMember() {
        line.outcome = new TicketOutcome.OverLimit(Won.of(50_000));
        toWish();
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        touch("take");
        assertThat(shown()).contains("5만 원");
        touch("first");
        assertThat(now()).isInstanceOf(TakeNumberScreen.class);
        touch("face50000");
        touch("take");
        assertThat(line.wishes.getLast().who()).isPresent();
    }

    @Test
    void aKioskWithoutWindowsGivesNumbersOnlyWhileSomebodyHoldsOne() {
        counters = false;
        open();
        touch("start");
        Fx.run(() -> assertThat(house.lookup("#number").isVisible()).isFalse());
        line.sight = Tickets.line(List.of(TICKET));
        Fx.run(kiosk::look);
        Fx.run(() -> assertThat(house.lookup("#number").isVisible()).isTrue());
    }

    @Test
    void aNumberCanBeHadBeforeTheSaleOpensAndNotAfterItClosed() {
        fake.gate = new SaleGate.NotOpenYet(Instant.parse("2026-11-25T01:00:00Z"));
        touch("start");
        Fx.run(kiosk::look);
        Fx.run(() -> assertThat(house.lookup("#number").isDisabled()).isFalse());
        fake.gate = new SaleGate.Closed();
        Fx.run(kiosk::look);
        Fx.run(() -> assertThat(house.lookup("#number").isDisabled()).isTrue());
    }

    @Test
    void whatStopsTheSiteIsSaidBeforeAnybodyWishesANumber() {
        for (Obstacle obstacle : Outcomes.obstacles()) {
            open();
            fake.obstacle = Optional.of(obstacle);
            touch("start");
            Fx.run(
                    () ->
                            assertThat(house.lookup("#number").isDisabled())
                                    .as(obstacle.toString())
                                    .isTrue());
        }
    }

    @Test
    void aVisitForANumberIsEnglishWhereItWasAskedFor() {
        touch("language");
        toWish();
        assertThat(shown()).doesNotContainPattern("[가-힣]");
        touch("take");
        assertThat(shown()).contains("Here is your number", "187").doesNotContainPattern("[가-힣]");
        touch("why");
        assertThat(shown()).doesNotContainPattern("[가-힣]");
        assertThat(Language.ENGLISH.latin()).isTrue();
    }

    @Test
    void theNextPersonFindsNothingOfTheLastWish() {
        toWish();
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        touch("face200000");
        touch("lane");
        touch("home");
        assertThat(fake.cards).isEmpty();
        toWish();
        touch("take");
        assertThat(line.wishes.getFirst().who()).isEmpty();
        assertThat(line.wishes.getFirst().lane()).isEqualTo(Lane.GENERAL);
        assertThat(line.wishes.getFirst().face()).isEqualTo(Won.of(100_000));
    }

    /** The amounts follow the series that was chosen, and the card is listened for again. */
    @Test
    void anotherSeriesIsChosenAndTheWishGoesOn() {
        fake.others = List.of(Tickets.series(2, Tickets.mapo()));
        Fx.run(kiosk::look);
        toWish();
        touch("other");
        touch("place1");
        assertThat(now()).isInstanceOf(TakeNumberScreen.class);
        assertThat(shown()).contains("마포구 상품권");
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
        touch("take");
        assertThat(line.wishes.getFirst().series()).isEqualTo(new SeriesId("demo-2"));
        assertThat(line.wishes.getFirst().who()).isPresent();
    }
}
