package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.refund.Approval;
import kr.sarangbang.ui.teller.refund.ChooseVoucherScreen;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import kr.sarangbang.ui.teller.side.CustomerSideScreen;

/** What a counter shows when it gives back, helps, and what its customer sees. */
public final class GivingGallery {
    private GivingGallery() {}

    static void add(Map<String, Function<Screens, Screen>> all) {
        refunds(all);
        reissues(all);
        all.put("t10-help", s -> help(s, CounterSights.SIGHT, List.of()));
        all.put(
                "t10-help-down",
                s ->
                        help(
                                s,
                                CounterSights.DOWN,
                                List.of(
                                        time(s, "10:39") + s.catalogue().text("scan.sameAgain"),
                                        time(s, "10:31") + s.catalogue().text("help.notAll"))));
    }

    /** Every refusal of a refund, and of a paper made anew. */
    static void refusals(Map<String, Function<Screens, Screen>> all, int from) {
        int number = from;
        for (ReissueOutcome outcome : Outcomes.reissues(CounterSights.rest(100_000, 63_000))) {
            if (!(outcome instanceof ReissueOutcome.Reissued)) {
                all.put(
                        "anew-" + number++ + "-" + outcome.getClass().getSimpleName(),
                        s -> {
                            var words = new TellerWords(s.catalogue());
                            var screen =
                                    s.open(
                                            () ->
                                                    new TroubleScreen(
                                                            s.catalogue(),
                                                            new TellerGallery.Nothing()));
                            screen.show(new ReissueAnswers(words).of(outcome, CounterSights.SIGHT));
                            return screen;
                        });
            }
        }
        for (RefundOutcome outcome : Outcomes.refunds()) {
            if (!(outcome instanceof RefundOutcome.Refunded)) {
                all.put(
                        "back-" + number++ + "-" + outcome.getClass().getSimpleName(),
                        s -> {
                            var words = new TellerWords(s.catalogue());
                            var screen =
                                    s.open(
                                            () ->
                                                    new TroubleScreen(
                                                            s.catalogue(),
                                                            new TellerGallery.Nothing()));
                            screen.show(new RefundAnswers(words).of(outcome, CounterSights.SIGHT));
                            return screen;
                        });
            }
        }
    }

    private static void refunds(Map<String, Function<Screens, Screen>> all) {
        for (ShowVoucherScreen.View view : ShowVoucherScreen.View.values()) {
            all.put(
                    "t6-show-" + view.name().toLowerCase(Locale.ROOT),
                    s -> {
                        var screen = s.open(() -> new ShowVoucherScreen(s.catalogue(), () -> {}));
                        screen.show(view);
                        return screen;
                    });
        }
        all.put("t6-figures", s -> figures(s, ""));
        all.put("t6-approved", s -> figures(s, "17"));
        all.put("t6-own", s -> figures(s, "21042"));
    }

    private static void reissues(Map<String, Function<Screens, Screen>> all) {
        all.put("t7-choose", s -> choose(s, 3));
        all.put("t7-choose-many", s -> choose(s, 12));
        all.put("t7-none", s -> choose(s, 0));
        all.put(
                "t7-confirm",
                s -> {
                    var words = new TellerWords(s.catalogue());
                    var approval =
                            new Approval(
                                    List.of(
                                            words.text("reason.lost"),
                                            words.text("reason.torn"),
                                            words.text("reason.other")),
                                    Optional.of("1042"));
                    var screen =
                            s.open(
                                    () ->
                                            new RefundScreen(
                                                    s.catalogue(),
                                                    approval,
                                                    new TellerGallery.Nothing()));
                    screen.show(Reissuing.view(words, CounterSights.held(1, 63_000)));
                    return TellerGallery.typed(screen, "17");
                });
    }

