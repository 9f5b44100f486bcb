package kr.sarangbang.ui.shop;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.application.RedemptionOutcome.Redeemed;
import kr.sarangbang.application.desk.ShopSight;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen.Other;

/** Answers every outcome at a shop with a screen. Nothing falls to a default. */
final class RedemptionEnd {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** Where the flow goes from an outcome. */
    interface Ways {
        /** Done; {@code last} is what can be taken back from now on. */
        void received(ReceivedScreen.View view, Optional<Redeemed> last, ActId act);

        void refused(RefusedScreen.View view);

        /** The member's PIN is asked for. */
        void askPin(boolean again);

        void otherCode();

        void otherAmount();

        /** The act whose papers {@link #printAgain} means. */
        void printable(ActId act);

        void printAgain();
    }

    private final Catalogue words;
    private final InstantSource clock;
    private final Ways ways;

    RedemptionEnd(Catalogue words, InstantSource clock, Ways ways) {
        this.words = words;
        this.clock = clock;
        this.ways = ways;
    }

    /**
     * Shows what became of a redemption.
     *
     * @param now what the shop knew when it was asked
     * @param district where a slip of the wrong district is good; empty where it was not read
     * @param expires until when the slip is good; empty where it was not read
     * @param pinGiven whether a PIN went with it
     */
    void show(
            RedemptionOutcome outcome,
            ShopSight now,
            Optional<String> district,
            Optional<String> expires,
            boolean pinGiven) {
        switch (outcome) {
            case Redeemed done ->
                    ways.received(view(done, done.paper()), Optional.of(done), done.act());
            case RedemptionOutcome.Refused no -> refused(no, now, district, expires, pinGiven);
            case RedemptionOutcome.Unreadable bad -> unreadable(bad.reason());
            case RedemptionOutcome.OtherCodeToo other -> ways.otherCode();
            case RedemptionOutcome.Unfinished unfinished -> unfinished(unfinished);
            case RedemptionOutcome.Stopped stopped -> stopped(stopped.obstacle());
        }
    }

    /** Shows what became of a cancellation. */
    void show(CancelOutcome outcome) {
        switch (outcome) {
            case CancelOutcome.Cancelled done ->
                    ways.received(view(done), Optional.empty(), done.act());
            case CancelOutcome.Pending pending -> stopCancel("cancelPending", "refused.pending");
            case CancelOutcome.NotCancellable not ->
                    stopCancel(name(not.reason()), "refused.stopped");
            case CancelOutcome.Stopped stopped -> stopped(stopped.obstacle());
        }
    }

    void unreadable(BadSlip reason) {
        refuse(
                switch (reason) {
                    case NOT_A_SLIP -> "notSlip";
                    case CUT -> "cutSlip";
                    case DAMAGED -> "badSlip";
                    case PARTS_DIFFER -> "partsDiffer";
                    case UNKNOWN_FORMAT -> "newer";
                    case NOT_OURS -> "foreign";
                    case FORGED -> "forged";
                },
                Optional.empty());
    }

    /** A typed number whose check digit does not hold. */
    void wrongNumber() {
        refuse("number", Optional.empty());
    }

    /** What a failure that no outcome names looks like. */
    void broken() {
        refuse("broken", Optional.empty());
    }

    /** What became of papers. */
    private String papers(PaperResult paper) {
        return switch (paper) {
            case PaperResult.Printed printed -> words.text("received.pledge");
            case PaperResult.Owed owed -> owed(owed);
            case PaperResult.Unsure unsure -> words.text("printing.unsure");
        };
    }

    private String owed(PaperResult.Owed owed) {
        return words.text(
                owed.fault() == PrinterFault.PAPER_OUT ? "printing.owed" : "printing.stopped");
    }

    ReceivedScreen.View view(Redeemed done, PaperResult paper) {
        boolean printed = paper instanceof PaperResult.Printed;
        return new ReceivedScreen.View(
                false,
                done.amount(),
                done.balance(),
                done.words().toString(),
                done.decidedBy() == DecidedBy.GUARANTEE,
                printed ? Optional.of(done.payDay()) : Optional.empty(),
                papers(paper),
                true);
    }

    private ReceivedScreen.View view(CancelOutcome.Cancelled done) {
        String pledge =
                switch (done.paper()) {
                    case PaperResult.Printed printed ->
                            words.text(
                                    done.next().isPresent()
                                            ? "cancelled.todo"
                                            : "cancelled.todoOld");
                    case PaperResult.Owed owed -> owed(owed);
                    case PaperResult.Unsure unsure -> words.text("printing.unsure");
                };
        return new ReceivedScreen.View(
                true,
                done.amount(),
                done.balance(),
                done.words().toString(),
                false,
                Optional.empty(),
                pledge,
                false);
    }

