package kr.sarangbang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.testing.ShownCards;
import kr.sarangbang.ui.FakeLine;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.TestClock;
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

/** A whole visit to a kiosk with a site that answers as told; the site's thread is the same. */
abstract class KioskVisit {
    static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);

    final TestClock clock = new TestClock();

    /** What the site thread has not begun, while it is busy. */
    final Deque<Runnable> siteWork = new ArrayDeque<>();

    boolean siteIsBusy;
    FakeKiosk fake = new FakeKiosk();
    FakeLine line = new FakeLine();

    /** Whether the site has windows; read when a kiosk is opened. */
    boolean counters;

    House house;
    KioskFlow kiosk;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        open(Language.KOREAN);
    }

    /** A kiosk that was installed in this language. */
    final void open(Language installed) {
        fake = new FakeKiosk();
        line = new FakeLine();
        var words = new Catalogue(installed);
        Look look = Look.of(Panel.kioskPortrait(), Look.Role.KIOSK);
        house = Fx.call(() -> new House(words, look));
        kiosk = Fx.call(() -> kiosk(words, look));
        Fx.run(() -> kiosk.ready(fake, line));
    }

    private void onSite(Runnable work) {
        if (siteIsBusy) {
            siteWork.add(work);
        } else {
            work.run();
        }
    }

    /** The site thread does what was asked meanwhile. */
    void siteIsFree() {
        siteIsBusy = false;
        Fx.run(
                () -> {
                    while (!siteWork.isEmpty()) {
                        siteWork.remove().run();
                    }
                });
    }

    KioskFlow kiosk(Catalogue words, Look look) {
        return new KioskFlow(
                new Screens(words, look.panel()),
                house,
                look,
                new SiteThread(this::onSite, Runnable::run),
                fake.devices(),
                new KioskAbout("1번 기기", "2층 창구", "02-999-9999", counters),
                code -> code.equals("MEMBER") ? Optional.of(MEMBER) : Optional.empty(),
                clock);
    }

    void touch(String id) {
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

    void toAmount() {
        touch("start");
        touch("buy");
    }

    void toCard() {
        toAmount();
        touch("offer100000");
    }

    void toConfirmByCard() {
        toCard();
        held(new CardReading.Proven(ShownCards.show(MEMBER)));
    }

    /** What the reader says of what is held to it. */
    void held(CardReading reading) {
        Fx.run(() -> fake.cards.orElseThrow().accept(reading));
    }

    void toConfirmByPaper() {
        toAmount();
        touch("offer100000");
        touch("paper");
        Fx.run(() -> kiosk.scanned("MEMBER"));
        typePin();
    }

    void typePin() {
        for (String digit : new String[] {"1", "2", "3", "4"}) {
            touch("pad" + digit);
        }
        touch("padEnter");
    }

    void insertCard() {
        Fx.run(() -> fake.slot.orElseThrow().run());
    }

    /** What became of money, without the sounds. */
    List<String> cash() {
        return fake.said.stream().filter(said -> said.endsWith("원")).toList();
    }

    void note(long won) {
        Fx.run(() -> fake.notes.orElseThrow().accept(new NoteResult.Inserted(Won.of(won))));
    }

    Screen now() {
        return Fx.call(kiosk::current);
    }

    String shown() {
        return Fx.call(() -> text(kiosk.current().room()));
    }

    static String text(Node node) {
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
}