    private static Screen choose(Screens s, int count) {
        var words = new TellerWords(s.catalogue());
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= count; i++) {
            rows.add(Reissuing.row(words, CounterSights.held(i, i == 1 ? 63_000 : 100_000)));
        }
        var screen = s.open(() -> new ChooseVoucherScreen(words, new TellerGallery.Nothing()));
        screen.show(
                new ChooseVoucherScreen.View(
                        new CustomerStrip.View(
                                CounterSights.MEMBER.masked(), words.text("strip.id"), ""),
                        rows));
        for (int i = 0; i < count - 2; i++) {
            screen.stroke(new Stroke.Row(1));
        }
        return screen;
    }

    private static String time(Screens s, String at) {
        return new TellerWords(s.catalogue()).time(Instant.parse("2026-11-25T" + at + ":00+09:00"))
                + "  ";
    }

    private static Screen help(Screens s, TellerSight sight, List<String> told) {
        var screen = s.open(() -> new HelpScreen(new TellerGallery.Nothing()));
        screen.show(Help.view(new TellerWords(s.catalogue()), sight, CounterSights.STATES, told));
        return screen;
    }

    private static Screen figures(Screens s, String keys) {
        var words = new TellerWords(s.catalogue());
        var approval =
                new Approval(
                        List.of(
                                words.text("reason.wish"),
                                words.text("reason.wrong"),
                                words.text("reason.twice"),
                                words.text("reason.other")),
                        Optional.of("1042"));
        var screen =
                s.open(
                        () ->
                                new RefundScreen(
                                        s.catalogue(), approval, new TellerGallery.Nothing()));
        screen.show(
                new RefundScreen.View(
                        words.text("refund.partly"),
                        List.of(
                                new IssuedScreen.Row(
                                        words.text("refund.number"),
                                        CounterSights.rest(100_000, 40_000).number().masked()),
                                new IssuedScreen.Row(
                                        words.text("refund.face"), words.won(Won.of(100_000))),
                                new IssuedScreen.Row(
                                        words.text("refund.used"), words.won(Won.of(60_000))),
                                new IssuedScreen.Row(
                                        words.text("refund.rest"), words.won(Won.of(40_000))),
                                new IssuedScreen.Row(
                                        words.text("refund.discount"),
                                        "−" + words.won(Won.of(2_800))),
                                new IssuedScreen.Row(
                                        words.text("refund.means"), words.text("refund.cash"))),
                        words.text("refund.back"),
                        words.won(Won.of(37_200)),
                        words.text("refund.yes"),
                        "approve.enter",
                        kr.sarangbang.ui.teller.part.Function.REFUND));
        return TellerGallery.typed(screen, keys);
    }

    /** What the customer sees meanwhile. */
    public static Map<String, Function<Screens, Screen>> customer() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        all.put("side-welcome", s -> side(s, new CustomerSide.View.Welcome()));
        all.put("side-called", s -> side(s, new CustomerSide.View.Called(187)));
        all.put(
                "side-wait",
                s -> side(s, new CustomerSide.View.Wait(s.catalogue().text("side.wait"))));
        all.put("side-money", s -> side(s, money(s, Optional.empty(), Optional.empty())));
        all.put(
                "side-change",
                s -> {
                    var words = new TellerWords(s.catalogue());
                    return side(
                            s,
                            money(
                                    s,
                                    Optional.of(words.won(Won.of(150_000))),
                                    Optional.of(words.won(Won.of(10_500)))));
                });
        all.put(
                "side-done",
                s ->
                        side(
                                s,
                                new CustomerSide.View.Done(
                                        s.catalogue().text("side.change"),
                                        new TellerWords(s.catalogue()).spoken(Won.of(10_500)),
                                        s.catalogue().text("side.take", 8))));
        return all;
    }

    private static CustomerSide.View money(
            Screens s, Optional<String> given, Optional<String> change) {
        var words = new TellerWords(s.catalogue());
        return new CustomerSide.View.Money(
                words.voucher(CounterSights.CITY),
                words.text("side.papers", 7),
                words.spoken(Won.of(150_000)),
                words.spoken(Won.of(139_500)),
                given,
                change);
    }

    private static Screen side(Screens s, CustomerSide.View view) {
        var screen = s.open(() -> new CustomerSideScreen(s.catalogue()));
        screen.show(view);
        return screen;
    }
}