    private void refused(
            RedemptionOutcome.Refused no,
            ShopSight now,
            Optional<String> district,
            Optional<String> expires,
            boolean pinGiven) {
        switch (no.reason()) {
            case CLOCK_SUSPECT -> refuse("clock", Optional.empty());
            case BAD_SLIP -> refuse("badSlip", Optional.empty());
            case SHOP_NOT_ALLOWED -> refuse("shopNotAllowed", Optional.empty());
            case WRONG_DISTRICT -> refuse("wrongDistrict", Optional.empty(), district.orElse(""));
            case EXPIRED -> refuse("expired", Optional.empty(), expires.orElse(""));
            case ALREADY_USED -> used(no.usedAt());
            case OVER_BALANCE -> {
                if (no.balance().isPresent()) {
                    refuse("overBalance", otherAmount(), figures(no.balance().get()));
                } else {
                    refuse("overBalanceByNumber", otherAmount());
                }
            }
            case NEEDS_MEMBER -> {
                if (pinGiven) {
                    refuse("needsMember", Optional.empty());
                } else {
                    ways.askPin(false);
                }
            }
            case WRONG_PIN -> ways.askPin(true);
            case NEEDS_LINE -> refuse("needsLine", Optional.empty());
            case LIST_TOO_OLD -> refuse("listTooOld", Optional.empty());
            case OVER_GUARANTEE ->
                    refuse("overGuarantee", otherAmount(), figures(now.guaranteeLeft()));
        }
    }

    private void used(Optional<Instant> at) {
        String why =
                at.map(instant -> words.text("refusal.alreadyUsed.when", spoken(instant)))
                        .orElseGet(() -> words.text("refusal.alreadyUsed.why"));
        ways.refused(
                new RefusedScreen.View(
                        words.text("refused.title"),
                        words.text("refusal.alreadyUsed.title"),
                        why,
                        words.text("refusal.alreadyUsed.todo"),
                        words.text("refused.another"),
                        Optional.empty()));
    }

    private void unfinished(RedemptionOutcome.Unfinished unfinished) {
        ways.printable(unfinished.act());
        Optional<Other> print =
                unfinished.paper() instanceof PaperResult.Printed
                        ? Optional.empty()
                        : Optional.of(new Other(words.text("received.again"), ways::printAgain));
        refuse(unfinished.slip().isPresent() ? "unfinished" : "unfinishedNumber", print);
    }

    private void stopped(Obstacle obstacle) {
        refuse(
                switch (obstacle) {
                    case Obstacle.ClockSuspect clock -> "clock";
                    case Obstacle.DiskLow disk -> "disk";
                    case Obstacle.NotSignedOn not -> "needsLine";
                    case Obstacle.JournalSetBack back -> "setBack";
                    case Obstacle.CounterGone gone -> "counterGone";
                    case Obstacle.HubLost lost -> "broken";
                    case Obstacle.SiteStopped site -> "shopNotAllowed";
                    case Obstacle.SiteWrittenOff site -> "shopNotAllowed";
                    case Obstacle.PrinterNotReady printer -> "printer";
                },
                Optional.empty());
    }

    private static String name(CancelOutcome.Reason reason) {
        return switch (reason) {
            case NO_SUCH_ACT -> "noSuchAct";
            case NOT_STANDING -> "notStanding";
            case NOT_TODAY -> "tooLate";
            case NEEDS_LINE -> "cancelNeedsLine";
            case SLIP_NOT_HANDED_BACK -> "slipNotBack";
            case REFUSED_BY_ISSUER -> "issuerNo";
        };
    }

    private void stopCancel(String name, String stop) {
        String stem = "refusal." + name + ".";
        ways.refused(
                new RefusedScreen.View(
                        words.text(stop),
                        words.text(stem + "title"),
                        words.text(stem + "why"),
                        words.text(stem + "todo"),
                        words.text("refused.back"),
                        Optional.empty()));
    }

    private void refuse(String name, Optional<Other> other, Object... places) {
        String stem = "refusal." + name + ".";
        ways.refused(
                new RefusedScreen.View(
                        words.text("refused.title"),
                        words.text(stem + "title", places),
                        words.text(stem + "why", places),
                        words.text(stem + "todo", places),
                        words.text("refused.another"),
                        other));
    }

    private Optional<Other> otherAmount() {
        return Optional.of(new Other(words.text("refused.otherAmount"), ways::otherAmount));
    }

    /** 어제 오후 3시 12분; yesterday at 3:12 pm. */
    String spoken(Instant at) {
        ZonedDateTime then = at.atZone(SEOUL);
        ZonedDateTime now = clock.instant().atZone(SEOUL);
        return words.said().past(then.toLocalDateTime(), now.toLocalDate());
    }

    private String figures(Won amount) {
        return words.said().wonInFigures(amount.amount());
    }
}
