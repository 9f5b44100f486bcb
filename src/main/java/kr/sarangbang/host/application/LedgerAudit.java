package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.VoucherRow;

/** I5: each posting sums to zero, each act has its postings, the liability is the balances. */
final class LedgerAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;
    private final Map<Long, Long> sums = new HashMap<>();
    private final Map<String, Long> byActAndAccount = new HashMap<>();
    private final Map<String, Long> liability = new HashMap<>();
    private final Map<String, Long> soldOn = new HashMap<>();

    LedgerAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        var actOf = new HashMap<Long, String>();
        for (PostingRow line : state.postings()) {
            sums.merge(line.posting, line.won, Math::addExact);
            actOf.put(line.posting, line.act);
            byActAndAccount.merge(line.act + " " + line.account, line.won, Math::addExact);
            if (line.account.equals(Account.VOUCHER_LIABILITY.name())) {
                liability.merge(line.voucher, -line.won, Math::addExact);
            }
            soldOn.merge(
                    line.act + " " + line.voucher + " " + line.account, line.won, Math::addExact);
        }
        sums.forEach(
                (posting, sum) -> {
                    if (sum != 0) {
                        wrong(
                                actOf.getOrDefault(posting, ""),
                                "posting " + posting + " does not sum to zero but to " + sum);
                    }
                });
        state.vouchers().values().forEach(this::voucher);
        state.acts().values().forEach(this::act);
    }

    private void voucher(VoucherRow row) {
        long owed = liability.getOrDefault(row.id, 0L);
        if (owed != row.balance) {
            wrong(row.saleAct, "the ledger owes " + owed + " for a balance of " + row.balance);
        }
        long paid = sold(row, Account.CASH);
        long city = sold(row, row.soldTwice ? Account.LOST_SITES : Account.SUBSIDY);
        long face = -sold(row, Account.VOUCHER_LIABILITY);
        if (paid != row.price || face != row.face || paid + city != face) {
            wrong(row.saleAct, "its sale is posted with " + paid + " + " + city + " for " + face);
        }
    }

    private long sold(VoucherRow row, Account account) {
        return soldOn.getOrDefault(row.saleAct + " " + row.id + " " + account.name(), 0L);
    }

    private void act(ActRow row) {
        if (!row.kind.equals(Redemptions.KIND)) {
            return;
        }
        boolean stands = row.state.equals(ActState.STANDS.name());
        // An act that was reversed has both of its postings; what a cancellation undid has one.
        boolean postedOnce = stands || (Redemptions.isOver(row) && !row.undone.equals(row.id));
        Booked booked = Booked.valueOf(row.booked);
        expect(row, Account.SHOPS_PAYABLE, postedOnce && isOwed(booked) ? -row.amount : 0);
        expect(
                row,
                Account.GUARANTEE_LOSSES,
                postedOnce && booked == Booked.GUARANTEE ? row.amount : 0);
        expect(row, Account.DISPUTES, postedOnce && booked == Booked.DISPUTE ? row.amount : 0);
        if (Redemptions.isOver(row) && !row.undone.isEmpty() && !row.undone.equals(row.id)) {
            long back =
                    byActAndAccount.getOrDefault(
                            row.undone + " " + Account.SHOPS_PAYABLE.name(), 0L);
            if (isOwed(booked) && back != row.amount) {
                wrong(row.undone, "it undid " + row.amount + " and " + back + " was posted");
            }
        }
    }

    private static boolean isOwed(Booked booked) {
        return booked == Booked.VOUCHER || booked == Booked.GUARANTEE;
    }

    private void expect(ActRow row, Account account, long won) {
        long posted = byActAndAccount.getOrDefault(row.id + " " + account.name(), 0L);
        if (posted != won) {
            wrong(row.id, "on " + account.reportName() + " " + posted + " is posted, not " + won);
        }
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
