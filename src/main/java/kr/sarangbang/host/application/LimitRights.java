package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Members' purchase limits, lent in parts so that they hold without a line (rules 6 and 7). */
final class LimitRights {
    private static final long UNIT = 10_000;

    private final Desk desk;
    private final LentRights rights;

    LimitRights(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /** For one sale, or ahead; what is pending at the holder is given again, never a second. */
    Answer more(Holder holder, MemberNumber number, Scope scope, YearMonth month, Won amount) {
        MemberRow member = desk.tables().members().find(number.toString()).orElse(null);
        if (member == null) {
            return new Answer.NotGranted(Answer.NoRight.UNKNOWN_MEMBER, Won.ZERO);
        }
        if (member.blocked) {
            return new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO);
        }
        List<RightRow> pending =
                rights.pending(holder).stream()
                        .filter(r -> r.kind.equals(LentRights.LIMIT))
                        .filter(r -> r.member == number.number() && r.scope == scope.number())
                        .filter(r -> r.month.equals(month.toString()))
                        .toList();
        Won there = Won.of(pending.stream().mapToLong(LimitRights::left).sum());
        Won missing = amount.minusOrZero(there);
        if (!missing.isZero()) {
            Won purchase = isLendable(month) ? purchaseRoom(number, scope, month) : Won.ZERO;
            Won holding = holdingRoom(number, scope);
            if (missing.isOver(purchase)) {
                return new Answer.NotGranted(
                        Answer.NoRight.OVER_PURCHASE_LIMIT, whole(purchase.min(holding)));
            }
            if (missing.isOver(holding)) {
                return new Answer.NotGranted(Answer.NoRight.OVER_HOLDING_LIMIT, whole(holding));
            }
            lend(holder, member, scope, month, missing);
        }
        return new Answer.Granted(
                rights.pending(holder).stream()
                        .filter(r -> r.kind.equals(LentRights.LIMIT))
                        .filter(r -> r.member == number.number() && r.scope == scope.number())
                        .filter(r -> r.month.equals(month.toString()))
                        .map(rights::signed)
                        .toList());
    }

    private boolean isLendable(YearMonth month) {
        YearMonth now = Times.month(desk.now());
        return !month.isBefore(now) && !month.isAfter(now.plusMonths(desk.policy().monthsAhead()));
    }

    /** Lends members at home at this site their share of the month, unasked. */
    void lendHomeShares(Holder holder, SiteRow site) {
        if (!RoleOf.sells(site)) {
            return;
        }
        YearMonth month = Times.month(desk.now());
        List<Scope> scopes =
                desk.allSeries().stream()
                        .filter(s -> s.windows().getLast().until().isAfter(desk.now()))
                        .map(s -> s.scope())
                        .distinct()
                        .toList();
        for (MemberRow member :
                desk.tables().members().list(Query.where(MemberRow.HOME_SITE, site.id))) {
            for (Scope scope : scopes) {
                lendHomeShare(holder, member, scope, month);
            }
        }
    }

    private void lendHomeShare(Holder holder, MemberRow member, Scope scope, YearMonth month) {
        if (member.blocked) {
            return;
        }
        var number = new MemberNumber(member.number);
        long here =
                ofMember(number, scope).stream()
                        .filter(r -> r.site.equals(holder.site().text()))
                        .filter(r -> r.month.equals(month.toString()))
                        .mapToLong(LimitRights::left)
                        .sum();
        Won share =
                desk.policy()
                        .homeShare()
                        .minusOrZero(Won.of(here))
                        .min(purchaseRoom(number, scope, month))
                        .min(holdingRoom(number, scope));
        if (!whole(share).isZero()) {
            lend(holder, member, scope, month, whole(share));
        }
    }

    /** An officer lends ahead; empty when the member has not so much room. */
    Optional<SignedRight> lendAhead(
            Holder holder, MemberRow member, Scope scope, YearMonth month, Won amount) {
        var number = new MemberNumber(member.number);
        if (!isLendable(month)
                || amount.isOver(purchaseRoom(number, scope, month))
                || amount.isOver(holdingRoom(number, scope))) {
            return Optional.empty();
        }
        return Optional.of(rights.signed(lend(holder, member, scope, month, amount)));
    }

