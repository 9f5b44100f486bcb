package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CheckLine.BoardChecked;
import kr.sarangbang.application.desk.SiteBoardDesk;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.Draft;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a board showed can be held against the journal later, and nothing else passes for it.
 * Method: a line at a site with a real issuer, its board's code, and what somebody might do to
 * either.
 */
class BoardAtASiteTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private Ticket take(Lane lane) {
        TicketOutcome outcome =
                new TakeNumber(kiosk.place())
                        .take(
                                new TicketWish(
                                        new SeriesId("open"),
                                        Won.of(50_000),
                                        lane,
                                        Optional.empty(),
                                        Actor.CUSTOMER));
        return ((TicketOutcome.Taken) outcome).ticket();
    }

    private void call(String window) {
        assertThat(new CallNext(kiosk.place()).call(window, Actor.CUSTOMER))
                .isInstanceOf(CallOutcome.Called.class);
    }

    private String code() {
        return new SiteBoardDesk(kiosk.place()).code().orElseThrow();
    }

    private BoardChecked check(String text) {
        return new CheckLine(kiosk.place()).checkBoard(text);
    }

    private BoardChecked.Shown shown(String text) {
        assertThat(check(text)).isInstanceOf(BoardChecked.Shown.class);
        return (BoardChecked.Shown) check(text);
    }

    private void fourWaitAndTwoAreCalled() {
        take(Lane.GENERAL);
        take(Lane.GENERAL);
        take(Lane.PRIORITY);
        take(Lane.GENERAL);
        call("1");
        town.time.pass(Duration.ofSeconds(20));
        call("2");
    }

    @Test
    void whatTheBoardShowedIsFoundInItsJournalAlsoAfterMoreCallsAndACrash() {
        fourWaitAndTwoAreCalled();
        String text = code();
        assertThat(text).contains("부름 1→2 우3→1\n다음 2 4\n규칙 우선1:일반2\n");
        assertThat(shown(text).fair()).isTrue();
        take(Lane.GENERAL);
        call("3");
        kiosk.restart();
        assertThat(shown(text).fair()).isTrue();
        assertThat(shown(code()).fair()).isTrue();
        assertThat(code()).isNotEqualTo(text);
    }

    @Test
    void aJournalThatDidNotShowItSaysSo() {
        fourWaitAndTwoAreCalled();
        String text = code();
        assertThat(new CheckLine(new Town().kiosk.place()).checkBoard(text))
                .isInstanceOf(BoardChecked.NotThisJournal.class);
    }

    @Test
    void aBoardThatShowedAnotherLineThanItsJournalIsFoundOut() {
        fourWaitAndTwoAreCalled();
        Workplace place = kiosk.place();
        var shownLine =
                BoardStatement.of(
                        place.journal().chain(), new LineState(place).line(), place.clock().now());
        var untrue =
                new BoardStatement(
                        shownLine.chain(),
                        shownLine.mark(),
                        shownLine.at(),
                        List.of(new BoardStatement.Called(4, Lane.GENERAL, "1")),
                        shownLine.next(),
                        shownLine.priorityShare(),
                        shownLine.generalShare());
        String text = place.slips().text(place.signer().sign(untrue), "");
        assertThat(shown(text).asItWas()).isFalse();
        assertThat(shown(text).fair()).isFalse();
    }

    @Test
    void aCallAgainstTheRuleShowsInTheBoardsCheck() {
        take(Lane.GENERAL);
        Ticket second = take(Lane.GENERAL);
        kiosk.place()
                .journal()
                .append(
                        new Draft(
                                second.act(),
                                new Entry.TicketCalled("1", LaneTurn.FIRST),
                                Actor.CUSTOMER));
        assertThat(shown(code()).asItWas()).isTrue();
        assertThat(shown(code()).fair()).isFalse();
        assertThat(shown(code()).problems()).singleElement().asString().contains("its turn");
    }

    @Test
    void readableWordsThatWereChangedAreFoundOut() {
        fourWaitAndTwoAreCalled();
        assertThat(check(code().replace("다음 2", "다음 9")))
                .isInstanceOf(BoardChecked.OtherWords.class);
        assertThat(check("SBB1:")).isInstanceOf(BoardChecked.Unreadable.class);
    }
}
