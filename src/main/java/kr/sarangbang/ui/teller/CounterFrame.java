package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.part.Aside;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.FunctionBar;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.LinePane;
import kr.sarangbang.ui.teller.sell.StartScreen;
import org.controlsfx.control.NotificationPane;

/**
 * What stands around every screen of a counter: who works where, the line and what waits, today's
 * figures and the devices, the function keys, and a notice for a while. FX thread only.
 */
final class CounterFrame {
    private static final int MOST_TOLD = 5;

    private final House house;
    private final TellerWords words;
    private final TellerAbout about;
    private final InstantSource clock;
    private final Set<Function> there;
    private final Aside aside;
    private final FunctionBar bar;
    private final NotificationPane notices;
    private final List<String> told = new ArrayList<>();
    private Optional<String> staff;
    private Instant noticeSince = Instant.EPOCH;

    CounterFrame(
            House house,
            TellerWords words,
            TellerAbout about,
            InstantSource clock,
            Set<Function> there,
            Consumer<Function> pressed) {
        this.house = house;
        this.words = words;
        this.about = about;
        this.staff = about.staff();
        this.clock = clock;
        this.there = there;
        this.aside = new Aside(words.catalogue());
        this.bar = new FunctionBar(words.catalogue(), there, pressed);
        this.notices = new NotificationPane(house.place());
        notices.setShowFromTop(false);
        notices.setCloseButtonVisible(false);
        house.furnish(notices, aside, bar);
        house.eave().show(words.text("eave.house"), "", words.text("eave.starting"));
        detail(about.site());
    }

    private void detail(String place) {
        String who = staff.map(number -> words.text("staff.named", number)).orElse("");
        house.eave().detail(List.of(place, who));
    }

    /** Who works here from now on. */
    void staff(String number) {
        staff = Optional.of(number);
        detail(about.site());
    }

    /** Which keys work on this screen. */
    void keys(Keyed screen, Set<Function> usable) {
        bar.show(usable, screen.function().filter(there::contains));
    }

    void show(TellerSight now, List<TellerDevices.State> states, Optional<LinePane.View> line) {
        String place = now.place().isEmpty() ? about.site() : now.place();
        detail(place);
        String waiting =
                now.backlog().waiting() == 0
                        ? words.text("eave.nothingWaits")
                        : words.text(
                                "eave.waits",
                                words.count(now.backlog().waiting()),
                                words.won(now.backlog().amount()));
        house.eave()
                .show(
                        words.text("eave.house"),
                        now.lineUp() ? "mdral-cloud_done" : "mdral-cloud_off",
                        words.text(now.lineUp() ? "eave.lineUp" : "eave.lineDown")
                                + " · "
                                + waiting);
        DayTotals today = now.today();
        aside.show(
                new Aside.View(
                        words.text("aside.count", words.count(today.sales())),
                        words.won(today.soldFace()),
                        words.won(today.paid()),
                        devices(now, states),
                        line));
    }

    /** What the first screen says of the whole counter. */
    StartScreen.View startView(
            TellerSight now,
            boolean reissues,
            Optional<Ticket> called,
            Optional<String> rehearsed) {
        Optional<Ticket> ticket = called.filter(t -> !reissues);
        String title =
                ticket.map(t -> words.text("start.titleCalled", t.number()))
                        .orElseGet(
                                () -> words.text(reissues ? "start.titleReissue" : "start.title"));
        Optional<String> member = ticket.flatMap(t -> t.wish().member()).map(MemberNumber::masked);
        Optional<Obstacle> obstacle = now.obstacle();
        if (obstacle.isPresent()) {
            String stem = "trouble." + SaleAnswers.name(obstacle.get()) + ".";
            return new StartScreen.View(
                    title,
                    member,
                    words.text(stem + "title"),
                    words.text(stem + "todo", now.telephone()));
        }
        if (rehearsed.isPresent()) {
            return new StartScreen.View(
                    title, member, rehearsed.get(), words.text("rehearsal.look"));
        }
        return now.lineUp()
                ? new StartScreen.View(title, member, "", "")
                : new StartScreen.View(
                        title, member, words.text("line.down"), words.text("line.downLine"));
    }

    private List<Aside.Device> devices(TellerSight now, List<TellerDevices.State> states) {
        boolean prints = now.printer().ready();
        String printer =
                now.printer()
                        .fault()
                        .map(fault -> words.text(SaleAnswers.fault(fault) + ".short"))
                        .orElseGet(
                                () ->
                                        words.text(
                                                now.printer().paperNearEnd()
                                                        ? "device.paperNearEnd"
                                                        : "device.good"));
        var devices = new ArrayList<Aside.Device>();
        devices.add(new Aside.Device(words.text("device.printer"), printer, prints));
        for (TellerDevices.State state : states) {
            boolean works = state.trouble().isEmpty();
            devices.add(
                    new Aside.Device(
                            words.text(state.name()),
                            words.text(works ? "device.good" : "device.seeHelp"),
                            works));
        }
        devices.add(
                new Aside.Device(
                        words.text("device.line"),
                        words.text(now.lineUp() ? "device.good" : "device.lineDown"),
                        now.lineUp()));
        return devices;
    }

    /** A notice that takes nothing away and needs no answer. */
    void tell(String key, Object... places) {
        String text = words.text(key, places);
        told.addFirst(words.time(clock.instant()) + "  " + text);
        noticeSince = clock.instant();
        notices.setText(text);
        notices.show();
    }

    void tick() {
        boolean stood = !clock.instant().isBefore(noticeSince.plus(TellerFlow.NOTICE_STAYS));
        if (notices.isShowing() && stood) {
            notices.hide();
        }
    }

    /** What was told lately, the newest first. */
    List<String> told() {
        return told.stream().limit(MOST_TOLD).toList();
    }
}
