package kr.sarangbang.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.port.Draft;

/**
 * Cash that customers put into the machine and that neither bought anything nor certainly came out
 * again. After a power cut between the machine and the disk it may have come out: before they hand
 * it out, staff compare with what the machine counts. Nothing is paid by itself. Site thread.
 */
public final class OwedCash {
    private final Workplace place;

    public OwedCash(Workplace place) {
        this.place = place;
    }

    /** Every debt, newest first. */
    public List<Debt> all() {
        return place.view().latestActs(Integer.MAX_VALUE).stream()
                .filter(row -> !owed(row).isZero())
                .map(row -> new Debt(row.act(), owed(row), row.businessDay()))
                .toList();
    }

    /**
     * Staff handed the money out; when this returns it is owed no more. Empty if nothing was owed.
     */
    public Optional<Won> handedOut(ActId act, Actor staff) {
        Optional<Won> owed =
                place.view().act(act).map(OwedCash::owed).filter(amount -> !amount.isZero());
        owed.ifPresent(
                amount ->
                        place.journal()
                                .append(new Draft(act, new Entry.CashReturned(amount), staff)));
        return owed;
    }

    private static Won owed(ActRow row) {
        if (row.stage() == ActStage.ENDED) {
            return row.inserted();
        }
        return row.stage() == ActStage.DONE
                ? row.order()
                        .map(order -> row.inserted().minusOrZero(order.price()))
                        .orElse(Won.ZERO)
                : Won.ZERO;
    }

    /** What is owed to whoever holds the paper or the memory of this act. */
    public record Debt(ActId act, Won amount, LocalDate businessDay) {}
}
