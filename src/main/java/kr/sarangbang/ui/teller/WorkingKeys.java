package kr.sarangbang.ui.teller;

import java.util.EnumSet;
import java.util.Set;
import kr.sarangbang.ui.teller.line.LineScreen;
import kr.sarangbang.ui.teller.line.LineScreen.Where;
import kr.sarangbang.ui.teller.line.ReasonScreen;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StaffScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** Which function keys a counter has, and which of them work on which screen. */
final class WorkingKeys {
    /** What this counter has. */
    static final Set<Function> THERE = EnumSet.allOf(Function.class);

    /**
     * What there is in the line for a key to do.
     *
     * @param called whether a number is called to this window
     * @param parked whether a number is set aside
     */
    record Line(boolean called, boolean parked) {}

    private WorkingKeys() {}

    /** Which function keys work on a screen. */
    static Set<Function> on(Keyed now, Line line) {
        var usable = EnumSet.noneOf(Function.class);
        if (now.holds()
                || now instanceof LeaveScreen
                || now instanceof ReasonScreen
                || now instanceof StaffScreen) {
            return usable;
        }
        if (!(now instanceof HelpScreen)) {
            usable.add(Function.SELL);
        }
        usable.add(Function.HELP);
        boolean free =
                now instanceof StartScreen
                        || now instanceof SellScreen
                        || now instanceof IssuedScreen
                        || now instanceof TroubleScreen;
        if (free) {
            usable.add(Function.REFUND);
            usable.add(Function.REISSUE);
            usable.add(Function.LINE);
        }
        usable.addAll(ofTheLine(now, line));
        if (now instanceof SellScreen cart) {
            usable.add(Function.CUSTOMER);
            if (cart.isPayable()) {
                usable.add(Function.PAY);
            }
        }
        return usable;
    }

    private static Set<Function> ofTheLine(Keyed now, Line line) {
        var usable = EnumSet.noneOf(Function.class);
        boolean between = now instanceof StartScreen || now instanceof LineScreen;
        if (line.called()) {
            if (between) {
                usable.add(Function.AGAIN);
                usable.add(Function.ABSENT);
            }
            if (now instanceof StartScreen || now instanceof SellScreen) {
                usable.add(Function.PARK);
            }
        } else if (between || now instanceof IssuedScreen || now instanceof TroubleScreen) {
            usable.add(Function.CALL);
        }
        if (now instanceof StartScreen && line.parked() && !line.called()) {
            usable.add(Function.RESUME);
        }
        if (now instanceof LineScreen screen) {
            usable.add(Function.LINE);
            usable.addAll(ofARow(screen, line));
        }
        return usable;
    }

    private static Set<Function> ofARow(LineScreen screen, Line line) {
        var usable = EnumSet.noneOf(Function.class);
        switch (screen.selected().map(LineScreen.Place::where).orElse(Where.ELSEWHERE)) {
            case HERE, WAITING -> usable.add(Function.PARK);
            case PARKED -> {
                if (!line.called()) {
                    usable.add(Function.RESUME);
                }
            }
            case ELSEWHERE -> {}
        }
        return usable;
    }
}
