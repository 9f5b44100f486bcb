package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sarangbang.domain.journal.ActId;
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

    /** Paid for vouchers, by the act that sold them. */
    private final Map<String, Long> soldBy = new HashMap<>();

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
        together();
        whose();
        state.vouchers().values().forEach(this::voucher);
        state.acts().values().forEach(this::act);
    }

    /** A posting is of one act and one voucher, at one time, or of no voucher at all. */
    private void together() {
        var first = new HashMap<Long, PostingRow>();
        for (PostingRow line : state.postings()) {
            PostingRow one = first.computeIfAbsent(line.posting, number -> line);
            if (!line.act.equals(one.act)
                    || !line.voucher.equals(one.voucher)
                    || line.at != one.at) {
                wrong(line.act, "the lines of posting " + line.posting + " do not agree");
            } else if (!line.voucher.isEmpty() && !state.vouchers().containsKey(line.voucher)) {
                wrong(line.act, "posting " + line.posting + " is of no voucher that exists");
            }
        }
    }

    /** Each line is some act's, and what a shop is owed is owed to the shop of that act. */
    private void whose() {
        Set<String> sales =
                state.vouchers().values().stream()
                        .map(row -> row.saleAct)
                        .collect(Collectors.toSet());
        for (PostingRow line : state.postings()) {
            if (!sales.contains(line.act)
                    && !state.acts().containsKey(line.act)
                    && !state.isListed(Finding.REFUND_NOT_GRANTED, line.act)) {
                wrong(line.act, "posting " + line.posting + " is of an act that is not booked");
            } else if (line.account.equals(Account.SHOPS_PAYABLE.name())
                    && !line.party.equals(ActId.parse(line.act).site().text())) {
                wrong(line.act, "posting " + line.posting + " is owed to " + line.party);
            }
        }
    }

    private void voucher(VoucherRow row) {
        long owed = liability.getOrDefault(row.id, 0L);
        if (owed != row.balance) {
            wrong(row.saleAct, "the ledger owes " + owed + " for a balance of " + row.balance);
        }
        long paid = sold(row, Account.CASH);
        soldBy.merge(row.saleAct, paid, Math::addExact);
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
        boolean stands = row.state.equals(ActState.STANDS.name());
        if (row.kind.equals(Refunds.KIND)) {
            refund(row, stands ? -row.amount : 0);
        }
        if (!row.kind.equals(Redemptions.KIND)) {
            return;
        }
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

    /**
     * All the money of this act, but what another life of the same disk sold by the same number,
     * and what went out without a decision and is listed.
     */
    private void refund(ActRow row, long won) {
        long besides = soldBy.getOrDefault(row.id, 0L);
        if (state.isListed(Finding.REFUND_NOT_GRANTED, row.id)) {
            besides += soldOn.getOrDefault(row.id + "  " + Account.CASH.name(), 0L);
        }
        expect(row, Account.CASH, won + besides);
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
