package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import kr.sarangbang.application.EnrolMember;
import kr.sarangbang.application.EnrolOutcome;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.RequestRights;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.CashMemory;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardSlot;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen;
import kr.sarangbang.ui.kiosk.buy.ChoosePlaceScreen;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.EnterAmountScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.buy.ShowCardScreen;
import kr.sarangbang.ui.kiosk.buy.ShowPaperScreen;
import kr.sarangbang.ui.kiosk.buy.WaitScreen;
import kr.sarangbang.ui.kiosk.buy.WhereToEnrolScreen;
import kr.sarangbang.ui.kiosk.device.AskedCards;
import kr.sarangbang.ui.kiosk.device.AskedNotes;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.SiteThread;

/** A citizen's visits to the kiosk of a tour. */
final class TourKiosk implements AutoCloseable {
    private static final String PIN = "2580";
    private static final long[] NOTES = {50_000, 10_000, 5_000, 1_000};

    private final Pauses pauses = new Pauses();
    private final SimulatedCardReader cards = new SimulatedCardReader();
    private final SimulatedCardSlot slot = new SimulatedCardSlot();
    private final SimulatedCashAcceptor notes;
    private final DemoWallet wallet;
    private final TourSite<KioskFront> site;
    private Optional<MemberNumber> member = Optional.empty();
    private String memberPaper = "";

    TourKiosk(Path folder, TourAlbum album) throws IOException {
        var home = new SiteHome(folder);
        SiteConfig config = OpenSite.config(home);
        this.wallet = new DemoWallet(home, config);
        this.notes =
                new SimulatedCashAcceptor(
                        new CashMemory(home.cash()), () -> SimulatedCashAcceptor.Mode.OK);
        this.site =
                TourSite.open(
                        folder,
                        Look.of(Panel.kioskPortrait(), Look.Role.KIOSK),
                        thread -> maker(config, thread, album),
                        notes,
                        pauses,
                        album);
    }

    private SiteFront.Maker<KioskFront> maker(
            SiteConfig config, ExecutorService thread, TourAlbum album) {
        var members =
                new IdentifyMember(cards, new SiteCards(config.issuerKey()), new SecureRandom());
        var devices =
                new KioskDevices(
                        new AskedCards(members, Platform::runLater),
                        new Cabinet.Slot(slot, Platform::runLater),
                        new AskedNotes(notes, Platform::runLater),
                        new Quiet(),
                        new Quiet());
        return KioskFront.maker(
                album.words(),
                SiteThread.toScreens(thread),
                devices,
                album.words().text("demo.machine"),
                false,
                InstantSource.system());
    }

    TourSite<KioskFront> site() {
        return site;
    }

    /** A made-up person becomes a member at this kiosk's site, and keeps the member's paper. */
    void enrol() {
        site.awaitLine(true);
        EnrolOutcome outcome =
                site.site()
                        .hand()
                        .run(
                                () ->
                                        new EnrolMember(site.site().place())
                                                .enrol(
                                                        "MADE-UP-PERSON-1",
                                                        1948,
                                                        Optional.of(PIN),
                                                        Actor.CUSTOMER));
        if (!(outcome instanceof EnrolOutcome.Enrolled enrolled) || !enrolled.acknowledged()) {
            throw new IllegalStateException("the person was not enrolled: " + outcome);
        }
        member = Optional.of(enrolled.member());
        memberPaper = site.lastPaper();
        site.site().hand().run(() -> new RequestRights(site.site().place()).pending());
    }

    /** Looks around before buying: the easy screens, where one becomes a member, calling staff. */
    void lookAround() {
        awaitScreen(WelcomeScreen.class);
        site.shoot("k0-welcome");
        site.press("easy");
        awaitScreen(ChooseTaskScreen.class);
        site.shoot("k1-easy");
        site.press("home");
        awaitScreen(WelcomeScreen.class);
    }

