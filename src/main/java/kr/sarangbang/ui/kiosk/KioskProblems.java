package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.Answer;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.Said;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.View;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen.WayOut;

/** The words of every problem: what happened, my money, what to do. */
final class KioskProblems {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private final Catalogue words;

    KioskProblems(Catalogue words) {
        this.words = words;
    }

    /** A problem before any money moved. */
    View noMoneyMoved(String name, Answer first, Optional<Answer> second, Object... places) {
        return view(name, new Said(words.text("problem.noMoney"), ""), first, second, places);
    }

    /** A problem after the sale: paid once, and the voucher is theirs. */
    View paidOnce(String name, Won paid, Answer first, Optional<Answer> second) {
        String once = words.text("problem.once", words.said().won(paid.amount()));
        return view(name, new Said(once, words.text("problem.kept")), first, second);
    }

    /** Notes were inside and come back. */
    View notesComeBack(
            String name, Won inside, Answer first, Optional<Answer> second, Object... places) {
        String back = words.text("problem.cashBack", words.said().won(inside.amount()));
        return view(
                name, new Said(back, words.text("problem.cashBackLine")), first, second, places);
    }

    /** A problem that says itself where the money is. */
    View ownMoney(String name, Answer first, Optional<Answer> second, Object... places) {
        var money =
                new Said(
                        words.text("problem." + name + ".money"),
                        words.text("problem." + name + ".moneyLine"));
        return view(name, money, first, second, places);
    }

    /** What a machine kept of a person's notes. */
    View keptCash(String name, Won kept, String act, Answer first, Optional<Answer> second) {
        String amount = words.said().won(kept.amount());
        var money =
                new Said(
                        words.text("problem." + name + ".money", amount),
                        words.text("problem." + name + ".moneyLine"));
        return view(name, money, first, second, amount, act);
    }

    private View view(
            String name, Said money, Answer first, Optional<Answer> second, Object... places) {
        String stem = "problem." + name + ".";
        String todo =
                words.containsKey(stem + "todo")
                        ? words.text(stem + "todo", places)
                        : words.text("problem.callStaff");
        String note = words.containsKey(stem + "note") ? words.text(stem + "note", places) : "";
        return new View(
                words.text(stem + "title", places),
                words.text(stem + "lead", places),
                new Said(words.text(stem + "what", places), words.text(stem + "whatLine", places)),
                money,
                new Said(todo, words.text(stem + "todoLine", places)),
                first,
                second,
                note,
                EnumSet.of(WayOut.HOME, WayOut.CALL));
    }

    /** 7월 14일 오전 10시; 14 July, 10:00 am. */
    static String moment(Catalogue words, Instant at) {
        return words.said().moment(at.atZone(SEOUL).toLocalDateTime());
    }
}
