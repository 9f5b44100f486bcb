package kr.sarangbang.ui.teller;

import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.ui.teller.sell.TroubleScreen;

/** Answers every outcome of a counter's sale but the good one. Nothing falls to a default. */
final class SaleAnswers {
    /** Where Enter leads from a refusal. */
    enum Way {
        /** The papers can be chosen anew; the customer stays. */
        CART,
        /** The money can be taken anew. */
        PAY,
        /** The customer is identified anew; what was chosen stays. */
        IDENTIFY,
        /** Nothing more can be done for this customer now. */
        START
    }

    /** What is shown, and where Enter leads. */
    record Answer(TroubleScreen.View view, Way way) {}

    private final TellerWords words;

    SaleAnswers(TellerWords words) {
        this.words = words;
    }

    /** What to say of a sale that was not made. */
    Answer of(SaleOutcome outcome, TellerSight now) {
        return switch (outcome) {
            case SaleOutcome.Sold sold -> throw new IllegalArgumentException("it was sold");
            case SaleOutcome.Stopped stopped -> say(name(stopped.obstacle()), Way.PAY, places(now));
            case SaleOutcome.UnknownSeries none -> say("closed", Way.CART);
            case SaleOutcome.NotWholeUnits not -> say("units", Way.CART, words.won(not.unit()));
            case SaleOutcome.NotOpenYet not ->
                    say("notOpen", Way.START, words.moment(not.opens(), now.now()));
            case SaleOutcome.SeriesClosed closed -> say("closed", Way.CART);
            case SaleOutcome.WrongBirthYearWindow wrong ->
                    say("birthYear", Way.START, words.moment(wrong.nextOwn(), now.now()));
            case SaleOutcome.NoStock no -> possible("stock", no.possible());
            case SaleOutcome.NoLimitRightOffline no -> possible("limitOffline", no.possible());
            case SaleOutcome.LimitElsewhere there -> say("limitElsewhere", Way.PAY, there.where());
            case SaleOutcome.UnknownMember unknown -> say("member", Way.IDENTIFY);
            case SaleOutcome.MemberBlocked blocked -> say("blocked", Way.START, places(now));
            case SaleOutcome.NeedsMember needs -> say("needsMember", Way.IDENTIFY);
            case SaleOutcome.NeedsTicket ticket -> needsTicket(ticket);
            case SaleOutcome.OverPurchaseLimit over -> possible("limit", over.possible());
            case SaleOutcome.OverHoldingLimit over -> possible("holding", over.possible());
            case SaleOutcome.WrongPin wrong -> say("pinOver", Way.IDENTIFY);
            case SaleOutcome.TooLittleCash little ->
                    say("tooLittle", Way.PAY, words.won(little.missing()));
            case SaleOutcome.NoChange none -> say("noChange", Way.PAY);
            case SaleOutcome.PaymentDeclined declined -> say("declined", Way.PAY);
            case SaleOutcome.PaymentCancelled cancelled -> say("cancelled", Way.PAY);
            case SaleOutcome.PaymentUnknown unknown ->
                    ownMoney("unknown", Way.START, unknown.act());
            case SaleOutcome.EarlierPaymentUnknown earlier ->
                    say("earlier", Way.PAY, earlier.act());
        };
    }

    /** What a failure that no outcome names looks like. */
    Answer broken(TellerSight now) {
        return ownMoney("broken", Way.START, now.telephone());
    }

    /** What became of papers, and what to do about it. */
    String papers(PaperResult paper, int count) {
        return papers(paper, words.text("issued.printed", count));
    }

    /**
     * The same of other papers.
     *
     * @param whole what to say where they all came out
     */
    String papers(PaperResult paper, String whole) {
        return switch (paper) {
            case PaperResult.Printed printed -> whole;
            case PaperResult.Owed owed ->
                    words.text("issued.owed", words.text(fault(owed.fault())));
            case PaperResult.Unsure unsure -> words.text("issued.unsure");
        };
    }

    /** A printer's fault in words. */
    static String fault(PrinterFault fault) {
        return switch (fault) {
            case PAPER_OUT -> "printer.paperOut";
            case COVER_OPEN -> "printer.coverOpen";
            case CUTTER -> "printer.cutter";
            case OFF -> "printer.off";
            case DEAD_LINE -> "printer.deadLine";
        };
    }

    /** The stem of what to say of an obstacle. */
    static String name(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "clock";
            case Obstacle.DiskLow disk -> "disk";
            case Obstacle.NotSignedOn not -> "notSignedOn";
            case Obstacle.JournalSetBack back -> "setBack";
            case Obstacle.CounterGone gone -> "counterGone";
            case Obstacle.HubLost lost -> "hubLost";
            case Obstacle.SiteStopped stopped -> "stopped";
            case Obstacle.SiteWrittenOff stopped -> "writtenOff";
            case Obstacle.PrinterNotReady printer ->
                    printer.fault() == PrinterFault.PAPER_OUT ? "paperOut" : "printer";
        };
    }

    private static Object places(TellerSight now) {
        return now.telephone();
    }

    /** The line is passed by whoever answers for it by name. */
    private Answer needsTicket(SaleOutcome.NeedsTicket ticket) {
        Answer answer = say("needTicket", Way.START, String.valueOf(ticket.waiting()));
        return new Answer(answer.view().with(words.text("trouble.toPast")), answer.way());
    }

    private Answer possible(String name, Won possible) {
        return possible.isZero()
                ? say(name + "None", Way.START)
                : say(name, Way.CART, words.won(possible));
    }

    private Answer say(String name, Way way, Object... places) {
        return answer(name, words.text("trouble.noMoney"), way, places);
    }

    private Answer ownMoney(String name, Way way, Object... places) {
        return answer(name, words.text("trouble." + name + ".money", places), way, places);
    }

    private Answer answer(String name, String money, Way way, Object... places) {
        String stem = "trouble." + name + ".";
        String first =
                words.text(
                        switch (way) {
                            case CART -> "trouble.toCart";
                            case PAY -> "trouble.toPay";
                            case IDENTIFY -> "trouble.toIdentify";
                            case START -> "trouble.toStart";
                        });
        return new Answer(
                new TroubleScreen.View(
                        words.text(stem + "title", places),
                        words.text(stem + "what", places),
                        money,
                        words.text(stem + "todo", places),
                        first,
                        way == Way.START
                                ? Optional.empty()
                                : Optional.of(words.text("trouble.toStart")),
                        Optional.empty()),
                way);
    }
}
