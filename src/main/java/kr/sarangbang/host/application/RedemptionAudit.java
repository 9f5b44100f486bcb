package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

/** I4: a voucher pays its face once; beyond that at most what was lent, each case listed. */
final class RedemptionAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;
    private final Map<String, Long> redeemed = new HashMap<>();
    private final Map<String, Long> lost = new HashMap<>();
    private final Map<String, Long> accepted = new HashMap<>();

    /** The act that used a paper up, by {@code voucher@version}. */
    private final Map<String, String> consumedBy = new HashMap<>();

    RedemptionAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        state.acts().values().forEach(this::act);
        usedPapers();
        state.vouchers().values().forEach(this::voucher);
        for (RightRow right : state.rights().values()) {
            if (right.kind.equals(LentRights.GUARANTEE)) {
                guarantee(right);
            }
        }
    }

    private void usedPapers() {
        Set<String> used = state.usedVersions();
        consumedBy.forEach(
                (paper, act) -> {
                    if (!used.contains(paper)) {
                        wrong(act, "the paper it used up is not among the used ones");
                    }
                });
    }

    private void act(ActRow act) {
        ActId id = ActId.parse(act.id);
        if (!id.site().text().equals(act.site)
                || id.incarnation() != act.incarnation
                || id.sequence() != act.sequence) {
            wrong(act.id, "it is booked as an act of " + act.site + "." + act.incarnation);
        }
        if (!act.request.isEmpty() && act.decision.length == 0) {
            wrong(act.id, "it was asked for, and the answer that it got is missing");
        }
        if (act.kind.equals(Redemptions.KIND)) {
            redemption(act);
        }
        decision(act);
    }

    private void redemption(ActRow act) {
        if (!act.guarantee.isEmpty()) {
            accepted.merge(act.guarantee, act.amount, Math::addExact);
        }
        boolean stands = act.state.equals(ActState.STANDS.name());
        if (!stands) {
            return;
        }
        switch (Booked.valueOf(act.booked)) {
            case NOWHERE -> wrong(act.id, "it stands and is booked nowhere");
            case VOUCHER -> {
                redeemed.merge(act.voucher, act.amount, Math::addExact);
                consumedBy.put(act.voucher + "@" + act.consumed, act.id);
            }
            case GUARANTEE -> {
                lost.merge(act.guarantee, act.amount, Math::addExact);
                if (!state.isListed(Finding.SECOND_ACCEPTANCE, act.id)) {
                    wrong(act.id, "it is on the guarantee account and nobody was told");
                }
            }
            case DISPUTE -> {
                if (!state.isListed(Finding.OVER_GUARANTEE, act.id) && !isNotRebuilt(act)) {
                    wrong(act.id, "it is disputed and nobody was told");
                }
            }
        }
    }

    private void voucher(VoucherRow row) {
        boolean refunded = row.state.equals(VoucherBook.REFUNDED);
        // What was not used when it was refunded went back with it.
        long paid = refunded ? row.face : redeemed.getOrDefault(row.id, 0L);
        if (row.balance != row.face - paid && !isGivenBackLate(row)) {
            wrong(
                    row.saleAct,
                    "the balance is "
                            + row.balance
                            + ", and of "
                            + row.face
                            + " were used "
                            + paid);
        }
        ActRow made = state.acts().get(row.version);
        boolean last =
                row.version.equals(row.saleAct)
                        || (made != null
                                && made.voucher.equals(row.id)
                                && (made.state.equals(ActState.STANDS.name())
                                        || state.isListed(Finding.UNDONE_AFTER_USE, made.id)));
        if (!last) {
            wrong(row.saleAct, "the act that made its last paper does not stand");
        }
        String user = consumedBy.get(row.id + "@" + row.version);
        if (user != null) {
            wrong(row.saleAct, "its last paper is one that " + user + " used up");
        }
    }

    /** A redemption undone after a refund leaves the refunded voucher with a balance, listed. */
    private boolean isGivenBackLate(VoucherRow row) {
        return row.state.equals(VoucherBook.REFUNDED)
                && state.isListed(Finding.UNDONE_AFTER_USE, e -> e.member == row.member);
    }

    private void guarantee(RightRow right) {
        if (right.lost != lost.getOrDefault(right.id, 0L)) {
            wrong("right " + right.id, "the loss borne under it is not what was booked");
        }
        if (right.lost > right.amount) {
            wrong("right " + right.id, "more was borne than lent");
        }
        if (right.consumed != accepted.getOrDefault(right.id, 0L)) {
            wrong("right " + right.id, "the acceptances under it are not what the books say");
        }
    }

    private void decision(ActRow act) {
        Optional<Decision> stored = StoredDecisions.read(act);
        if (stored.isEmpty()) {
            return;
        }
        boolean fits =
                switch (stored.get()) {
                    case Decision.Redeemed redeemed ->
                            act.booked.equals(Booked.VOUCHER.name())
                                    && act.amount == redeemed.amount().amount();
                    case Decision.Cancelled cancelled ->
                            Optional.ofNullable(state.acts().get(act.undone))
                                    .filter(Redemptions::isOver)
                                    .filter(one -> one.amount == cancelled.amount().amount())
                                    .isPresent();
                    case Decision.RefundGranted granted ->
                            act.amount == granted.payOut().amount() && !act.voucher.isEmpty();
                    case Decision.Reissued reissued ->
                            act.state.equals(ActState.STANDS.name()) && !act.voucher.isEmpty();
                    case Decision.RefundRefused refused ->
                            act.state.equals(ActState.REFUSED.name());
                    // Refused online, it may have been accepted inside the guarantee all the same.
                    case Decision.Refused refused ->
                            !act.booked.equals(Booked.VOUCHER.name()) || !act.guarantee.isEmpty();
                    case Decision.ReversedBefore before -> Redemptions.isOver(act);
                    case Decision.CashClaimGranted granted ->
                            act.amount == granted.payOut().amount()
                                    && Optional.ofNullable(state.acts().get(act.consumed))
                                            .filter(claim -> claim.undone.equals(act.id))
                                            .filter(claim -> claim.amount == act.amount)
                                            .isPresent();
                    case Decision.CashClaimRefused refused ->
                            act.state.equals(ActState.REFUSED.name());
                };
        if (!fits && !act.state.equals(ActState.WAITING.name()) && !isNotRebuilt(act)) {
            wrong(act.id, "it is booked otherwise than it was answered");
        }
    }

    /** The issuer answered, lost the answer, and could not book it again as it was; listed. */
    private boolean isNotRebuilt(ActRow act) {
        return state.isListed(Finding.ANSWER_NOT_REBUILT, act.id);
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
