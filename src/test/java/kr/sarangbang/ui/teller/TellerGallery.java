package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.kiosk.KioskSight.OnSale;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.refund.Approval;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.Cart;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.IssueScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import kr.sarangbang.ui.teller.side.CustomerSideScreen;

/** Every screen of a counter with the figures of the drawings, and with the longest that come. */
public final class TellerGallery {
    static final Series CITY =
            new Series(
                    new SeriesId("city"),
                    1,
                    "서울",
                    Scope.CITY,
                    Won.of(25_000_000_000L),
                    Won.of(10_000),
                    700,
                    List.of(
                            new SaleWindow(
                                    Instant.parse("2026-11-01T01:00:00Z"),
                                    Instant.parse("2026-12-31T15:00:00Z"),
                                    BirthYears.EVERYONE)),
                    5,
                    new RefundRule(6_000));

    static final MemberNumber MEMBER = MemberNumber.ofRandom(302_718_461);

    static final TellerSight SIGHT =
            sight(true, new Backlog(0, Won.ZERO, Optional.empty(), 0), PrinterStatus.ready(false));

    static final TellerSight DOWN =
            sight(
                    false,
                    new Backlog(
                            123,
                            Won.of(10_412_000),
                            Optional.of(Instant.parse("2026-11-25T00:31:00Z")),
                            0),
                    PrinterStatus.faulty(PrinterFault.PAPER_OUT, false));

    private TellerGallery() {}

    /** A voucher of which something is left, as the issuer signed it. */
    static Slip rest(long face, long balance) {
        return new Slip.OfIssuer(
                new IssuerClaims(
                        VoucherNumber.of(1, 4_711),
                        Scope.CITY,
                        Won.of(face),
                        Won.of(balance),
                        new SlipVersion(Outcomes.ACT),
                        2,
                        LocalDate.of(2031, 11, 24),
                        MEMBER),
                Bytes.of(new byte[8]));
    }

    static TellerSight sight(boolean lineUp, Backlog backlog, PrinterStatus printer) {
        return new TellerSight(
                "마포중앙지점 2번 창구",
                lineUp,
                backlog,
                Optional.of(Instant.parse("2026-11-25T01:35:00Z")),
                "02-000-0000",
                Optional.empty(),
                List.of(new OnSale(CITY, new SaleGate.Open(), Won.of(400_000), true)),
                new DayTotals(
                        LocalDate.of(2026, 11, 25),
                        37,
                        Won.of(4_120_000),
                        Won.of(3_831_600),
                        0,
                        Won.ZERO,
                        Won.ZERO,
                        false),
                printer,
                0,
                Instant.parse("2026-11-25T01:40:00Z"));
    }

    /** Name of a picture and how its screen comes about. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        all.put("t0-staff", s -> typed(s.open(() -> new StaffScreen(n -> {})), "1042"));
        all.put("t1-start", s -> start(s, "", new StartScreen.View("", "")));
        all.put("t1-number", s -> start(s, MEMBER.toString(), new StartScreen.View("", "")));
        all.put(
                "t1-line-down",
                s ->
                        start(
                                s,
                                "12345",
                                new StartScreen.View(
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
        refunds(all);
        return all;
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
        var screen = s.open(() -> new RefundScreen(s.catalogue(), approval, new Nothing()));
        screen.show(
                new RefundScreen.View(
                        words.text("refund.partly"),
                        List.of(
                                new IssuedScreen.Row(
                                        words.text("refund.number"),
                                        rest(100_000, 40_000).number().masked()),
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
                        words.text("refund.yes")));
        return typed(screen, keys);
    }

    /** What the customer sees meanwhile. */
    public static Map<String, Function<Screens, Screen>> customer() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        all.put("side-welcome", s -> side(s, new CustomerSide.View.Welcome()));
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
                words.voucher(CITY),
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

    /** Every refusal of a sale. */
    public static Map<String, Function<Screens, Screen>> refusals() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        int number = 0;
        for (SaleOutcome outcome : Outcomes.sales()) {
            if (outcome instanceof SaleOutcome.Sold) {
                continue;
            }
            String name = "no-" + number++ + "-" + outcome.getClass().getSimpleName();
            all.put(name, s -> trouble(s, a -> a.of(outcome, SIGHT)));
        }
        all.put("no-broken", s -> trouble(s, a -> a.broken(SIGHT)));
        for (RefundOutcome outcome : Outcomes.refunds()) {
            if (!(outcome instanceof RefundOutcome.Refunded)) {
                all.put(
                        "back-" + number++ + "-" + outcome.getClass().getSimpleName(),
                        s -> {
                            var words = new TellerWords(s.catalogue());
                            var screen =
                                    s.open(() -> new TroubleScreen(s.catalogue(), new Nothing()));
                            screen.show(new RefundAnswers(words).of(outcome, SIGHT));
                            return screen;
                        });
            }
        }
        return all;
    }

    private static Screen trouble(Screens s, Function<SaleAnswers, SaleAnswers.Answer> said) {
        var screen = s.open(() -> new TroubleScreen(s.catalogue(), new Nothing()));
        screen.show(said.apply(new SaleAnswers(new TellerWords(s.catalogue()))).view());
        return screen;
    }

    private static CustomerStrip.View strip(Screens s, String proof) {
        return new CustomerStrip.View(
                MEMBER.masked(),
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

    private static Screen cart(Screens s, String first, String then) {
        var screen =
                s.open(
                        () ->
                                new SellScreen(
                                        new TellerWords(s.catalogue()), new Cart(), new Nothing()));
        screen.show(
                new SellScreen.View(
                        strip(s, "strip.id"), CITY, true, Optional.of(Won.of(300_000))));
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
                        new TellerWords(s.catalogue()).voucher(CITY),
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
                                s.catalogue().text("issue.cash"),
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
        screen.show(new LeaveScreen.View(lost));
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
                    RefundScreen.Acts {
        @Override
        public void member(MemberNumber member) {}

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
    }
}
