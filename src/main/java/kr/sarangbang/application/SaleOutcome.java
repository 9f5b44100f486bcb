package kr.sarangbang.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;

/** What became of a wish to buy. Every screen answers every one of these. */
public sealed interface SaleOutcome {
    /**
     * The vouchers exist.
     *
     * @param vouchers one a run of units
     * @param unitsLeft free units of the series at this site
     * @param monthLeft what the member may still buy this month, where this site knows it
     */
    record Sold(
            ActId act,
            Won face,
            Won paid,
            Won change,
            List<Slip> vouchers,
            long unitsLeft,
            Optional<Won> monthLeft,
            PaperResult paper)
            implements SaleOutcome {
        public Sold {
            vouchers = List.copyOf(vouchers);
        }
    }

    /** Something keeps the whole site from it; no money moved. */
    record Stopped(Obstacle obstacle) implements SaleOutcome {}

    record UnknownSeries() implements SaleOutcome {}

    /** Not a whole number of units, or nothing. */
    record NotWholeUnits(Won unit) implements SaleOutcome {}

    record NotOpenYet(Instant opens) implements SaleOutcome {}

    record SeriesClosed() implements SaleOutcome {}

    record WrongBirthYearWindow(Instant nextOwn) implements SaleOutcome {}

    /**
     * @param possible what could still be bought here
     */
    record NoStock(Won possible) implements SaleOutcome {}

    /**
     * No line, and not enough of this member's limit lent to this site.
     *
     * @param possible what could be bought now
     */
    record NoLimitRightOffline(Won possible) implements SaleOutcome {}

    /**
     * The limit lies at another site, which was asked to give it back and has not done so yet.
     *
     * @param where the name of that site, or of the one with the most of it
     * @param possible what could be bought here without it
     */
    record LimitElsewhere(String where, Won possible) implements SaleOutcome {}

    record UnknownMember() implements SaleOutcome {}

    /** The issuer blocked the member's number, for instance a card reported lost. */
    record MemberBlocked() implements SaleOutcome {}

    /**
     * What was shown does not count: a card that was reported lost, or an ID where no teller sits.
     */
    record NeedsMember() implements SaleOutcome {}

    /**
     * @param possible what may still be bought this month
     */
    record OverPurchaseLimit(Won possible) implements SaleOutcome {}

    /**
     * @param possible what may be bought until something is spent
     */
    record OverHoldingLimit(Won possible) implements SaleOutcome {}

    /**
     * @param triesLeft 0 when only the card or the counter helps
     */
    record WrongPin(int triesLeft) implements SaleOutcome {}

    /** Cash given is less than the price. */
    record TooLittleCash(Won missing) implements SaleOutcome {}

    /** The machine has no change, and no notes make this price; no money moved. */
    record NoChange() implements SaleOutcome {}

    /** The card was declined; no money moved. */
    record PaymentDeclined(String reason) implements SaleOutcome {}

    /** The customer stopped the payment; no money moved. */
    record PaymentCancelled() implements SaleOutcome {}

    /**
     * Nobody can say yet whether money moved. Stock and limit stay held; it is resolved by inquiry
     * or reversal, and money never moves twice.
     */
    record PaymentUnknown(ActId act) implements SaleOutcome {}

    /**
     * No card can be taken: nobody can say yet what became of an earlier payment, and one is
     * resolved before the next. Nothing was asked of this buyer's card.
     *
     * @param act the earlier sale
     */
    record EarlierPaymentUnknown(ActId act) implements SaleOutcome {}

    /**
     * People wait here, and this sale has no called ticket.
     *
     * @param waiting how many wait
     */
    record NeedsTicket(int waiting) implements SaleOutcome {}
}
