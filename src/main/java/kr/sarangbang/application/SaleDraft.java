package kr.sarangbang.application;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One wish to buy, drawn when its screen opens: tapped twice it is the same sale, and the second
 * tap hears what the first one came to. A new try, with another card or amount, is a new draft.
 * Site thread.
 */
public final class SaleDraft {
    private final Supplier<SaleOutcome> sale;
    private Optional<SaleOutcome> outcome = Optional.empty();
    private boolean tapped;

    SaleDraft(Supplier<SaleOutcome> sale) {
        this.sale = sale;
    }

    /** The outcome of the one sale. */
    public SaleOutcome sell() {
        if (tapped) {
            // The first tap ended in a failure of the journal: only a restart tells what is there.
            return outcome.orElseThrow(() -> new IllegalStateException("the sale did not end"));
        }
        tapped = true;
        SaleOutcome done = sale.get();
        outcome = Optional.of(done);
        return done;
    }
}
