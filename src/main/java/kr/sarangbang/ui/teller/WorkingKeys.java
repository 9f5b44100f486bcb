package kr.sarangbang.ui.teller;

import java.util.EnumSet;
import java.util.Set;
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
    /** What this counter has; the other places of the bar stay empty. */
    static final Set<Function> THERE =
            EnumSet.of(
                    Function.SELL,
                    Function.CUSTOMER,
                    Function.REFUND,
                    Function.REISSUE,
                    Function.PAY,
                    Function.HELP);

    private WorkingKeys() {}

    /** Which function keys work on a screen. */
    static Set<Function> on(Keyed now) {
        var usable = EnumSet.noneOf(Function.class);
        if (now.holds() || now instanceof LeaveScreen || now instanceof StaffScreen) {
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
        }
        if (now instanceof SellScreen cart) {
            usable.add(Function.CUSTOMER);
            if (cart.isPayable()) {
                usable.add(Function.PAY);
            }
        }
        return usable;
    }
}
