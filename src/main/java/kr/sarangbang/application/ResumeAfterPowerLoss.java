package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;

/**
 * Decides, from the journal alone, what a power cut left between two steps: payments go back,
 * unanswered redemptions are undone, granted refunds end as their money did, papers that are owed
 * come out marked 재출력. Safe to repeat; runs before anything else at every start.
 */
public final class ResumeAfterPowerLoss {
    private final TakePayment payments;
    private final ReverseRedemption reversals;
    private final RefundVoucher refunds;
    private final ReissueSlip reissues;
    private final PrintPapers printing;

    public ResumeAfterPowerLoss(Workplace place) {
        this.payments = new TakePayment(place);
        this.reversals = new ReverseRedemption(place);
        this.refunds = new RefundVoucher(place);
        this.reissues = new ReissueSlip(place);
        this.printing = new PrintPapers(place);
    }

    public Resumed resume() {
        Optional<ActId> unresolved = payments.resolveOpen();
        reversals.reverseLeftOver();
        refunds.endLeftOver(Actor.CUSTOMER);
        reissues.endLeftOver(Actor.CUSTOMER);
        return new Resumed(unresolved, printing.owed());
    }

    /**
     * What was done.
     *
     * @param unresolvedPayment the first sale whose payment nobody can tell about yet
     * @param printed acts whose papers came out now
     */
    public record Resumed(Optional<ActId> unresolvedPayment, List<ActId> printed) {
        public Resumed {
            printed = List.copyOf(printed);
        }
    }
}
