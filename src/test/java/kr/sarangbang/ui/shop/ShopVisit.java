package kr.sarangbang.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.desk.ShopDesk;
import kr.sarangbang.application.desk.ShopSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.voucher.BadSlip;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A shop between its customers, over a site that answers as told. */
abstract class ShopVisit {
    static final VoucherNumber NUMBER = VoucherNumber.of(1, 42);

    final TestClock clock = new TestClock();
    final List<RedemptionRequest> asked = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    RedemptionOutcome outcome = Outcomes.redeemed(DecidedBy.GUARANTEE, new PaperResult.Printed());
    CancelOutcome cancelled = new CancelOutcome.Pending(Outcomes.ACT);
    SlipReading reading = new SlipReading.Bad(BadSlip.NOT_A_SLIP);
    boolean lineUp = true;

    /** What the site thread has not begun, while it is busy. */
    final Deque<Runnable> siteWork = new ArrayDeque<>();

    boolean siteIsBusy;
    House house;
    ShopFlow shop;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        open(Language.KOREAN);
    }

    final void open(Language language) {
        var words = new Catalogue(language);
        Look look = Look.of(Panel.shop(), Look.Role.SHOP);
        house = Fx.call(() -> new House(words, look));
        shop = Fx.call(() -> shop(words, look));
        Fx.run(() -> shop.ready(new Desk()));
    }

    private ShopFlow shop(Catalogue words, Look look) {
        return new ShopFlow(
                new Screens(words, look.panel()),
                house,
                new SiteThread(this::onSite, Runnable::run),
                new SilentSpeaker(),
                "가게",
                "02-999-9999",
                clock);
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

    void touch(String id) {
        Fx.run(
                () -> {
                    Node found = house.lookup("#" + id);
                    assertThat(found).as("#" + id + " on " + shop.current().getClass()).isNotNull();
                    assertThat(found.isDisabled()).as("#" + id + " is dashed").isFalse();
                    ((Button) found).fire();
                });
    }

    void type(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            touch("pad" + digits.charAt(i));
        }
    }

    void takeByNumber() {
        touch("byNumber");
        type(NUMBER.toString().replace(" ", ""));
        touch("padEnter");
        type("3");
        touch("padMan");
        touch("padEnter");
        type("1234");
        touch("padEnter");
    }

    Screen now() {
        return Fx.call(shop::current);
    }

    void scan(String code) {
        Fx.run(() -> shop.scanned(code));
    }

    String label(String id) {
        return Fx.call(() -> ((Label) shop.current().room().lookup("#" + id)).getText());
    }

    String told() {
        return Fx.call(() -> house.eave().told());
    }
}
