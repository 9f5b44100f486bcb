package kr.sarangbang.ui.kiosk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.kiosk.line.GiveUpScreen;
import kr.sarangbang.ui.kiosk.line.MyPlaceScreen;
import kr.sarangbang.ui.kiosk.line.ShowTicketScreen;
import kr.sarangbang.ui.kiosk.line.TakeNumberScreen;
import kr.sarangbang.ui.kiosk.line.TakeNumberScreen.Member;
import kr.sarangbang.ui.kiosk.line.TicketScreen;
import kr.sarangbang.ui.kiosk.line.TicketScreen.Came;
import kr.sarangbang.ui.kiosk.line.WhyScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen.Card;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;

/** The kiosk's screens of the walk-in line, with the longest that can come. */
public final class LineGallery {
    private static final int WIDE = 2_888;

    private LineGallery() {}

    /** What a gallery does when something is pressed: nothing. */
    private static final class Silent
            implements TakeNumberScreen.Acts,
                    TicketScreen.Acts,
                    WhyScreen.Acts,
                    ShowTicketScreen.Acts,
                    MyPlaceScreen.Acts,
                    GiveUpScreen.Acts {
        @Override
        public void amount(Won face) {}

        @Override
        public void lane() {}

        @Override
        public void otherSeries() {}

        @Override
        public void take() {}

        @Override
        public void got() {}

        @Override
        public void why() {}

        @Override
        public void printAgain() {}

        @Override
        public void understood() {}

        @Override
        public void none() {}

        @Override
        public void park() {}

        @Override
        public void giveUp() {}

        @Override
        public void keep() {}

        @Override
        public void yes() {}
    }

    /** By name. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        tasks(all);
        wishes(all);
        tickets(all);
        places(all);
        return all;
    }

    private static void tasks(Map<String, Function<Screens, Screen>> all) {
        all.put("k1-numbers", s -> task(s, true, false, true));
        all.put("k1-numbers-easy", s -> task(s, true, true, true));
        all.put("k1-numbers-line-down", s -> task(s, false, false, true));
        all.put("k1-numbers-not", s -> task(s, true, false, false));
    }

    private static Screen task(Screens s, boolean up, boolean easy, boolean possible) {
        var screen = s.open(() -> new ChooseTaskScreen(s.catalogue(), new KioskGallery.Silent()));
        var buy = new Card(true, s.catalogue().text(up ? "task.buyLine" : "task.buyCash"));
        String key = possible ? "task.numberLine" : "task.buyPaper";
        screen.show(
                new ChooseTaskScreen.View(
                        up, easy, buy, Optional.of(new Card(possible, s.catalogue().text(key)))));
        return screen;
    }

    private static void wishes(Map<String, Function<Screens, Screen>> all) {
        all.put("kn-wish", s -> wish(s, Scope.CITY, false, Member.NOT_SHOWN, 50_000, 100_000));
        for (Member member : Member.values()) {
            all.put(
                    "kn-wish-" + member.name().toLowerCase(Locale.ROOT),
                    s ->
                            wish(
                                    s,
                                    Scope.of(District.SEODAEMUN),
                                    true,
                                    member,
                                    50_000,
                                    100_000,
                                    200_000,
                                    1_390_000));
        }
    }

    private static Screen wish(
            Screens s, Scope scope, boolean others, Member member, long... amounts) {
        var screen = s.open(() -> new TakeNumberScreen(s.catalogue(), new Silent()));
        var words = s.catalogue();
        screen.show(
                new TakeNumberScreen.View(
                        scope.district().isEmpty()
                                ? words.text("name.city")
                                : words.text("name.district", words.said().scope(scope)),
                        others,
                        LongStream.of(amounts).mapToObj(Won::of).toList(),
                        Won.of(100_000),
                        others,
                        member,
                        member == Member.TAKEN_AWAY));
        return screen;
    }

    private static void tickets(Map<String, Function<Screens, Screen>> all) {
        for (Promise promise : Promise.values()) {
            String name = promise.name().toLowerCase(Locale.ROOT);
            all.put("kn-ticket-" + name, s -> ticket(s, 187, promise, Came.NEW));
            all.put("kn-why-" + name, s -> why(s, promise));
        }
        for (Came came : Came.values()) {
            String name = came.name().toLowerCase(Locale.ROOT);
            all.put("kn-ticket-wide-" + name, s -> ticket(s, WIDE, Promise.STOCK_HELD, came));
        }
    }

    private static Screen ticket(Screens s, int number, Promise promise, Came came) {
        var screen = s.open(() -> new TicketScreen(s.catalogue(), new Silent()));
        screen.show(
                new TicketWords(s.catalogue())
                        .ticket(Tickets.waiting(number, promise), came, Tickets.NOW));
        return screen;
    }

    private static Screen why(Screens s, Promise promise) {
        var screen = s.open(() -> new WhyScreen(s.catalogue(), new Silent()));
        screen.show(new WhyScreen.View(promise, 3));
        return screen;
    }

    private static void places(Map<String, Function<Screens, Screen>> all) {
        for (ShowTicketScreen.Shown shown : ShowTicketScreen.Shown.values()) {
            all.put(
                    "kn-show-" + shown.name().toLowerCase(Locale.ROOT),
                    s -> {
                        var screen =
                                s.open(() -> new ShowTicketScreen(s.catalogue(), new Silent()));
                        screen.show(shown);
                        return screen;
                    });
        }
        for (TicketStage stage : TicketStage.values()) {
            all.put(
                    "kn-place-" + stage.name().toLowerCase(Locale.ROOT),
                    s -> place(s, Tickets.of(187, stage), List.of()));
        }
        all.put(
                "kn-place-against-the-rule",
                s -> place(s, Tickets.waiting(WIDE, Promise.STOCK_HELD), List.of("entry 7")));
        all.put(
                "kn-give-up",
                s -> {
                    var screen = s.open(() -> new GiveUpScreen(s.catalogue(), new Silent()));
                    screen.show(new GiveUpScreen.View(WIDE, true));
                    return screen;
                });
    }

    private static Screen place(Screens s, Ticket ticket, List<String> problems) {
        var screen = s.open(() -> new MyPlaceScreen(s.catalogue(), new Silent()));
        var before = Tickets.waiting(186, Promise.GUARANTEED);
        screen.show(
                MyPlace.view(
                        s.catalogue(), ticket, problems, Tickets.line(List.of(before, ticket))));
        return screen;
    }
}
