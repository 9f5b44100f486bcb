package kr.sarangbang.ui.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.desk.ShopSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.Words;
import kr.sarangbang.ui.shop.accept.CallPhoneScreen;
import kr.sarangbang.ui.shop.accept.CancelLastScreen;
import kr.sarangbang.ui.shop.accept.EnterNumberScreen;
import kr.sarangbang.ui.shop.accept.LineDownScreen;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.MemberPinScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;
import kr.sarangbang.ui.shop.accept.WorkingScreen;

/** Every shop screen with the figures of the drawings, and with the longest that can come. */
public final class ShopGallery {
    static final ShopSight SIGHT =
            new ShopSight(
                    "아현 떡집",
                    23,
                    Won.of(412_000),
                    true,
                    0,
                    Won.ZERO,
                    Optional.empty(),
                    Won.of(300_000),
                    "02-000-0000",
                    Instant.EPOCH);

    private static final LocalDate EXPIRES = LocalDate.of(2031, 11, 24);
    private static final LocalDateTime LAST_NIGHT = LocalDateTime.of(2026, 11, 24, 23, 59);

    private ShopGallery() {}

    /** What a gallery does when something is pressed: nothing. */
    static final class Silent
            implements ListenScreen.Acts,
                    EnterNumberScreen.Acts,
                    TakeAmountScreen.Acts,
                    MemberPinScreen.Acts,
                    ReceivedScreen.Acts,
                    RefusedScreen.Acts,
                    CancelLastScreen.Acts,
                    LineDownScreen.Acts,
                    CallPhoneScreen.Acts {
        @Override
        public void byNumber() {}

        @Override
        public void cancelLast() {}

        @Override
        public void line() {}

        @Override
        public void entered(String digits) {}

        @Override
        public void back() {}

        @Override
        public void take(Won amount) {}

        @Override
        public void again() {}

        @Override
        public void next() {}

        @Override
        public void another() {}

        @Override
        public void phone() {}

        @Override
        public void cancel(String reason) {}

        @Override
        public void keep() {}

        @Override
        public void sync() {}
    }

    /** Name of a picture and how its screen comes about. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        var acts = new Silent();
        all.put("s1-wait", s -> listen(s, new ListenScreen.View(23, Won.of(412_000), true, 0, "")));
        all.put(
                "s1-waiting",
                s ->
                        listen(
                                s,
                                new ListenScreen.View(
                                        1_023,
                                        Won.of(10_412_000),
                                        false,
                                        123,
                                        s.catalogue().text("listen.otherCode"))));
        all.put("s1-number", s -> s.open(() -> new EnterNumberScreen(acts)));
        all.put("s2-amount", s -> amount(s, Optional.of(Won.of(400_000)), Optional.of(EXPIRES)));
        all.put("s2-amount-notice", Objects.requireNonNull(all.get("s2-amount")));
        all.put("s2-amount-number", s -> amount(s, Optional.empty(), Optional.empty()));
        for (boolean again : new boolean[] {false, true}) {
            all.put(
                    again ? "s2-pin-again" : "s2-pin",
                    s -> {
                        var screen = s.open(() -> new MemberPinScreen(s.catalogue(), acts));
                        screen.show(new MemberPinScreen.View(again));
                        return screen;
                    });
            all.put(
                    again ? "s2-working-slow" : "s2-working",
                    s -> {
                        var screen = s.open(() -> new WorkingScreen(s.catalogue()));
                        screen.show(new WorkingScreen.View(again));
                        return screen;
                    });
            all.put(
                    again ? "s8-line-up" : "s8-line-down",
                    s -> {
                        var screen = s.open(() -> new LineDownScreen(s.catalogue(), acts));
                        screen.show(
                                new LineDownScreen.View(
                                        again,
                                        again ? 0 : 123,
                                        Won.of(again ? 0 : 1_412_000),
                                        again
                                                ? ""
                                                : s.catalogue()
                                                        .said()
                                                        .past(
                                                                LAST_NIGHT,
                                                                LAST_NIGHT
                                                                        .toLocalDate()
                                                                        .plusDays(1)),
                                        Won.of(300_000)));
                        return screen;
                    });
        }
        ends(all, acts);
        return all;
    }

    private static void ends(Map<String, Function<Screens, Screen>> all, Silent acts) {
        all.put(
                "s3-done",
                s ->
                        received(
                                s,
                                new ReceivedScreen.View(
                                        false,
                                        Won.of(32_000),
                                        Won.of(18_000),
                                        "감자·바람 37",
                                        true,
                                        Optional.of(LocalDate.of(2026, 11, 27)),
                                        s.catalogue().text("received.pledge"),
                                        true)));
        all.put(
                "s3-done-online",
                s ->
                        received(
                                s,
                                new ReceivedScreen.View(
                                        false,
                                        Won.of(400_000),
                                        Won.of(600_000),
                                        "고구마·소나기 37",
                                        false,
                                        Optional.of(LocalDate.of(2026, 11, 27)),
                                        s.catalogue().text("received.pledge"),
                                        true)));
        for (String paper : List.of("owed", "stopped", "unsure")) {
            all.put(
                    "s3-done-" + (paper.equals("owed") ? "no-paper" : "paper-" + paper),
                    s ->
                            received(
                                    s,
                                    new ReceivedScreen.View(
                                            false,
                                            Won.of(400_000),
                                            Won.of(600_000),
                                            "고구마·소나기 37",
                                            true,
                                            Optional.empty(),
                                            s.catalogue().text("printing." + paper),
                                            true)));
        }
        all.put(
                "s5-cancelled",
                s ->
                        received(
                                s,
                                new ReceivedScreen.View(
                                        true,
                                        Won.of(32_000),
                                        Won.of(50_000),
                                        "감자·바람 37",
                                        false,
                                        Optional.empty(),
                                        s.catalogue().text("cancelled.todo"),
                                        false)));
        others(all, acts);
    }

    /** The longest name that a day of payment has. */
    static Map<String, Function<Screens, Screen>> longestDay() {
        var day = Optional.of(LocalDate.of(2026, 9, 23));
        return Map.of(
                "s3-longest-day",
                s ->
                        received(
                                s,
                                new ReceivedScreen.View(
                                        false,
                                        Won.of(400_000),
                                        Won.of(600_000),
                                        "고구마·소나기 37",
                                        true,
                                        day,
                                        s.catalogue().text("received.pledge"),
                                        true)));
    }

