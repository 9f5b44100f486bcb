package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.port.CashAcceptor;

/**
 * Decides, from the journal alone, what a power cut left between two steps: payments go back,
 * unanswered redemptions are undone, granted refunds end as their money did, papers that are owed
 * come out marked 재출력, notes that lie in a machine become claims, and stock that came free goes to
 * who waits for it. Safe to repeat; runs before anything else at every start.
 */
public final class ResumeAfterPowerLoss {
    private final Workplace place;
    private final TakePayment payments;
    private final ReverseRedemption reversals;
    private final RefundVoucher refunds;
    private final ReissueSlip reissues;
    private final PrintPapers printing;
    private final Optional<KeptCash> keeping;
    private final Promises promises;

    /** Where there is no machine for notes. */
    public ResumeAfterPowerLoss(Workplace place) {
        this(place, Optional.empty());
    }

    public ResumeAfterPowerLoss(Workplace place, CashAcceptor machine) {
        this(place, Optional.of(new KeptCash(place, machine)));
    }

    private ResumeAfterPowerLoss(Workplace place, Optional<KeptCash> keeping) {
        this.place = place;
        this.keeping = keeping;
        this.payments = new TakePayment(place);
        this.reversals = new ReverseRedemption(place);
        this.refunds = new RefundVoucher(place);
        this.reissues = new ReissueSlip(place);
        this.printing = new PrintPapers(place);
        this.promises = new Promises(place);
    }

    /** Nothing is decided while the sealed counter keeps anything from being written. */
    public Resumed resume() {
        if (place.journal().sealTrouble().isPresent()) {
            return new Resumed(Optional.empty(), List.of());
        }
        Optional<ActId> unresolved = payments.resolveOpen();
        reversals.reverseLeftOver();
        refunds.endLeftOver(Actor.CUSTOMER);
        reissues.endLeftOver(Actor.CUSTOMER);
        // Papers of before come first: a claim that is made now is printed once, and for the first
        // time.
        List<ActId> printed = printing.owed();
        keeping.ifPresent(KeptCash::settle);
        promises.settle();
        return new Resumed(unresolved, printed);
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
