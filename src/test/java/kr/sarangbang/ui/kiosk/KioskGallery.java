package kr.sarangbang.ui.kiosk;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen;
import kr.sarangbang.ui.kiosk.buy.ChoosePlaceScreen;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.DoneScreen;
import kr.sarangbang.ui.kiosk.buy.EnterAmountScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen.Asked;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen.Takes;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ShowCardScreen;
import kr.sarangbang.ui.kiosk.buy.ShowPaperScreen;
import kr.sarangbang.ui.kiosk.buy.WaitScreen;
import kr.sarangbang.ui.kiosk.buy.WhereToEnrolScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.StillThereScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;

/** Every kiosk screen with the figures of the drawings, and with the longest that can come. */
public final class KioskGallery {
    private static final Won FACE = Won.of(50_000);
    private static final Won PRICE = Won.of(45_000);

    private static final LocalDateTime OPENS = LocalDateTime.of(2022, 9, 21, 10, 0);

    private KioskGallery() {}

    /** What a gallery does when something is pressed: nothing. */
    static final class Silent
            implements WelcomeScreen.Acts,
                    ChooseTaskScreen.Acts,
                    StaffCalledScreen.Acts,
                    StillThereScreen.Acts,
                    ChoosePlaceScreen.Acts,
                    ChooseAmountScreen.Acts,
                    EnterAmountScreen.Acts,
                    ShowCardScreen.Acts,
                    ShowPaperScreen.Acts,
                    EnterPinScreen.Acts,
                    WhereToEnrolScreen.Acts,
                    ConfirmScreen.Acts,
                    InsertCardScreen.Acts,
                    PayCashScreen.Acts,
                    WaitScreen.Acts,
                    DoneScreen.Acts {
        @Override
        public void start() {}

        @Override
        public void startEasy() {}

        @Override
        public void buy() {}

        @Override
        public void takeNumber() {}

        @Override
        public void seePlace() {}

        @Override
        public void goOn() {}

        @Override
        public void fine() {}

        @Override
        public void later() {}

        @Override
        public void choose(int position) {}

        @Override
        public void choose(Won face) {}

        @Override
        public void direct() {}

        @Override
        public Won price(Won face) {
            return Won.of(face.amount() * 9 / 10);
        }

        @Override
        public void paper() {}

        @Override
        public void neither() {}

        @Override
        public void none() {}

        @Override
        public void entered(String pin) {}

        @Override
        public void understood() {}

        @Override
        public void yes() {}

        @Override
        public void change() {}

        @Override
        public void cash() {}

        @Override
        public void card() {}

        @Override
        public void leave() {}

        @Override
        public void call() {}

        @Override
        public void got() {}

        @Override
        public void again() {}
    }

