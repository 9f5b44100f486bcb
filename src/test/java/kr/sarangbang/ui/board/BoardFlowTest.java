package kr.sarangbang.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shared.part.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: the hall sees and hears who is called, and every state of the line has its words. Method: a
 * board with a site that answers as told, second by second.
 */
class BoardFlowTest {
    private final TestClock clock = new TestClock();
    private final List<String> heard = new ArrayList<>();
    private final Deque<Runnable> siteWork = new ArrayDeque<>();
    private LineSight sight = Tickets.nobody();
    private boolean breaks;
    private int sights;
    private int codes;
    private House house;
    private BoardFlow board;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        var words = new Catalogue(Language.KOREAN);
        Look look = Look.of(Panel.board(), Look.Role.BOARD);
        house = Fx.call(() -> new House(words, look));
        board =
                Fx.call(
                        () ->
                                new BoardFlow(
                                        new Screens(words, look.panel()),
                                        house,
                                        new SiteThread(siteWork::add, Runnable::run),
                                        speaker(),
                                        clock));
    }

    private Speaker speaker() {
        return new Speaker() {
            @Override
            public void play(Sound sound) {
                heard.add(sound.name());
            }

            @Override
            public void say(String sentence) {
                heard.add(sentence);
            }

            @Override
            public void stop() {}
        };
    }

    private BoardDesk desk() {
        return new BoardDesk() {
            @Override
            public LineSight sight() {
                sights++;
                if (breaks) {
                    throw new IllegalStateException("made up");
                }
                return sight;
            }

            @Override
            public Optional<String> code() {
                codes++;
                return Optional.of(BoardGallery.CODE);
            }
        };
    }

    private void ready() {
        Fx.run(() -> board.ready(desk()));
        site();
    }

    private void site() {
        Fx.run(
                () -> {
                    while (!siteWork.isEmpty()) {
                        siteWork.remove().run();
                    }
                });
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(1));
            Fx.run(board::tick);
            site();
        }
    }

    private String shown() {
        return Fx.call(() -> text(house));
    }

    private static String text(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        if (node instanceof Sentence sentence) {
            return sentence.getText();
        }
        if (node instanceof Label label) {
            return label.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(BoardFlowTest::text)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    @Test
    void theLatestThreeCallsTheBoundaryAndTheEstimateAreShown() {
        sight = BoardGallery.line(180, Promise.GUARANTEED);
        ready();
        assertThat(shown())
                .contains(
                        "아현동 주민센터",
                        "오전 10:48",
                        "지금 오세요",
                        "187\n2\n번 창구",
                        "186\n1\n번 창구",
                        "184\n3\n번 창구",
                        "확정\n214번까지",
                        "예비\n215~240번",
                        "40~60분",
                        "어제 차이",
                        "순서는 바뀌지 않아요.")
                .doesNotContain("183");
    }

    /** A number whose limit nobody has looked at is not sure, and the board does not say so. */
    @Test
    void sureStandsOnlyWhereEveryNumberUpToItIsSure() {
        sight =
                Tickets.line(
                        List.of(
                                Tickets.waiting(1, Promise.GUARANTEED),
                                Tickets.waiting(2, Promise.STOCK_HELD),
                                Tickets.waiting(3, Promise.GUARANTEED)));
        ready();
        assertThat(shown()).contains("맡음\n3번까지").doesNotContain("확정");
    }

    @Test
    void severalSeriesTakeTurnsEveryTenSeconds() {
        sight = BoardGallery.twoSeries();
        ready();
        var seen = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            seen.add(shown().contains("마포구 상품권") ? "마포구" : "서울");
            seconds(10);
        }
        assertThat(seen.get(0)).isNotEqualTo(seen.get(1));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
        assertThat(seen.get(3)).isEqualTo(seen.get(1));
    }

    @Test
    void everyStateOfTheLineHasItsWords() {
        assertThat(shown()).contains("문을 여는");
        ready();
        assertThat(shown()).contains("기다리는 분이", "바로 불러 드려요.").doesNotContain("지금 오세요");
        sight = BoardGallery.waiting();
        seconds(1);
        assertThat(shown()).contains("곧 불러 드려요", "기다리는 분 2명.");
        sight = BoardGallery.beforeOpening();
        seconds(1);
        assertThat(shown()).contains("오전 11시에").doesNotContain("지금 뽑으면");
        for (Obstacle obstacle : Outcomes.obstacles()) {
            sight = BoardGallery.stopped(BoardGallery.waiting(), obstacle);
            seconds(1);
            assertThat(shown())
                    .as(obstacle.toString())
                    .contains("잠시 멈췄어요", "순서는 그대로예요.")
                    .doesNotContain("지금 뽑으면");
        }
        breaks = true;
        seconds(1);
        assertThat(shown()).contains("잠시 멈췄어요");
        breaks = false;
        sight = BoardGallery.line(180, Promise.GUARANTEED);
        seconds(1);
        assertThat(shown()).contains("지금 오세요");
    }

    @Test
    void whoIsAtAWindowStaysThereWhileTheSiteCannotCall() {
        sight =
                BoardGallery.stopped(
                        BoardGallery.line(180, Promise.GUARANTEED), new Obstacle.DiskLow());
        ready();
        assertThat(shown()).contains("지금 오세요", "187", "순서는 그대로예요.");
    }

    @Test
    void aCallIsChimedAndThenSaidInKorean() {
        ready();
        call(Tickets.called(187, "2", Tickets.NOW));
        assertThat(heard).containsExactly("NUMBER_CALLED");
        seconds(1);
        assertThat(heard).containsExactly("NUMBER_CALLED", "백팔십칠번 손님, 이번 창구로 오세요.");
        seconds(20);
        assertThat(heard).hasSize(2);
    }

    private void call(Ticket... tickets) {
        sight = Tickets.line(List.of(tickets));
        seconds(1);
    }

    @Test
    void theSameNumberCalledAgainIsSaidAgain() {
        Ticket once = Tickets.called(187, "2", Tickets.NOW);
        ready();
        call(once);
        seconds(10);
        call(once.calledTo("2", Tickets.NOW.plusSeconds(10)));
        seconds(10);
        assertThat(heard).hasSize(4);
        assertThat(heard.get(3)).isEqualTo(heard.get(1));
    }

    @Test
    void twoCallsAreSaidOneAfterTheOtherInTheirOrder() {
        ready();
        call(
                Tickets.called(188, "1", Tickets.NOW.plusSeconds(1)),
                Tickets.called(187, "2", Tickets.NOW));
        seconds(30);
        assertThat(heard)
                .containsExactly(
                        "NUMBER_CALLED",
                        "백팔십칠번 손님, 이번 창구로 오세요.",
                        "NUMBER_CALLED",
                        "백팔십팔번 손님, 일번 창구로 오세요.");
    }

    @Test
    void whatStoodThereBeforeTheBoardCameUpIsNotSaidAgain() {
        sight = BoardGallery.line(180, Promise.GUARANTEED);
        ready();
        seconds(20);
        assertThat(heard).isEmpty();
    }

    /** A site that takes a minute for something else must not find sixty questions. */
    @Test
    void theSiteIsAskedOnceASecondAndNeverTwiceAtOnce() {
        ready();
        assertThat(sights).isEqualTo(1);
        seconds(5);
        assertThat(sights).isEqualTo(6);
        for (int i = 0; i < 60; i++) {
            clock.pass(Duration.ofSeconds(1));
            Fx.run(board::tick);
        }
        assertThat(siteWork).hasSize(1);
        site();
        assertThat(sights).isEqualTo(8);
    }

    @Test
    void theCodeStandsStillForTenSeconds() {
        ready();
        assertThat(codes).isEqualTo(1);
        seconds(9);
        assertThat(codes).isEqualTo(1);
        seconds(1);
        assertThat(codes).isEqualTo(2);
        seconds(30);
        assertThat(codes).isEqualTo(5);
    }
}
