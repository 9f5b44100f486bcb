package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import org.junit.jupiter.api.Test;

/** The walk-in line at a counter, by keyboard. The window is 2, the teller 1042. */
class TellerLineTest extends CounterVisit {
    private static final int FILL = 31;

    private void stands(kr.sarangbang.application.desk.LineSight sight) {
        line.sight = sight;
        Fx.run(teller::look);
    }

    private static Ticket here() {
        return LineSights.called().at(LineSights.WINDOW).orElseThrow();
    }

    /** 187 is called to this window. */
    private void call() {
        stands(LineSights.between());
        line.outcome = new CallOutcome.Called(here());
        line.after = Optional.of(LineSights.called());
        push(KeyCode.F11);
    }

    @Test
    void oneKeyCallsTheNextAndTheCustomerReadsTheNumber() {
        call();
        assertThat(line.done).containsExactly("call 2 by 1042");
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(text("title")).isEqualTo("187번 손님");
        assertThat(fake.shown.getLast()).isEqualTo(new CustomerSide.View.Called(187));
    }

    @Test
    void theCalledCustomersWishIsFilledInAndSoldByTheirTicket() {
        call();
        type("\n");
        assertThat(now()).isInstanceOf(CustomerScreen.class);
        type("\n");
        assertThat(now()).isInstanceOf(SellScreen.class);
        assertThat(text("due")).isEqualTo("93,000원");
        type("\n\n");
        SaleRequest sold = fake.sold.getFirst();
        assertThat(sold.pass()).isEqualTo(new LinePass.OfTicket(here().act()));
        assertThat(sold.member()).isEqualTo(MEMBER);
        assertThat(sold.face()).isEqualTo(Won.of(100_000));
    }

    @Test
    void anotherMembersCardIsNotTheCalledNumber() {
        call();
        card(new CardReading.Proven(ShownCards.show(MemberNumber.ofRandom(FILL))));
        assertThat(now()).isInstanceOf(StartScreen.class);
        assertThat(notices()).contains("187번 번호표의 회원이 아닙니다.");
    }

    @Test
    void afterTheSaleTheNextOneStandsAtTheSide() {
        call();
        line.after = Optional.empty();
        memberCard();
        type("\n");
        line.sight = LineSights.between();
        type("\n");
        assertThat(fake.sold).hasSize(1);
        assertThat(notices()).contains("다음 분", "190번");
        type("\n");
        assertThat(text("title")).isEqualTo("다음 손님");
        assertThat(fake.shown.getLast()).isEqualTo(new CustomerSide.View.Welcome());
    }

    @Test
    void pastTheLineIsSoldByNameAndReasonOnly() {
        stands(LineSights.between());
        fake.outcome = new SaleOutcome.NeedsTicket(23);
        memberCard();
        type("5*1\n\n\n");
        assertThat(now()).isInstanceOf(TroubleScreen.class);
        type("\t");
        assertThat(now()).isInstanceOf(ReasonScreen.class);
        type("\n");
        assertThat(fake.sold).as("no reason yet").hasSize(1);
        type("2\n");
        SaleRequest sold = fake.sold.getLast();
        assertThat(fake.sold).hasSize(2);
        assertThat(sold.pass()).isEqualTo(new LinePass.PastTheLine());
        assertThat(sold.actor().staff()).contains("1042");
        assertThat(sold.actor().reason()).contains("번호표를 잃어버리심");
        assertThat(sold.face()).isEqualTo(fake.sold.getFirst().face());
    }