    private static void others(Map<String, Function<Screens, Screen>> all, Silent acts) {
        all.put(
                "s5-cancel",
                s -> {
                    var screen = s.open(() -> new CancelLastScreen(s.catalogue(), acts));
                    screen.show(new CancelLastScreen.View(Won.of(32_000), "감자·바람 37", true));
                    return screen;
                });
        all.put(
                "s9-phone",
                s -> {
                    var screen = s.open(() -> new CallPhoneScreen(acts));
                    screen.show(new CallPhoneScreen.View("02-000-0000"));
                    return screen;
                });
    }

    /** Every refusal that an outcome leads to. */
    public static Map<String, Function<Screens, Screen>> refusals() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        var acts = new Silent();
        int number = 0;
        for (RedemptionOutcome outcome : Outcomes.redemptions()) {
            String name = "s4-" + number++ + "-" + outcome.getClass().getSimpleName();
            refusal(
                    all,
                    acts,
                    name,
                    (end, said) ->
                            end.show(
                                    outcome,
                                    SIGHT,
                                    Optional.of(said.scope(Scope.of(District.SEODAEMUN))),
                                    Optional.of(said.yearAndDay(EXPIRES)),
                                    true));
        }
        for (CancelOutcome outcome : Outcomes.cancellations()) {
            String name = "s5-" + number++ + "-" + outcome.getClass().getSimpleName();
            refusal(all, acts, name, (end, said) -> end.show(outcome));
        }
        return all;
    }

    private static void refusal(
            Map<String, Function<Screens, Screen>> all,
            Silent acts,
            String name,
            BiConsumer<RedemptionEnd, Words> shown) {
        if (new Caught().of(new Catalogue(Language.KOREAN), shown).isEmpty()) {
            return;
        }
        all.put(
                name,
                s -> {
                    var screen = s.open(() -> new RefusedScreen(acts));
                    screen.show(new Caught().of(s.catalogue(), shown).orElseThrow());
                    return screen;
                });
    }

    /** Keeps the refusal that an outcome leads to. */
    private static final class Caught implements RedemptionEnd.Ways {
        private Optional<RefusedScreen.View> view = Optional.empty();

        Optional<RefusedScreen.View> of(Catalogue words, BiConsumer<RedemptionEnd, Words> shown) {
            shown.accept(new RedemptionEnd(words, new TestClock(), this), words.said());
            return view;
        }

        @Override
        public void received(
                ReceivedScreen.View done, Optional<RedemptionOutcome.Redeemed> last, ActId act) {}

        @Override
        public void refused(RefusedScreen.View refused) {
            view = Optional.of(refused);
        }

        @Override
        public void askPin(boolean again) {}

        @Override
        public void otherCode() {}

        @Override
        public void otherAmount() {}

        @Override
        public void printable(ActId act) {}

        @Override
        public void printAgain() {}
    }

    private static Screen listen(Screens s, ListenScreen.View view) {
        var screen = s.open(() -> new ListenScreen(s.catalogue(), new Silent()));
        screen.show(view);
        return screen;
    }

    private static Screen amount(Screens s, Optional<Won> balance, Optional<LocalDate> expires) {
        var screen = s.open(() -> new TakeAmountScreen(s.catalogue(), new Silent()));
        screen.show(new TakeAmountScreen.View(balance, expires));
        return screen;
    }

    private static Screen received(Screens s, ReceivedScreen.View view) {
        var screen = s.open(() -> new ReceivedScreen(s.catalogue(), new Silent()));
        screen.show(view);
        return screen;
    }
}
