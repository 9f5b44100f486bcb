package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CheckLine.Checked;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.line.GiveUpScreen;
import kr.sarangbang.ui.kiosk.line.MyPlaceScreen;
import kr.sarangbang.ui.kiosk.line.ShowTicketScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: a holder sees and does with the ticket's paper what the rules allow. Method: whole visits
 * with a desk of the line that answers as told.
 */
class KioskPlaceTest extends KioskVisit {
    private static final Ticket TICKET = Tickets.waiting(187, Promise.GUARANTEED);
    private static final String CODE = "SBT1:MADE UP";

    @BeforeEach
    void openWithWindows() {
        counters = true;
        open();
    }

    private void toPlace(Ticket ticket) {
        line.sight = Tickets.line(List.of(Tickets.waiting(186, Promise.GUARANTEED), ticket));
        line.checked = new Checked.Fair(ticket, List.of(), List.of());
        touch("start");
        touch("place");
        Fx.run(() -> kiosk.scanned(CODE));
    }

    @Test
    void aTicketsPaperShowsItsPlaceFromTheFirstScreenToo() {
        line.checked = new Checked.Fair(TICKET, List.of(), List.of());
        line.sight = Tickets.line(List.of(Tickets.waiting(186, Promise.GUARANTEED), TICKET));
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(now()).isInstanceOf(MyPlaceScreen.class);
        assertThat(line.done).containsExactly("check " + CODE);
        assertThat(shown()).contains("187", "확정", "앞에 계신 분", "1명", "아무도 규칙 없이", "낮 12시까지");
    }

    @Test
    void whoIsNextIsTold() {
        line.checked = new Checked.Fair(TICKET, List.of(), List.of());
        line.sight = Tickets.line(List.of(TICKET));
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(shown()).contains("다음 차례예요");
    }

    @Test
    void anythingElseThanATicketOfThisSiteIsSaid() {
        touch("start");
        touch("place");
        Fx.run(() -> kiosk.scanned("ADVERTISEMENT"));
        assertThat(now()).isInstanceOf(ShowTicketScreen.class);
        assertThat(shown()).contains("번호표가 아니에요.");
        line.checked =
                new Checked.NotInJournal(
                        new TicketStub(
                                Outcomes.ACT,
                                TICKET.claims().day(),
                                187,
                                Promise.GUARANTEED,
                                Tickets.NOW,
                                Bytes.of(new byte[TicketStub.MARK_BYTES]),
                                Optional.empty()));
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(shown()).contains("다른 곳에서 받은 번호표예요.");
        line.checked = new Checked.Unreadable(BadSlip.DAMAGED);
        clock.pass(Duration.ofSeconds(3));
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(shown()).contains("번호표가 아니에요.");
    }

    @Test
    void whoSetsANumberAsideIsToldWhereToShowIt() {
        toPlace(TICKET);
        line.changed = Optional.of(TICKET.parked());
        touch("park");
        assertThat(line.done).contains("park 187");
        assertThat(shown()).contains("아무 창구에나").doesNotContain("앞에 계신 분");
        Fx.run(() -> assertThat(house.lookup("#park").isVisible()).isFalse());
    }

    @Test
    void aNumberIsGivenUpOnlyAfterASecondYes() {
        toPlace(TICKET);
        touch("giveUp");
        assertThat(now()).isInstanceOf(GiveUpScreen.class);
        touch("keep");
        assertThat(now()).isInstanceOf(MyPlaceScreen.class);
        assertThat(line.done).noneMatch(done -> done.startsWith("leave"));
        line.changed = Optional.of(TICKET.over(TicketStage.LEFT, Tickets.NOW));
        touch("giveUp");
        touch("yes");
        assertThat(line.done).contains("leave 187");
        assertThat(shown()).contains("그만두신 번호예요.");
    }

    /** The window calls while the holder reads the screen. */
    @Test
    void whatCannotBeDoneAnyMoreShowsWhereTheNumberIsNow() {
        toPlace(TICKET);
        line.changed = Optional.empty();
        line.sight = Tickets.line(List.of(Tickets.of(187, TicketStage.SERVING)));
        touch("park");
        assertThat(shown()).contains("2번 창구로 지금 오세요.");
    }

    @Test
    void aCallAgainstTheRuleIsNotHidden() {
        line.checked = new Checked.Fair(TICKET, List.of(), List.of("entry 7: it was not its turn"));
        line.sight = Tickets.line(List.of(TICKET));
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(shown()).contains("순서가 규칙과 다른 곳이 있어요.").doesNotContain("아무도 규칙 없이");
    }

    /** A kiosk whose site is still coming up has nobody to ask. */
    @Test
    void aTicketThatIsShownBeforeTheSiteIsThereDoesNothing() {
        siteIsBusy = true;
        open();
        Fx.run(() -> kiosk.scanned(CODE));
        assertThat(now()).isInstanceOf(WelcomeScreen.class);
        siteIsFree();
        assertThat(line.done).isEmpty();
    }

    @Test
    void whatClosedMeanwhileIsSaidToWhoComesFromTheTicketsScreen() {
        touch("start");
        touch("place");
        fake.gate = new SaleGate.Closed();
        Fx.run(kiosk::look);
        touch("none");
        assertThat(now()).isInstanceOf(ProblemScreen.class);
        assertThat(shown()).contains("파는 때가 아니에요.");
    }
}
