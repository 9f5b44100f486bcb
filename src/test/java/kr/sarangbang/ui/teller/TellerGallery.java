package kr.sarangbang.ui.teller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.refund.ChooseVoucherScreen;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.sell.Cart;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.IssueScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.RehearsalScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** Every screen of a counter with the figures of the drawings, and with the longest that come. */
public final class TellerGallery {
    private TellerGallery() {}

    /** Name of a picture and how its screen comes about. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        all.put("t0-staff", s -> typed(s.open(() -> new StaffScreen(n -> {})), "1042"));
        all.put(
                "t1-start",
                s ->
                        start(
                                s,
                                "",
                                new StartScreen.View(
                                        s.catalogue().text("start.title"),
                                        Optional.empty(),
                                        "",
                                        "")));
        all.put(
                "t1-number",
                s ->
                        start(
                                s,
                                CounterSights.MEMBER.toString(),
                                new StartScreen.View(
                                        s.catalogue().text("start.title"),
                                        Optional.empty(),
                                        "",
                                        "")));
        all.put(
                "t1-line-down",
                s ->
                        start(
                                s,
                                "12345",
                                new StartScreen.View(
                                        s.catalogue().text("start.title"),
                                        Optional.empty(),
                                        s.catalogue().text("line.down"),
                                        s.catalogue().text("line.downLine"))));
        all.put("t2-customer", s -> customer(s, "", false));
        all.put("t2-pin", s -> customer(s, "12", true));
        all.put("t3-first", s -> cart(s, "", ""));
        all.put("t3-sale", s -> cart(s, "5*2", "1*5"));
        all.put("t3-full", s -> cart(s, "999*8", ""));
        all.put("t4-pay", s -> pay(s, "15+", true));
        all.put("t4-exact", s -> pay(s, "", false));
        all.put("t4-too-little", s -> pay(s, "1+", true));
        all.put("t4-card", s -> pay(s, "\t", true));
        ends(all);
        GivingGallery.add(all);
        LineGallery.add(all);
        all.put("t10-rehearsal", s -> rehearsal(s, OpeningSights.GOOD));
        all.put("t10-rehearsal-stops", s -> rehearsal(s, OpeningSights.STOPS));
        all.put("t1-rehearsed", TellerGallery::rehearsed);
        return all;
    }

    private static Screen rehearsal(Screens s, Rehearsal found) {
        var screen = s.open(() -> new RehearsalScreen(new Nothing()));
        screen.show(Opening.view(new TellerWords(s.catalogue()), found));
        return screen;
    }

    private static Screen rehearsed(Screens s) {
        boolean korean = s.catalogue().language() == Language.KOREAN;
        return start(
                s,
                "",
                new StartScreen.View(
                        s.catalogue().text("start.title"),
                        Optional.empty(),
                        s.catalogue()
                                .text(
                                        "rehearsal.newsStops",
                                        korean ? "오전 8시 30분" : "08:30",
                                        korean
                                                ? "판매·받기·취소 연습, 프린터"
                                                : "Mock sale, use, void, Printer"),
                        s.catalogue().text("rehearsal.look")));
    }

    private static void ends(Map<String, Function<Screens, Screen>> all) {
        all.put("t5-issue", s -> issue(s, 2, false));
        all.put("t5-issue-slow", s -> issue(s, 0, true));
        all.put("t5-issued", s -> issued(s, new PaperResult.Printed()));
        all.put("t5-issued-owed", s -> issued(s, new PaperResult.Owed(PrinterFault.COVER_OPEN)));
        all.put("t5-issued-unsure", s -> issued(s, new PaperResult.Unsure()));
        all.put(
                "esc-cart",
                s ->
                        leave(
                                s,
                                new TellerWords(s.catalogue())
                                        .text(
                                                "leave.cart",
                                                7,
                                                new TellerWords(s.catalogue())
                                                        .won(Won.of(150_000)))));
        all.put("esc-money", s -> leave(s, s.catalogue().text("leave.money")));
    }

    /** Every refusal of a sale. */
    public static Map<String, Function<Screens, Screen>> refusals() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        int number = 0;
        for (SaleOutcome outcome : Outcomes.sales()) {
            if (outcome instanceof SaleOutcome.Sold) {
                continue;
            }
            String name = "no-" + number++ + "-" + outcome.getClass().getSimpleName();
            all.put(name, s -> trouble(s, a -> a.of(outcome, CounterSights.SIGHT)));
        }
        all.put("no-broken", s -> trouble(s, a -> a.broken(CounterSights.SIGHT)));
        GivingGallery.refusals(all, number);
        return all;
    }

    private static Screen trouble(Screens s, Function<SaleAnswers, SaleAnswers.Answer> said) {
        var screen = s.open(() -> new TroubleScreen(s.catalogue(), new Nothing()));
        screen.show(said.apply(new SaleAnswers(new TellerWords(s.catalogue()))).view());
        return screen;
    }

    private static CustomerStrip.View strip(Screens s, String proof) {
        return new CustomerStrip.View(
                CounterSights.MEMBER.masked(),
                proof.isEmpty() ? "" : s.catalogue().text(proof),
                new TellerWords(s.catalogue()).won(Won.of(300_000)));
    }

    private static Screen start(Screens s, String keys, StartScreen.View view) {
        var screen = s.open(() -> new StartScreen(s.catalogue(), new Nothing()));
        screen.show(view);
        return typed(screen, keys);
    }

    private static Screen customer(Screens s, String keys, boolean again) {
        var screen = s.open(() -> new CustomerScreen(s.catalogue(), new Nothing()));
        screen.show(new CustomerScreen.View(strip(s, ""), again));
        return typed(screen, keys);
    }

    static Screen cart(Screens s, String first, String then) {
        var screen =
                s.open(
                        () ->
                                new SellScreen(
                                        new TellerWords(s.catalogue()), new Cart(), new Nothing()));
        screen.show(
                new SellScreen.View(
                        strip(s, "strip.id"),
                        CounterSights.CITY,
                        true,
                        Optional.of(Won.of(300_000))));
        typed(screen, first);
        if (!first.isEmpty()) {
            screen.stroke(new Stroke.Enter());
        }
        return typed(screen, then);
    }

    private static Screen pay(Screens s, String keys, boolean cards) {
        var screen = s.open(() -> new PayScreen(new TellerWords(s.catalogue()), new Nothing()));
        screen.show(
                new PayScreen.View(
                        strip(s, "strip.card"),
                        new TellerWords(s.catalogue()).voucher(CounterSights.CITY),
                        7,
                        Won.of(150_000),
                        Won.of(139_500),
                        cards));
        return typed(screen, keys);
    }

    private static Screen issue(Screens s, int at, boolean slow) {
        var screen = s.open(() -> new IssueScreen(s.catalogue()));
        screen.show(
                new IssueScreen.View(
                        List.of(
                                s.catalogue().text(slow ? "issue.card" : "issue.cash"),
                                s.catalogue().text("issue.write"),
                                s.catalogue().text("issue.print", 7)),
                        at,
                        slow));
        return screen;
    }

    private static Screen issued(Screens s, PaperResult paper) {
        var words = new TellerWords(s.catalogue());
        var screen = s.open(() -> new IssuedScreen(new Nothing()));
        screen.show(
                new IssuedScreen.View(
                        words.text("issued.title"),
                        words.text("issued.change"),
                        words.won(Won.of(10_500)),
                        List.of(
                                new IssuedScreen.Row(
                                        words.text("issued.vouchers", 7),
                                        words.won(Won.of(150_000))),
                                new IssuedScreen.Row(
                                        words.text("issued.paid"), words.won(Won.of(139_500))),
                                new IssuedScreen.Row(
                                        words.text("issued.given"), words.won(Won.of(150_000))),
                                new IssuedScreen.Row(
                                        words.text("issued.left"), words.won(Won.of(150_000))),
                                new IssuedScreen.Row(
                                        words.text("issued.act"), Outcomes.ACT.toString())),
                        new SaleAnswers(words).papers(paper, 8),
                        true));
        return screen;
    }

    private static Screen leave(Screens s, String lost) {
        var screen = s.open(() -> new LeaveScreen(new Nothing()));
        screen.show(
                new LeaveScreen.View(
                        s.catalogue().text("leave.title"),
                        lost,
                        s.catalogue().text("leave.stay"),
                        s.catalogue().text("leave.away")));
        return screen;
    }

    /** What a hand types: digits, * for ×, + for 만, a tab. */
    static Keyed typed(Keyed screen, String keys) {
        for (int i = 0; i < keys.length(); i++) {
            char c = keys.charAt(i);
            screen.stroke(
                    switch (c) {
                        case '*' -> new Stroke.Times();
                        case '+' -> new Stroke.Digits("0000");
                        case '\t' -> new Stroke.Other();
                        default -> new Stroke.Digits(String.valueOf(c));
                    });
        }
        return screen;
    }

    /** What a gallery does when something is pressed: nothing. */
    static final class Nothing
            implements StartScreen.Acts,
                    CustomerScreen.Acts,
                    SellScreen.Acts,
                    PayScreen.Acts,
                    IssuedScreen.Acts,
                    LeaveScreen.Acts,
                    TroubleScreen.Acts,
                    RefundScreen.Acts,
                    ChooseVoucherScreen.Acts,
                    LineScreen.Acts,
                    ReasonScreen.Acts,
                    RehearsalScreen.Acts,
                    HelpScreen.Acts {
        @Override
        public void member(MemberNumber member) {}

        @Override
        public void rehearse() {}

        @Override
        public void rehearseAgain() {}

        @Override
        public void print() {}

        @Override
        public void close() {}

        @Override
        public void ofTheNumber() {}

        @Override
        public void giveUp(int number) {}

        @Override
        public void move(int number) {}

        @Override
        public void chosen() {}

        @Override
        public void because(String reason) {}

        @Override
        public void third() {}

        @Override
        public void idShown() {}

        @Override
        public void pin(String digits) {}

        @Override
        public void leave() {}

        @Override
        public void pay() {}

        @Override
        public void otherSeries() {}

        @Override
        public void changed(PaymentMeans means, Optional<Won> given, Won change) {}

        @Override
        public void sell(PaymentMeans means, Won tendered) {}

        @Override
        public void next() {}

        @Override
        public void printAgain() {}

        @Override
        public void stay() {}

        @Override
        public void first() {}

        @Override
        public void second() {}

        @Override
        public void yes(String reason, String approvedBy) {}

        @Override
        public void no() {}

        @Override
        public void choose(int position) {}

        @Override
        public void retry() {}

        @Override
        public void back() {}
    }
}
