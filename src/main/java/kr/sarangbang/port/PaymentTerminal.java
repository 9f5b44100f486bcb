package kr.sarangbang.port;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * The VAN's agent or a card terminal (UnifiedPOS: CAT), which does the card; the program never sees
 * a card number. Called from the site thread, one payment at a time, each call within the agent's
 * time-out. Never throws for a fault of the terminal: what is not known is {@code Unknown}.
 */
public interface PaymentTerminal {
    /**
     * Takes the money. The identifier is on disk before this is called; a repeat with the same
     * identifier is the same payment, never a second one.
     */
    PaymentResult authorize(ActId act, Won amount);

    /** What became of an earlier call; safe to repeat. */
    PaymentResult inquire(ActId act);

    /** Gives the money back, or makes sure that none moves for this act; safe to repeat. */
    ReversalResult reverse(ActId act);

    /** Pays a refund out to the card that paid, or another the customer gives; as repeatable. */
    PaymentResult payOut(ActId act, Won amount);

    /**
     * Takes an officer's word, who heard from the provider in another way, for what became of an
     * earlier call that is still unknown: from here on it is known, and blocks nothing. Should
     * money move after the officer said that none had, it is given back. Safe to repeat; nothing
     * happens to a payment whose end is known.
     *
     * @param moved whether the money moved and stays where it is
     * @return false if it could not be kept, so that it must be said again
     */
    boolean settle(ActId act, boolean moved);

    /** Whether a payment could be asked for now. */
    boolean ready();

    /** What is known of a payment. */
    sealed interface PaymentResult {
        record Approved(String reference) implements PaymentResult {}

        record Declined(String reason) implements PaymentResult {}

        record Cancelled() implements PaymentResult {}

        /** The agent knows no such payment: no money moved, and none will. */
        record NotFound() implements PaymentResult {}

        /** Nobody can say yet whether money moved. */
        record Unknown(String reason) implements PaymentResult {}
    }

    /** What is known of a reversal. */
    sealed interface ReversalResult {
        record Reversed() implements ReversalResult {}

        record Unknown(String reason) implements ReversalResult {}
    }
}