    private RightRow lend(
            Holder holder, MemberRow member, Scope scope, YearMonth month, Won amount) {
        Optional<PinVerifier> pin =
                member.pinHash.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                new PinVerifier(
                                        Bytes.of(member.pinSalt),
                                        Bytes.of(member.pinHash),
                                        member.pinRounds));
        RightRow row =
                rights.add(
                        LentRights.LIMIT,
                        new LimitRight(
                                rights.nextId(),
                                holder,
                                new MemberNumber(member.number),
                                scope,
                                month,
                                amount,
                                member.birthYear,
                                pin));
        row.member = member.number;
        row.scope = scope.number();
        row.month = month.toString();
        row.amount = amount.amount();
        desk.tables().rights().change(row);
        return row;
    }

    /** What the member may still buy this month: the limit, less bought, less lent anywhere. */
    Won purchaseRoom(MemberNumber member, Scope scope, YearMonth month) {
        Limits limits = desk.policy().limits(scope);
        long lent =
                ofMember(member, scope).stream()
                        .filter(r -> r.month.equals(month.toString()))
                        .mapToLong(LimitRights::left)
                        .sum();
        return limits.perMonth().minusOrZero(Won.of(used(member, scope, month) + lent));
    }

    /**
     * Holdings, outstanding limit rights of every month, and redemptions that may still be
     * cancelled all take room (rule 7, hole H14).
     */
    Won holdingRoom(MemberNumber member, Scope scope) {
        long holdings =
                desk
                        .tables()
                        .vouchers()
                        .list(
                                Query.where(VoucherRow.MEMBER, member.number())
                                        .and(VoucherRow.SCOPE, scope.number()))
                        .stream()
                        .mapToLong(v -> v.balance)
                        .sum();
        long lent = ofMember(member, scope).stream().mapToLong(LimitRights::left).sum();
        long cancellable =
                desk
                        .tables()
                        .acts()
                        .list(
                                Query.where(ActRow.MEMBER, member.number())
                                        .and(ActRow.SCOPE, scope.number())
                                        .and(ActRow.CANCELLABLE, true))
                        .stream()
                        .mapToLong(a -> a.amount)
                        .sum();
        return desk.policy()
                .limits(scope)
                .held()
                .minusOrZero(Won.of(holdings + lent + cancellable));
    }

    private List<RightRow> ofMember(MemberNumber member, Scope scope) {
        return desk.tables()
                .rights()
                .list(
                        Query.where(RightRow.MEMBER, member.number())
                                .and(RightRow.SCOPE, scope.number()));
    }

    private static long left(RightRow right) {
        return right.amount - right.consumed - right.returned;
    }

    private static Won whole(Won amount) {
        return Won.of(amount.amount() - amount.amount() % UNIT);
    }

    long used(MemberNumber member, Scope scope, YearMonth month) {
        return desk.tables()
                .monthUses()
                .find(useId(member, scope, month))
                .map(row -> row.used)
                .orElse(0L);
    }

    /** A sale consumes; its month is the month of the right it consumes. */
    void consume(ActId act, MemberNumber member, Scope scope, LimitPart part) {
        RightRow right = rights.find(part.right()).orElse(null);
        boolean lent =
                right != null
                        && right.kind.equals(LentRights.LIMIT)
                        && right.site.equals(act.site().text())
                        && right.incarnation == act.incarnation()
                        && right.member == member.number()
                        && right.scope == scope.number()
                        && left(right) >= part.amount().amount();
        if (!lent) {
            desk.list(
                    Finding.LIMIT_NOT_LENT,
                    List.of(act),
                    List.of(act.site()),
                    member.number(),
                    "right " + part.right());
        }
        if (right != null && right.kind.equals(LentRights.LIMIT)) {
            right.consumed += Math.min(left(right), part.amount().amount());
            desk.tables().rights().change(right);
            use(member, scope, YearMonth.parse(right.month), part.amount());
        } else {
            use(member, scope, Times.month(desk.now()), part.amount());
        }
    }

    private void use(MemberNumber member, Scope scope, YearMonth month, Won amount) {
        String id = useId(member, scope, month);
        MonthUseRow row = desk.tables().monthUses().find(id).orElse(null);
        if (row == null) {
            row = new MonthUseRow();
            row.id = id;
            row.member = member.number();
            row.scope = scope.number();
            row.month = month.toString();
            row.used = amount.amount();
            desk.tables().monthUses().add(row);
        } else {
            row.used += amount.amount();
            desk.tables().monthUses().change(row);
        }
    }

    private static String useId(MemberNumber member, Scope scope, YearMonth month) {
        return member + "/" + scope.number() + "/" + month;
    }

    void returned(ActId act, SiteId site, RightId id, Won amount) {
        RightRow right = rights.find(id).orElse(null);
        if (right == null || !right.site.equals(site.text()) || left(right) < amount.amount()) {
            desk.list(Finding.RETURN_NOT_HELD, List.of(act), List.of(site), -1, "right " + id);
            return;
        }
        right.returned += amount.amount();
        desk.tables().rights().change(right);
    }
}
