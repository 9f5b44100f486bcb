package kr.sarangbang.ui.teller;

import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** Answers everything that keeps a lost paper from being made anew. Nothing falls to a default. */
final class ReissueAnswers {
    private final RefundAnswers said;

    ReissueAnswers(TellerWords words) {
        this.said = new RefundAnswers(words);
    }

    TroubleScreen.View of(ReissueOutcome outcome, TellerSight now) {
        return switch (outcome) {
            case ReissueOutcome.Reissued done ->
                    throw new IllegalArgumentException("it was made anew");
            case ReissueOutcome.NotReissued not -> said.say(reason(not.reason()));
            case ReissueOutcome.NeedsLine none -> said.say("reissueNeedsLine");
            case ReissueOutcome.Pending pending -> said.open("reissuePending", "refusal.moneyLeft");
            case ReissueOutcome.Stopped stopped -> said.stopped(stopped.obstacle(), now);
        };
    }

    TroubleScreen.View of(HeldVouchers held) {
        return said.say(
                switch (held) {
                    case HeldVouchers.Found found ->
                            throw new IllegalArgumentException("they were found");
                    case HeldVouchers.UnknownMember none -> "noMember";
                    case HeldVouchers.NotTold none -> "notHere";
                    case HeldVouchers.NeedsLine none -> "reissueNeedsLine";
                });
    }

    private static String reason(RedemptionRefusal reason) {
        return switch (reason) {
            case ALREADY_USED -> "usedUp";
            case EXPIRED -> "expired";
            case NEEDS_LINE -> "inFlight";
            case WRONG_PIN, NEEDS_MEMBER -> "notProven";
            case BAD_SLIP,
                    SHOP_NOT_ALLOWED,
                    CLOCK_SUSPECT,
                    WRONG_DISTRICT,
                    OVER_BALANCE,
                    LIST_TOO_OLD,
                    OVER_GUARANTEE ->
                    "notHere";
        };
    }
}