    /** Buys by card while the line stands, and waits for the papers. */
    void buyByCard(Won face) {
        toAmounts("k1-choose");
        choose(face);
        awaitScreen(ShowCardScreen.class);
        site.shoot("k4-card");
        site.press("neither");
        awaitScreen(WhereToEnrolScreen.class);
        site.shoot("k4-where-to-enrol");
        site.press("back");
        awaitScreen(ShowCardScreen.class);
        cards.hold(wallet.card(member.orElseThrow()));
        awaitScreen(ConfirmScreen.class);
        site.shoot("k5-confirm");
        site.press("yes");
        awaitScreen(InsertCardScreen.class);
        site.shoot("k6-insert");
        pauses.holdAt(Milestones.Point.ASKED);
        slot.insert();
        awaitScreen(WaitScreen.class);
        pauses.awaitHeld();
        site.shootNow("k7-wait");
        pauses.goOnTo(Milestones.Point.PRINTING);
        pauses.awaitHeld();
        site.shootNow("k7-printing");
        pauses.goOn();
        awaitScreen(DoneScreen.class);
        site.shoot("k8-done");
        site.press("got");
        awaitScreen(WelcomeScreen.class);
    }

    /** Buys by cash without a line; the paper runs out, and comes when there is new paper. */
    void buyByCash(Won face) throws IOException {
        toAmounts("k1-offline");
        choose(face);
        awaitScreen(ShowCardScreen.class);
        site.press("paper");
        awaitScreen(ShowPaperScreen.class);
        site.shoot("k4-paper");
        scan(memberPaper);
        awaitScreen(EnterPinScreen.class);
        site.press("pad" + PIN.charAt(0));
        site.press("pad" + PIN.charAt(1));
        site.shoot("k4-pin");
        site.press("pad" + PIN.charAt(2));
        site.press("pad" + PIN.charAt(3));
        site.press("padEnter");
        awaitScreen(ConfirmScreen.class);
        site.shoot("k5-confirm-cash");
        site.press("yes");
        awaitScreen(PayCashScreen.class);
        site.shoot("k6-cash");
        pauses.holdAt(Milestones.Point.PRINTING);
        insert(price(face));
        pauses.awaitHeld();
        var switches = new DeviceSettings(site.home().devices());
        switches.set("printer", "paper-out");
        pauses.goOn();
        awaitScreen(ProblemScreen.class);
        site.shoot("ke-paper");
        site.press("first");
        awaitScreen(StaffCalledScreen.class);
        site.shoot("kh-staff-called");
        switches.set("printer", "ok");
        site.site().printOwed();
        site.press("fine");
        awaitScreen(ProblemScreen.class);
        site.press("second");
        awaitScreen(WelcomeScreen.class);
    }

    /** From the first screen to the amounts, with a picture of what there is to do. */
    private void toAmounts(String tasks) {
        awaitScreen(WelcomeScreen.class);
        site.press("start");
        awaitScreen(ChooseTaskScreen.class);
        site.shoot(tasks);
        site.press("buy");
        awaitScreen(ChoosePlaceScreen.class);
        site.shoot("k2-place");
        site.press("place0");
        awaitScreen(ChooseAmountScreen.class);
        site.shoot("k3-amount");
    }

    private void choose(Won face) {
        String offer = "offer" + face.amount();
        if (site.panel().offers(offer)) {
            site.press(offer);
            return;
        }
        site.press("direct");
        awaitScreen(EnterAmountScreen.class);
        for (char digit : Long.toString(face.amount() / 10_000).toCharArray()) {
            site.press("pad" + digit);
        }
        site.shoot("k3-direct");
        site.press("padEnter");
    }

    private void scan(String code) {
        site.panel().act(front -> front.flow().scanned(code));
    }

    private Won price(Won face) {
        return site.site()
                .hand()
                .run(
                        () ->
                                site.site().place().bulletin().series().stream()
                                        .filter(s -> s.id().text().equals("demo-mapo"))
                                        .findFirst()
                                        .orElseThrow()
                                        .price(face));
    }

    private void insert(Won amount) {
        long left = amount.amount();
        for (long note : NOTES) {
            for (; left >= note; left -= note) {
                notes.insert(Won.of(note));
            }
        }
    }

    private void awaitScreen(Class<? extends Screen> wanted) {
        site.awaitScreen(front -> front.flow().current(), wanted);
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
