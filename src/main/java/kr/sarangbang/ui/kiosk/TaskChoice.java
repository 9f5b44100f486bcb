package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.shared.Catalogue;

/** Whether a voucher can be bought now, in one line under the card's name. */
final class TaskChoice {
    private TaskChoice() {}

    /**
     * @param card whether a card can be taken
     * @param cash whether notes can be taken
     */
    static ChooseTaskScreen.View view(
            Catalogue words, Optional<KioskSight> seen, boolean easy, boolean card, boolean cash) {
        if (seen.isEmpty()) {
            return new ChooseTaskScreen.View(true, easy, false, words.text("task.buyStarting"));
        }
        KioskSight sight = seen.get();
        Optional<String> obstacle = sight.obstacle().map(o -> words.text(obstacle(o)));
        Optional<String> why =
                obstacle.or(() -> notOnSale(words, sight))
                        .or(
                                () ->
                                        card || cash
                                                ? Optional.empty()
                                                : Optional.of(words.text("task.buyNoPay")));
        String line = words.text(!card ? "task.buyCash" : cash ? "task.buyLine" : "task.buyCard");
        return new ChooseTaskScreen.View(sight.lineUp(), easy, why.isEmpty(), why.orElse(line));
    }

    private static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "task.buyStaff";
            case Obstacle.DiskLow disk -> "task.buyStaff";
            case Obstacle.NotSignedOn not -> "task.buyStarting";
            case Obstacle.SiteStopped stopped -> "task.buyNot";
            case Obstacle.PrinterNotReady printer ->
                    printer.fault() == PrinterFault.PAPER_OUT ? "task.buyPaper" : "task.buyStaff";
        };
    }

    private static Optional<String> notOnSale(Catalogue words, KioskSight sight) {
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
