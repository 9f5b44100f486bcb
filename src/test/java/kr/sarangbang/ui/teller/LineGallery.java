package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** A counter's screens while people wait. */
final class LineGallery {
    private LineGallery() {}

    static void add(Map<String, Function<Screens, Screen>> all) {
        all.put("t1-line-called", LineGallery::called);
        all.put("t3-line-sale", s -> TellerGallery.cart(s, "10*1", ""));
        all.put("t8-line", s -> line(s, LineSights.called(), 2));
        all.put("t8-line-parked", s -> line(s, LineSights.between(), 30));
        all.put("t8-line-nobody", s -> line(s, LineSights.NOBODY, 0));
        all.put("t8-give-up", LineGallery::giveUp);
        all.put("t8-why-lane", LineGallery::whyLane);
        all.put("t8-why-past", LineGallery::whyPast);
        all.put("t8-needs-ticket", LineGallery::needsTicket);
    }

    private static Screen called(Screens s) {
        var screen = s.open(() -> new StartScreen(s.catalogue(), new TellerGallery.Nothing()));
        screen.show(
                new StartScreen.View(
                        s.catalogue().text("start.titleCalled", 187),
                        Optional.of(CounterSights.MEMBER.masked()),
                        "",
                        ""));
        return screen;
    }

    private static Screen line(Screens s, LineSight sight, int down) {
        var words = new TellerWords(s.catalogue());
        var lines = new LineWords(words, LineSights.WINDOW);
        var screen = s.open(() -> new LineScreen(words, new TellerGallery.Nothing()));
        screen.show(lines.heading(sight), lines.places(sight));
        for (int i = 0; i < down; i++) {
            screen.stroke(new Stroke.Row(1));
        }
        return screen;
    }

    private static Screen giveUp(Screens s) {
        var words = new TellerWords(s.catalogue());
        var screen = s.open(() -> new LeaveScreen(new TellerGallery.Nothing()));
        screen.show(
                new LeaveScreen.View(
                        words.text("giveUp.title", 187),
                        words.text(
                                "giveUp.held", words.spoken(LineSights.general(187).wish().face())),
                        words.text("giveUp.stay"),
                        words.text("giveUp.away")));
        return screen;
    }

    private static Screen whyLane(Screens s) {
        return why(
                s,
                s.catalogue().text("why.toPriority", 188),
                List.of("why.old", "why.disabled", "why.pregnant", "why.infant"),
                "line.move",
                "2");
    }

    private static Screen whyPast(Screens s) {
        return why(
                s,
                s.catalogue().text("why.past"),
                List.of("why.frail", "why.lostPaper", "why.mended", "why.other"),
                "why.sell",
                "");
    }

    private static Screen why(
            Screens s, String title, List<String> reasons, String act, String keys) {
        var screen = s.open(() -> new ReasonScreen(s.catalogue(), new TellerGallery.Nothing()));
        screen.show(
                new ReasonScreen.View(
                        title,
                        s.catalogue().text("why.named", "1042"),
                        reasons.stream().map(key -> s.catalogue().text(key)).toList(),
                        s.catalogue().text(act)));
        return TellerGallery.typed(screen, keys);
    }

    private static Screen needsTicket(Screens s) {
        var screen = s.open(() -> new TroubleScreen(s.catalogue(), new TellerGallery.Nothing()));
        screen.show(
                new SaleAnswers(new TellerWords(s.catalogue()))
                        .of(new SaleOutcome.NeedsTicket(23), CounterSights.SIGHT)
                        .view());
        return screen;
    }
}
