package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen.Card;
import kr.sarangbang.ui.shared.Catalogue;

/** What can be done at this kiosk now, in one line under each card's name. */
final class TaskChoice {
    private final Catalogue words;
    private final boolean easy;

    TaskChoice(Catalogue words, boolean easy) {
        this.words = words;
        this.easy = easy;
    }

    /**
     * Whether numbers are given out: where there are windows, and wherever somebody holds a number,
     * since then nobody buys without one.
     */
    static boolean givesNumbers(boolean counters, LineSight line) {
        boolean inUse =
                !line.waiting().isEmpty() || !line.called().isEmpty() || !line.parked().isEmpty();
        return counters || inUse;
    }

    /** While the site comes up. */
    ChooseTaskScreen.View starting() {
        var card = new Card(false, words.text("task.buyStarting"));
        return new ChooseTaskScreen.View(true, easy, card, Optional.empty());
    }

    /**
     * @param card whether a card can be taken
     * @param cash whether notes can be taken
     * @param numbers whether numbers are given out here
     */
    ChooseTaskScreen.View view(KioskSight sight, boolean card, boolean cash, boolean numbers) {
        Optional<String> obstacle = sight.obstacle().map(o -> words.text(obstacle(o)));
        Optional<String> why =
                obstacle.or(() -> notOnSale(sight))
                        .or(
                                () ->
                                        card || cash
                                                ? Optional.empty()
                                                : Optional.of(words.text("task.buyNoPay")));
        String line = words.text(!card ? "task.buyCash" : cash ? "task.buyLine" : "task.buyCard");
        return new ChooseTaskScreen.View(
                sight.lineUp(),
                easy,
                new Card(why.isEmpty(), why.orElse(line)),
                numbers ? Optional.of(number(sight, obstacle)) : Optional.empty());
    }

    /** A number can be had before the sale opens, and without any way to pay here. */
    private Card number(KioskSight sight, Optional<String> obstacle) {
        boolean some = sight.series().stream().anyMatch(TaskChoice::isOrWillBeSold);
        Optional<String> why =
                obstacle.or(
                        () -> some ? Optional.empty() : Optional.of(words.text("task.numberNot")));
        return new Card(why.isEmpty(), why.orElse(words.text("task.numberLine")));
    }

    /** A number may be taken for what is on sale, and for what will be. */
    static boolean isOrWillBeSold(OnSale on) {
        return on.open() || on.gate() instanceof SaleGate.NotOpenYet;
    }

    private static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "task.buyStaff";
            case Obstacle.DiskLow disk -> "task.buyStaff";
            case Obstacle.NotSignedOn not -> "task.buyStarting";
            case Obstacle.JournalSetBack back -> "task.buyStaff";
            case Obstacle.CounterGone gone -> "task.buyStaff";
            case Obstacle.HubLost lost -> "task.buyHubLost";
            case Obstacle.SiteStopped stopped -> "task.buyNot";
            case Obstacle.SiteWrittenOff stopped -> "task.buyNot";
            case Obstacle.PrinterNotReady printer ->
                    printer.fault() == PrinterFault.PAPER_OUT ? "task.buyPaper" : "task.buyStaff";
        };
    }

    private Optional<String> notOnSale(KioskSight sight) {
        if (sight.series().stream().anyMatch(OnSale::open)) {
            return Optional.empty();
        }
        Optional<Instant> opens =
                sight.series().stream()
                        .map(OnSale::gate)
                        .filter(SaleGate.NotOpenYet.class::isInstance)
                        .map(gate -> ((SaleGate.NotOpenYet) gate).opens())
                        .min(Comparator.naturalOrder());
        return Optional.of(
                opens.map(at -> words.text("task.buyFrom", KioskProblems.moment(words, at)))
                        .orElseGet(() -> words.text("task.buyNot")));
    }
}
