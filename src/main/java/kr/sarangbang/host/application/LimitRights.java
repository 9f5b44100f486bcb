package kr.sarangbang.host.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;

/** Limits of members: never over, even offline (rules 6 and 7). */
final class LimitRights {
    private final Desk desk;
    private final LentRights rights;

    LimitRights(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /** Lends for a sale or ahead; what is pending at this site counts, and is given again. */
    Answer more(Holder holder, Request.MoreLimit asked) {
        MemberRow member = desk.tables().members().find(asked.member().toString()).orElse(null);
        if (member == null) {
            return new Answer.NotGranted(Answer.NoRight.UNKNOWN_MEMBER, Won.ZERO);
        }
        if (member.blocked) {
            return new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO);
        }
        if (!isLendable(asked.month())) {
            return new Answer.NotGranted(Answer.NoRight.OVER_PURCHASE_LIMIT, Won.ZERO);
        }
        List<RightRow> pending = pendingFor(holder, asked);
        Won given = pending.stream().map(r -> Won.of(r.amount)).reduce(Won.ZERO, Won::plus);
        Won lacking = asked.amount().minusOrZero(given);
        Won month = monthLeft(member.number, asked.scope(), asked.month());
        Won room = holdingRoom(member.number, asked.scope());
        if (lacking.isOver(month.min(room))) {
            return elsewhere(holder, asked, given, month, room);
        }
        if (!lacking.isZero()) {
            lend(holder, member, asked.scope(), asked.month(), lacking);
        }
        return new Answer.Granted(pendingFor(holder, asked).stream().map(rights::signed).toList());
    }

    /** What is lacking may lie at other sites; then they are asked to give it back. */
    private Answer elsewhere(
            Holder holder, Request.MoreLimit asked, Won given, Won month, Won room) {
        var recalls = new LimitRecalls(desk);
        List<RightRow> all =
                recalls.recallable(lentTo(asked.member().number(), asked.scope()), holder);
        List<RightRow> ofMonth =
                all.stream().filter(r -> r.month.equals(asked.month().toString())).toList();
        Won lacking = asked.amount().minusOrZero(given);
        Won monthAtMost = month.plus(LimitRecalls.sum(ofMonth));
        Won roomAtMost = room.plus(LimitRecalls.sum(all));
        if (lacking.isOver(monthAtMost) || lacking.isOver(roomAtMost)) {
            return new Answer.NotGranted(
                    lacking.isOver(monthAtMost)
                            ? Answer.NoRight.OVER_PURCHASE_LIMIT
                            : Answer.NoRight.OVER_HOLDING_LIMIT,
                    given.plus(monthAtMost.min(roomAtMost)));
        }
        Won wanted = lacking.minus(month.min(room).min(lacking));
        List<RightRow> first = new ArrayList<>(ofMonth);
        all.stream().filter(r -> !ofMonth.contains(r)).forEach(first::add);
        return new Answer.NotGranted(
                Answer.NoRight.LIMIT_ELSEWHERE,
                given.plus(month.min(room)),
                recalls.call(first, wanted));
    }

    private List<RightRow> pendingFor(Holder holder, Request.MoreLimit asked) {
        return rights.pending(holder).stream()
                .filter(r -> r.kind.equals(LentRights.LIMIT))
                .filter(r -> r.member == asked.member().number())
                .filter(r -> r.scope == asked.scope().number())
                .filter(r -> r.month.equals(asked.month().toString()))
                .toList();
    }

    boolean isLendable(YearMonth month) {
        YearMonth current = Times.month(desk.now());
        return !month.isBefore(current)
                && !month.isAfter(current.plusMonths(desk.policy().monthsAhead()));
    }

    /** The most that may be lent now to this member. */
    Won possible(long member, Scope scope, YearMonth month) {
        return monthLeft(member, scope, month).min(holdingRoom(member, scope));
    }

    private Won monthLeft(long member, Scope scope, YearMonth month) {
        Won limit = desk.policy().limits(scope).perMonth();
        long used = new LimitUse(desk).of(member, scope, month);
        long out =
                lentTo(member, scope).stream()
                        .filter(r -> r.month.equals(month.toString()))
                        .mapToLong(LimitRights::outstanding)
                        .sum();
        return limit.minusOrZero(Won.of(used + out));
    }

    /** Rule 7: holdings, rights of every month, and what may still be cancelled. */
    Won holdingRoom(long member, Scope scope) {
        Limits limits = desk.policy().limits(scope);
        long held =
                desk
                        .tables()
                        .vouchers()
                        .list(
                                Query.where(VoucherRow.MEMBER, member)
                                        .and(VoucherRow.SCOPE, scope.number()))
                        .stream()
                        .mapToLong(v -> v.balance)
                        .sum();
        long out = lentTo(member, scope).stream().mapToLong(LimitRights::held).sum();
        long cancellable =
                desk
                        .tables()
                        .acts()
                        .list(
                                Query.where(ActRow.MEMBER, member)
                                        .and(ActRow.SCOPE, scope.number())
                                        .and(ActRow.CANCELLABLE, true))
                        .stream()
                        .mapToLong(a -> a.amount)
                        .sum();
        return limits.held().minusOrZero(Won.of(held + out + cancellable));
    }

