package kr.sarangbang.domain.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * Cash that a machine kept, and that whoever brings the paper gets (맡긴 돈 표): notes that a customer
 * put in, that bought nothing, and that did not come out again.
 *
 * @param act names the claim for ever; it is paid once
 * @param sale under which the notes were put in, of the same journal and before it
 * @param amount more than nothing
 * @param at when the claim was made, in whole seconds
 */
public record CashClaim(ActId act, ActId sale, Won amount, Instant at) {
    public CashClaim {
        boolean sameJournal =
                act.site().equals(sale.site()) && act.incarnation() == sale.incarnation();
        if (!sameJournal || sale.sequence() >= act.sequence()) {
            throw new IllegalArgumentException("a claim follows a sale of its own journal");
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("a claim is on more than nothing");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a claim is of a whole second");
        }
    }
}
