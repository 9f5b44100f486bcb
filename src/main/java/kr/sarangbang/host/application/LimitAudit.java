package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

/** I2 and I3: nobody bought or holds more than a policy allows, but for what is listed. */
final class LimitAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;
    private final Map<String, Long> usedByMonth = new HashMap<>();
    private final Map<String, Long> takenByRight = new HashMap<>();
    private final Map<String, Long> relentByMonth = new HashMap<>();

    LimitAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        state.vouchers().values().forEach(v -> state.saleOf(v).ifPresent(this::count));
        for (RightRow right : state.rights().values()) {
            if (right.relent != 0) {
                relentByMonth.merge(
                        key(right.member, right.scope, right.month), right.relent, Math::addExact);
            }
            if (right.kind.equals(LentRights.LIMIT)
                    && right.consumed != takenByRight.getOrDefault(right.id, 0L)) {
                wrong("right " + right.id, "sales took another amount of it than the books say");
            }
        }
        months();
        holdings();
    }

    private void count(SignedSale sale) {
        long member = sale.claims().member().number();
        for (LimitPart part : sale.claims().limit()) {
            RightRow right = state.rights().get(part.right().toString());
            boolean ours =
                    right != null
                            && right.kind.equals(LentRights.LIMIT)
                            && right.member == member
                            && right.site.equals(sale.stockRight().holder().site().text());
            long won = part.amount().amount();
            if (right != null && ours) {
                takenByRight.merge(right.id, won, Math::addExact);
                usedByMonth.merge(key(member, right.scope, right.month), won, Math::addExact);
            } else {
                String month = Times.month(sale.claims().soldAt()).toString();
                int scope = sale.stockRight().scope().number();
                usedByMonth.merge(key(member, scope, month), won, Math::addExact);
            }
        }
    }

    private static String key(long member, int scope, String month) {
        return member + "/" + scope + "/" + month;
    }

    private void months() {
        var seen = new HashMap<>(usedByMonth);
        for (MonthUseRow row : state.monthUses()) {
            long counted = seen.getOrDefault(row.id, 0L);
            seen.remove(row.id);
            if (counted != row.used) {
                wrong(
                        member(row.member),
                        "bought " + counted + " in " + row.month + ", the books say " + row.used);
            }
            long most =
                    state.policies().stream()
                            .mapToLong(p -> p.limits(new Scope(row.scope)).perMonth().amount())
                            .max()
                            .orElse(0);
            long over = counted - most;
            boolean served = over <= relent(row) && isServedTwice(row.member);
            if (over > 0 && !served && !isListed(row.member)) {
                wrong(
                        member(row.member),
                        "bought " + counted + " in " + row.month + ", more than " + most);
            }
        }
        seen.keySet().forEach(id -> wrong("month " + id, "purchases are not in the books"));
    }

    private void holdings() {
        var held = new HashMap<String, Long>();
        var members = new HashMap<String, VoucherRow>();
        for (VoucherRow voucher : state.vouchers().values()) {
            String id = voucher.member + "/" + voucher.scope;
            held.merge(id, voucher.balance, Math::addExact);
            members.put(id, voucher);
        }
        members.forEach(
                (id, one) -> {
                    long most =
                            state.policies().stream()
                                    .mapToLong(p -> p.limits(new Scope(one.scope)).held().amount())
                                    .max()
                                    .orElse(0);
                    if (held.getOrDefault(id, 0L) > most && !isListed(one.member)) {
                        wrong(member(one.member), "holds " + held.get(id) + ", over " + most);
                    }
                });
    }

    /** What was lent once more of this month, because the site where it lay is lost (R4). */
    private long relent(MonthUseRow row) {
        return relentByMonth.getOrDefault(key(row.member, row.scope, row.month), 0L);
    }

    private boolean isServedTwice(long member) {
        return state.isListed(Finding.LIMIT_USED_TWICE, row -> row.member == member);
    }

    private boolean isListed(long member) {
        return List.of(
                        Finding.LIMIT_NOT_LENT,
                        Finding.LATE_CANCELLATION,
                        Finding.UNDONE_AFTER_USE,
                        Finding.DECLARED_OTHERWISE,
                        Finding.UNITS_SOLD_TWICE)
                .stream()
                .anyMatch(kind -> state.isListed(kind, row -> row.member == member));
    }

    private static String member(long number) {
        return "member " + new kr.sarangbang.domain.member.MemberNumber(number).masked();
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
