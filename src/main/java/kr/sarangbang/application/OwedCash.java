package kr.sarangbang.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.port.Draft;

/**
 * Cash that this site owes to customers. What has a paper is paid for the paper ({@link
 * PayCashClaim}); where there is none, because the machine does not say what came out or the paper
 * is lost, staff compare with what the machine counts and answer by name. Nothing is paid by
 * itself. Site thread.
 */
public final class OwedCash {
    private final Workplace place;

    public OwedCash(Workplace place) {
        this.place = place;
    }

    /** Every debt, oldest first. */
    public List<Debt> all() {
        return place.view().cashOwed().stream()
                .map(
                        row ->
                                new Debt(
                                        row.act(),
                                        row.owedCash(),
                                        row.businessDay(),
                                        row.kind() != ActKind.SALE))
                .toList();
    }

    /**
     * Staff handed the money out without a paper; when this returns it is owed no more. Empty if
     * nothing was owed.
     */
    public Optional<Won> handedOut(ActId act, Actor staff) {
        Optional<Won> owed =
                place.view().act(act).map(ActRow::owedCash).filter(amount -> !amount.isZero());
        owed.ifPresent(
                amount ->
                        place.journal()
                                .append(new Draft(act, new Entry.CashReturned(amount), staff)));
        return owed;
    }

    /**
     * What is owed.
     *
     * @param act a sale, a claim, or the payment of a claim that is granted and not handed out
     * @param onPaper whether a claim's paper says it
     */
    public record Debt(ActId act, Won amount, LocalDate businessDay, boolean onPaper) {}
}