    List<RightRow> lentTo(long member, Scope scope) {
        return desk.tables()
                .rights()
                .list(
                        Query.where(RightRow.MEMBER, member)
                                .and(RightRow.SCOPE, scope.number())
                                .and(RightRow.KIND, LentRights.LIMIT));
    }

    /** What of it may still be bought, or was bought and is not delivered: taken of the month. */
    static long outstanding(RightRow right) {
        return Math.max(0, right.amount - right.consumed - right.returned - right.relent);
    }

    /** What of it the holding limit still keeps room for. */
    static long held(RightRow right) {
        return Math.max(0, outstanding(right) - right.released);
    }

    /** What is bought at a site without asking: city-wide vouchers, and those of its district. */
    private Set<Integer> scopesOf(SiteId id) {
        Optional<District> own = desk.site(id).flatMap(RoleOf::district);
        var scopes = new TreeSet<Integer>();
        for (Series series : desk.allSeries()) {
            Optional<District> district = series.scope().district();
            if (district.isEmpty() || district.equals(own)) {
                scopes.add(series.scope().number());
            }
        }
        return scopes;
    }

    /**
     * Lends to the home site, unasked, what is left of the home share (rule 6), for each month in
     * which the site may have to sell before it is heard of again. A later month leaves room to
     * hold all that may still be bought before it. What was asked back of a month is not lent ahead
     * again in that month: its member has shown to buy elsewhere.
     */
    void lendHomeShares(Holder holder) {
        YearMonth last =
                Times.month(
                        Times.endOfBusinessDay(desk.now(), desk.policy().sellUntilBusinessDays())
                                .minusNanos(1_000));
        for (YearMonth month = Times.month(desk.now());
                !month.isAfter(last) && isLendable(month);
                month = month.plusMonths(1)) {
            lendHomeShares(holder, month);
        }
    }

    private void lendHomeShares(Holder holder, YearMonth month) {
        Set<Integer> scopes = scopesOf(holder.site());
        for (MemberRow member :
                desk.tables()
                        .members()
                        .list(Query.where(MemberRow.HOME_SITE, holder.site().text()))) {
            if (member.blocked) {
                continue;
            }
            for (int number : scopes) {
                Scope scope = new Scope(number);
                List<RightRow> rightsThere =
                        lentTo(member.number, scope).stream()
                                .filter(r -> r.site.equals(holder.site().text()))
                                .filter(r -> r.month.equals(month.toString()))
                                .toList();
                if (rightsThere.stream().anyMatch(r -> r.recalledAt > 0)) {
                    continue;
                }
                long there = rightsThere.stream().mapToLong(LimitRights::outstanding).sum();
                Won share =
                        desk.policy()
                                .homeShare()
                                .minusOrZero(Won.of(there))
                                .min(possible(member.number, scope, month))
                                .min(roomBeside(member.number, scope, month));
                if (!share.isZero()) {
                    lend(holder, member, scope, month, share);
                }
            }
        }
    }

    /** The room to hold that is left when everything was bought that may be before this month. */
    private Won roomBeside(long member, Scope scope, YearMonth later) {
        Won room = holdingRoom(member, scope);
        for (YearMonth month = Times.month(desk.now());
                month.isBefore(later);
                month = month.plusMonths(1)) {
            room = room.minusOrZero(monthLeft(member, scope, month));
        }
        return room;
    }

    RightRow lend(Holder holder, MemberRow member, Scope scope, YearMonth month, Won amount) {
        RightRow row =
                rights.add(
                        LentRights.LIMIT,
                        new LimitRight(
                                rights.nextId(),
                                holder,
                                new kr.sarangbang.domain.member.MemberNumber(member.number),
                                scope,
                                month,
                                amount,
                                member.birthYear,
                                pin(member)));
        row.member = member.number;
        row.scope = scope.number();
        row.month = month.toString();
        row.amount = amount.amount();
        return row;
    }

    static Optional<PinVerifier> pin(MemberRow member) {
        return member.pinSalt.length == 0
                ? Optional.empty()
                : Optional.of(
                        new PinVerifier(
                                Bytes.of(member.pinSalt),
                                Bytes.of(member.pinHash),
                                member.pinRounds));
    }

    void returned(ActId act, SiteId site, RightId id, Won amount) {
        RightRow right = rights.find(id).orElse(null);
        if (right == null || !right.site.equals(site.text())) {
            desk.list(Finding.RIGHT_UNKNOWN, List.of(act), List.of(site), -1, "right " + id);
            return;
        }
        long held = Math.min(amount.amount(), outstanding(right));
        if (held < amount.amount()) {
            desk.list(
                    Finding.RETURN_NOT_HELD,
                    List.of(act),
                    List.of(site),
                    right.member,
                    "right " + id);
        }
        right.returned += held;
        right.recalled = Math.max(0, right.recalled - held);
        desk.tables().rights().change(right);
        new ServedTickets(desk).limitReturned(right, held);
    }
}