    @Test
    void leavingTheReasonSellsNothing() {
        stands(LineSights.between());
        fake.outcome = new SaleOutcome.NeedsTicket(23);
        memberCard();
        type("5*1\n\n\n\t2\u001b");
        assertThat(fake.sold).hasSize(1);
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void theSameNumberIsCalledAgainAndCountsAsAbsentByItsOwnKeys() {
        call();
        line.done.clear();
        push(KeyCode.F10);
        assertThat(notices()).contains("187번을 다시 불렀습니다. 1번째입니다.");
        line.outcome = new CallOutcome.PutBack(here().absent(Optional.empty(), 4_000));
        line.after = Optional.of(LineSights.between());
        push(KeyCode.F8);
        assertThat(line.done).containsExactly("again 2 by 1042", "absent 2 by 1042");
        assertThat(notices()).contains("187번은 뒤에서 다시 부릅니다. 안 오심 1번째.");
        assertThat(text("title")).isEqualTo("다음 손님");
    }

    /** Goal: nothing that can come of a call is silent. Method: every outcome, and its notice. */
    @Test
    void everyOutcomeOfACallHasItsWords() {
        stands(LineSights.between());
        tells(new CallOutcome.NobodyWaits(), "기다리는 분이 없습니다.");
        tells(new CallOutcome.WindowBusy(here()), "이 창구는 187번을 부르고 있습니다.");
        tells(new CallOutcome.NothingCalled(), "이 창구에서 부른 번호가 없습니다.");
        tells(new CallOutcome.CallAgain(here(), 2), "187번을 2번 더 부른 다음에 넘길 수 있습니다.");
        tells(
                new CallOutcome.NotOpenYet(Instant.parse("2026-11-25T05:00:00Z")),
                "아직 팔기 전입니다. 오후 2시부터 부릅니다.");
        tells(new CallOutcome.NotThere(), "지금 그 번호로는 할 수 없습니다.");
        tells(new CallOutcome.Stopped(new Obstacle.ClockSuspect()), "지금은 할 수 없습니다");
    }

    private void tells(CallOutcome outcome, String words) {
        line.outcome = outcome;
        push(KeyCode.F11);
        assertThat(notices()).contains(words);
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void theCalledNumberIsSetAsideAndItsPaperTakesItUp() {
        call();
        line.done.clear();
        line.after = Optional.of(LineSights.between());
        push(KeyCode.F4);
        assertThat(line.done).containsExactly("park 187 by 1042");
        assertThat(text("title")).isEqualTo("다음 손님");
        line.checked =
                new CheckLine.Checked.Fair(LineSights.general(171).parked(), List.of(), List.of());
        line.outcome = new CallOutcome.Called(here());
        line.after = Optional.of(LineSights.called());
        scan("SBT1:MADEUP");
        assertThat(line.done).contains("check", "resume 171 2 by 1042");
        assertThat(text("title")).isEqualTo("187번 손님");
    }

    @Test
    void aPaperWhoseTurnItIsNotSaysHowManyAreBefore() {
        stands(LineSights.between());
        line.checked = new CheckLine.Checked.Fair(LineSights.general(188), List.of(), List.of());
        scan("SBT1:MADEUP");
        assertThat(notices()).contains("188번은 아직 차례가 아닙니다. 앞에 1명 있습니다.");
        assertThat(line.done).containsExactly("check");
    }

    @Test
    void aNumberThatWasSetAsideIsFoundAndTakenUp() {
        stands(LineSights.between());
        push(KeyCode.F5);
        assertThat(now()).isInstanceOf(LineScreen.class);
        type("178");
        line.outcome = new CallOutcome.Called(here());
        line.after = Optional.of(LineSights.called());
        push(KeyCode.F5);
        assertThat(line.done).containsExactly("resume 178 2 by 1042");
        assertThat(text("title")).isEqualTo("187번 손님");
    }

    @Test
    void nobodyIsCalledOutOfTheirTurnFromTheList() {
        stands(LineSights.between());
        push(KeyCode.F2);
        type("192\n");
        push(KeyCode.F5);
        assertThat(line.done).isEmpty();
        assertThat(now()).isInstanceOf(LineScreen.class);
    }

    @Test
    void aNumberIsGivenUpAfterOneMoreQuestion() {
        stands(LineSights.between());
        push(KeyCode.F2);
        type("188");
        push(KeyCode.DELETE);
        assertThat(now()).isInstanceOf(LeaveScreen.class);
        type("\n");
        assertThat(line.done).as("Enter leaves it").isEmpty();
        push(KeyCode.DELETE);
        type("\u001b");
        assertThat(line.done).containsExactly("leave 188 by 1042");
        assertThat(now()).isInstanceOf(LineScreen.class);
        assertThat(notices()).contains("188번은 그만두셨습니다.");
    }

    @Test
    void aNumberChangesItsLaneByNameAndReason() {
        stands(LineSights.between());
        push(KeyCode.F2);
        type("188\t1\n");
        assertThat(line.done).containsExactly("move 188 PRIORITY: 65세 이상 by 1042");
        assertThat(now()).isInstanceOf(LineScreen.class);
        type("190\t1\n");
        assertThat(line.done).contains("move 190 GENERAL: 줄을 다르게 뽑으심 by 1042");
    }

    @Test
    void aNumberThatIsGoneMeanwhileIsTold() {
        stands(LineSights.between());
        line.changed = Optional.empty();
        push(KeyCode.F2);
        type("188\t1\n");
        assertThat(notices()).contains("지금 그 번호로는 할 수 없습니다.");
    }

    @Test
    void aMouseChoosesARowToo() {
        stands(LineSights.between());
        push(KeyCode.F2);
        pause();
        Fx.run(
                () -> {
                    scene.getRoot().applyCss();
                    Node row =
                            scene.getRoot().lookupAll(".table-row").stream()
                                    .filter(
                                            r ->
                                                    r.lookupAll(".label").stream()
                                                            .anyMatch(
                                                                    l ->
                                                                            ((Label) l)
                                                                                    .getText()
                                                                                    .equals(
                                                                                            "189번")))
                                    .findFirst()
                                    .orElseThrow();
                    row.fireEvent(click());
                });
        push(KeyCode.F4);
        assertThat(line.done).containsExactly("park 189 by 1042");
    }

    private static MouseEvent click() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void whereNobodyHoldsANumberNothingOfTheLineStandsAtTheSide() {
        assertThat(notices()).doesNotContain("기다리는 줄");
        stands(LineSights.called());
        assertThat(notices()).contains("기다리는 줄", "23명", "187번", "✓ 확정");
    }

    @Test
    void theListGoesOnWithWhoeverWasChosenWhenTheLineMoves() {
        stands(LineSights.between());
        push(KeyCode.F2);
        type("192");
        Ticket fresh =
                LineSights.ticket(300, Lane.PRIORITY, Promise.NOT_TODAY, 10_000, Optional.empty());
        var waiting = new java.util.ArrayList<>(LineSights.between().waiting());
        waiting.addFirst(fresh);
        stands(LineSights.sight(waiting, List.of(), List.of()));
        push(KeyCode.F4);
        assertThat(line.done).containsExactly("park 192 by 1042");
    }

    private List<String> notices() {
        return Fx.call(
                () -> {
                    scene.getRoot().applyCss();
                    return scene.getRoot().lookupAll(".label").stream()
                            .filter(Node::isVisible)
                            .map(n -> ((Label) n).getText())
                            .toList();
                });
    }
}
