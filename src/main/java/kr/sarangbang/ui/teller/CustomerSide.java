package kr.sarangbang.ui.teller;

import java.util.Optional;

/** The second screen at a counter, which only the customer reads. FX thread only. */
public interface CustomerSide {
    /** Shows what the teller sees of the customer's money; returns at once. */
    void show(View view);

    /** What the customer sees. */
    sealed interface View {
        /** Nobody is served. */
        record Welcome() implements View {}

        /** A number is called to this window. */
        record Called(int number) implements View {}

        /**
         * What is bought and paid.
         *
         * @param voucher what it is
         * @param papers how many papers; empty before the first
         * @param face what it is worth
         * @param price what is to be paid
         * @param given in cash; empty while nothing was typed, and for a card
         * @param change that comes back
         */
        record Money(
                String voucher,
                String papers,
                String face,
                String price,
                Optional<String> given,
                Optional<String> change)
                implements View {}

        /**
         * It is done.
         *
         * @param label of the amount: what comes back, or what was bought
         * @param amount in large figures
         * @param line what to do
         */
        record Done(String label, String amount, String line) implements View {}

        /** Something takes its time, or the teller explains. */
        record Wait(String line) implements View {}
    }
}
