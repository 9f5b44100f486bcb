package kr.sarangbang.ui.teller;

import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** Answers every outcome of a refund but the good one. Nothing falls to a default. */
final class RefundAnswers {
    private final TellerWords words;

    RefundAnswers(TellerWords words) {
        this.words = words;
    }

    TroubleScreen.View of(RefundOutcome outcome, TellerSight now) {
        return switch (outcome) {
            case RefundOutcome.Refunded done ->
                    throw new IllegalArgumentException("it was refunded");
            case RefundOutcome.NotRefundable not -> say(reason(not.reason()));
            case RefundOutcome.NeedsLine none -> say("needsLine");
            case RefundOutcome.Pending pending -> open("pending", "refusal.moneyOpen");
            case RefundOutcome.PayOutUnknown unknown ->
                    open("payOutUnknown", "refusal.moneyUnknown", unknown.act());
            case RefundOutcome.PayOutDeclined declined -> say("payOutDeclined");
            case RefundOutcome.Unreadable bad -> say(paper(bad.reason()));
            case RefundOutcome.OtherCodeToo other -> say("cutPaper");
            case RefundOutcome.Stopped stopped -> stopped(stopped.obstacle(), now);
        };
    }

    TroubleScreen.View stopped(Obstacle obstacle, TellerSight now) {
        return view(
                "trouble." + SaleAnswers.name(obstacle) + ".",
                words.text("refusal.money"),
                now.telephone());
    }

    private static String reason(RefundRefusal reason) {
        return switch (reason) {
            case PARTLY_USED -> "usedTooLittle";
            case NOT_THE_LAST_PAPER -> "oldPaper";
            case STILL_IN_FLIGHT -> "inFlight";
            case BOUGHT_BY_CARD -> "byCard";
        };
    }

    /** What is wrong with a paper. */
    static String paper(BadSlip bad) {
        return switch (bad) {
            case NOT_A_SLIP -> "noVoucher";
            case CUT, DAMAGED, PARTS_DIFFER -> "cutPaper";
            case UNKNOWN_FORMAT, NOT_OURS -> "foreign";
            case FORGED -> "forged";
        };
    }

    /** What is not decided yet says itself where the money is. */
    TroubleScreen.View open(String name, String money, Object... places) {
        return view("refusal." + name + ".", words.text(money), places);
    }

    TroubleScreen.View say(String name, Object... places) {
        return view("refusal." + name + ".", words.text("refusal.money"), places);
    }

    private TroubleScreen.View view(String stem, String money, Object... places) {
        return new TroubleScreen.View(
                words.text(stem + "title", places),
                words.text(stem + "what", places),
                money,
                words.text(stem + "todo", places),
                words.text("trouble.toStart"),
                Optional.empty(),
                Optional.empty());
    }
}