    /** Name of a picture and how its screen comes about. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        session(all);
        choosing(all);
        who(all);
        paying(all);
        ends(all);
        return all;
    }

    private static void session(Map<String, Function<Screens, Screen>> all) {
        var acts = new Silent();
        all.put("k0-welcome", s -> s.open(() -> new WelcomeScreen(acts)));
        all.put("k1-choose", s -> task(s, true, false, true, s.catalogue().text("task.buyLine")));
        all.put("k1-easy", s -> task(s, true, true, true, s.catalogue().text("task.buyLine")));
        all.put("ke-offline", s -> task(s, false, false, true, s.catalogue().text("task.buyCash")));
        all.put(
                "k1-not-open",
                s ->
                        task(
                                s,
                                true,
                                false,
                                false,
                                s.catalogue()
                                        .text("task.buyFrom", s.catalogue().said().moment(OPENS))));
        all.put("kh-called", s -> called(s, true, acts));
        all.put("kh-called-no-light", s -> called(s, false, acts));
        all.put("kt-still", s -> s.open(() -> new StillThereScreen(acts)));
    }

    private static Screen called(Screens s, boolean light, StaffCalledScreen.Acts acts) {
        var screen = s.open(() -> new StaffCalledScreen(s.catalogue(), acts));
        screen.show(new StaffCalledScreen.View("1번 기기", "02-000-0000", light));
        return screen;
    }

    private static Screen task(Screens s, boolean up, boolean easy, boolean possible, String line) {
        var screen = s.open(() -> new ChooseTaskScreen(s.catalogue(), new Silent()));
        var buy = new ChooseTaskScreen.Card(possible, line);
        screen.show(new ChooseTaskScreen.View(up, easy, buy, Optional.empty()));
        return screen;
    }

    private static void choosing(Map<String, Function<Screens, Screen>> all) {
        var acts = new Silent();
        for (int count : new int[] {2, 4, 5}) {
            all.put(
                    "k2-where-" + count,
                    s -> {
                        var screen = s.open(() -> new ChoosePlaceScreen(s.catalogue(), acts));
                        screen.show(places(s.catalogue()).subList(0, count));
                        return screen;
                    });
        }
        all.put("k3-amount", s -> amount(s, District.MAPO, 1_000, 200_000, true));
        all.put("k3-amount-long", s -> amount(s, District.SEODAEMUN, 750, 390_000, false));
        all.put(
                "k3-direct",
                s -> {
                    var screen = s.open(() -> new EnterAmountScreen(s.catalogue(), acts));
                    screen.show(new EnterAmountScreen.View(Won.of(400_000)));
                    return screen;
                });
    }

    private static List<ChoosePlaceScreen.Place> places(Catalogue words) {
        return List.of(
                place(words, District.MAPO, true),
                new ChoosePlaceScreen.Place(
                        words.text("place.city"),
                        words.text("place.line", words.text("name.city"), "7%"),
                        true,
                        true),
                place(words, District.SEODAEMUN, false),
                place(words, District.DONGDAEMUN, true),
                place(words, District.YEONGDEUNGPO, true));
    }

    private static ChoosePlaceScreen.Place place(Catalogue words, District district, boolean open) {
        String line =
                open
                        ? words.text("place.line", voucher(words, district), "10%")
                        : words.text("place.from", words.said().moment(OPENS));
        String name = words.text("place.district", words.said().district(district));
        return new ChoosePlaceScreen.Place(name, line, false, open);
    }

    private static String voucher(Catalogue words, District district) {
        return words.text("name.district", words.said().district(district));
    }

    private static Screen amount(
            Screens s, District district, int points, long most, boolean byMonth) {
        var screen = s.open(() -> new ChooseAmountScreen(s.catalogue(), new Silent()));
        screen.show(
                new ChooseAmountScreen.View(
                        voucher(s.catalogue(), district),
                        points,
                        Won.of(most),
                        byMonth,
                        List.of(
                                offer(50_000, points, false),
                                offer(100_000, points, false),
                                offer(most, points, true)),
                        true));
        return screen;
    }

    private static ChooseAmountScreen.Offer offer(long face, int points, boolean most) {
        return new ChooseAmountScreen.Offer(
                Won.of(face), Won.of(face - face * points / 10_000), most);
    }

    private static void who(Map<String, Function<Screens, Screen>> all) {
        var acts = new Silent();
        for (ShowCardScreen.View view : ShowCardScreen.View.values()) {
            String shown = "-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.put(
                    "k4-card" + (view == ShowCardScreen.View.WAITING ? "" : shown),
                    s -> {
                        var screen = s.open(() -> new ShowCardScreen(s.catalogue(), acts));
                        screen.show(view);
                        return screen;
                    });
        }
        for (boolean other : new boolean[] {false, true}) {
            all.put(
                    other ? "k4-paper-other" : "k4-paper",
                    s -> {
                        var screen = s.open(() -> new ShowPaperScreen(s.catalogue(), acts));
                        screen.show(new ShowPaperScreen.View(other));
                        return screen;
                    });
            all.put(
                    other ? "k4-pin-again" : "k4-pin",
                    s -> {
                        var screen = s.open(() -> new EnterPinScreen(s.catalogue(), acts));
                        screen.show(new EnterPinScreen.View(other));
                        return screen;
                    });
        }
        all.put("k4-pin-notice", Objects.requireNonNull(all.get("k4-pin")));
        all.put(
                "k4-enrol",
                s -> {
                    String usual = s.catalogue().text("enrol.whereUsual");
                    boolean korean = s.catalogue().language() == Language.KOREAN;
                    String where = korean ? "아현동 주민센터 2층 창구" : usual;
                    var screen = s.open(() -> new WhereToEnrolScreen(acts));
                    screen.show(new WhereToEnrolScreen.View(where, "02-000-0000"));
                    return screen;
                });
    }

    private static void paying(Map<String, Function<Screens, Screen>> all) {
        var acts = new Silent();
        for (PayWay way : PayWay.values()) {
            String end = way == PayWay.CARD ? "" : "-cash";
            all.put(
                    "k5-confirm" + end,
                    s -> {
                        var screen = s.open(() -> new ConfirmScreen(s.catalogue(), acts));
                        screen.show(
                                new ConfirmScreen.View(
                                        voucher(s.catalogue(), District.SEODAEMUN),
                                        FACE,
                                        PRICE,
                                        way));
                        return screen;
                    });
            all.put(
                    "k7-wait" + end,
                    s -> {
                        var screen = s.open(() -> new WaitScreen(s.catalogue(), acts));
                        screen.show(new WaitScreen.View(way, 2, true));
                        return screen;
                    });
        }
        for (Asked asked : Asked.values()) {
            all.put(
                    "k6-insert" + (asked == Asked.HERE ? "" : "-" + asked.name()),
                    s -> {
                        var screen = s.open(() -> new InsertCardScreen(s.catalogue(), acts));
                        screen.show(new InsertCardScreen.View(PRICE, true, asked));
                        return screen;
                    });
        }
        for (Takes takes : Takes.values()) {
            for (long inside : new long[] {0, 30_000}) {
                all.put(
                        "k6-cash-" + inside + (takes == Takes.ANY ? "" : "-" + takes),
                        s -> {
                            var screen = s.open(() -> new PayCashScreen(s.catalogue(), acts));
                            screen.show(
                                    new PayCashScreen.View(
                                            Won.of(363_000), Won.of(inside), true, takes));
                            return screen;
                        });
            }
        }
    }

    private static void ends(Map<String, Function<Screens, Screen>> all) {
        var acts = new Silent();
        all.put(
                "k8-done",
                s ->
                        done(
                                s,
                                acts,
                                new DoneScreen.View(
                                        false,
                                        1,
                                        FACE,
                                        PRICE,
                                        Optional.empty(),
                                        Optional.of(Won.of(150_000)))));
        all.put(
                "k8-done-card",
                s ->
                        done(
                                s,
                                acts,
                                new DoneScreen.View(
                                        true,
                                        3,
                                        Won.of(390_000),
                                        Won.of(363_000),
                                        Optional.of(Won.of(7_000)),
                                        Optional.of(Won.of(10_000)))));
    }

    private static Screen done(Screens s, Silent acts, DoneScreen.View view) {
        var screen = s.open(() -> new DoneScreen(s.catalogue(), acts));
        screen.show(view);
        return screen;
    }
}
