package kr.sarangbang.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;

/**
 * What of one member's limit this site may consume: what remains, less what open sales and tickets
 * hold.
 */
public final class LimitPurse {
    private final SiteView view;
    private final MemberNumber member;
    private final Scope scope;
    private final YearMonth month;

    public LimitPurse(SiteView view, MemberNumber member, Scope scope, YearMonth month) {
        this.view = view;
        this.member = member;
        this.scope = scope;
        this.month = month;
    }

    public Won free() {
        return freeFor(Optional.empty());
    }

    /** The same for whoever holds this ticket: what is held for them is theirs. */
    Won freeFor(Optional<Ticket> own) {
        Won all = rights().stream().map(LentLimit::remaining).reduce(Won.ZERO, Won::plus);
        return all.minusOrZero(heldBySales()).minusOrZero(heldByTickets(own));
    }

    private Won heldBySales() {
        return view.openActs().stream()
                .filter(row -> row.stage() == ActStage.OPEN)
                .map(ActRow::order)
                .flatMap(Optional::stream)
                .filter(o -> o.member().equals(member))
                .filter(o -> o.scope().equals(scope) && o.month().equals(month))
                .map(o -> o.face())
                .reduce(Won.ZERO, Won::plus);
    }

    private Won heldByTickets(Optional<Ticket> but) {
        return view.openTickets().stream()
                .filter(t -> but.filter(own -> own.act().equals(t.act())).isEmpty())
                .filter(t -> t.wish().member().equals(Optional.of(member)))
                .filter(t -> t.wish().scope().equals(scope) && t.wish().month().equals(month))
                .map(t -> t.heldLimit().plus(beyondSale(t)))
                .reduce(Won.ZERO, Won::plus);
    }

    /** What a ticket holds beyond the sale that is open under it: that may come to nothing. */
    private Won beyondSale(Ticket ticket) {
        if (ticket.stage() != TicketStage.SERVING || ticket.promise() != Promise.GUARANTEED) {
            return Won.ZERO;
        }
        Won inSale =
                ticket.sale().flatMap(view::act).flatMap(ActRow::order).stream()
                        .filter(o -> o.scope().equals(scope) && o.month().equals(month))
                        .map(o -> o.face())
                        .reduce(Won.ZERO, Won::plus);
        return ticket.wish().face().minusOrZero(inSale);
    }

    YearMonth month() {
        return month;
    }

    /** From any right of this member here, whatever its scope and month. */
    OptionalInt birthYear() {
        return allOfMember().mapToInt(l -> l.right().birthYear()).findFirst();
    }

    Optional<PinVerifier> pin() {
        return allOfMember().flatMap(l -> l.right().pin().stream()).findFirst();
    }

    private Stream<LentLimit> allOfMember() {
        return view.limits().stream()
                .filter(l -> l.right().member().equals(member))
                .sorted(Comparator.comparing((LentLimit l) -> l.right().id()).reversed());
    }

    /** What may be taken now, voucher by voucher. */
    Remainder remainder() {
        return new Remainder(rights());
    }

    private List<LentLimit> rights() {
        return view.limits().stream()
                .filter(l -> l.right().member().equals(member))
                .filter(l -> l.right().scope().equals(scope))
                .filter(l -> l.right().month().equals(month))
                .toList();
    }

    /**
     * What is left of the rights while the vouchers of one sale are made up. Each voucher takes
     * from the largest rights, so that few parts are needed: a slip carries no more than {@link
     * SaleClaims#MOST_LIMIT_PARTS}.
     */
    static final class Remainder {
        private final Map<RightId, Won> left = new HashMap<>();

        private Remainder(List<LentLimit> rights) {
            rights.forEach(lent -> left.put(lent.right().id(), lent.remaining()));
        }

        /** The most that one voucher can take. */
        Won mostForOneVoucher() {
            return largest().map(Map.Entry::getValue).reduce(Won.ZERO, Won::plus);
        }

        /**
         * @param face at most {@link #mostForOneVoucher}
         */
        List<LimitPart> take(Won face) {
            var parts = new ArrayList<LimitPart>();
            Won open = face;
            for (Map.Entry<RightId, Won> one : largest().toList()) {
                Won here = one.getValue().min(open);
                if (!here.isZero()) {
                    parts.add(new LimitPart(one.getKey(), here));
                    left.put(one.getKey(), one.getValue().minus(here));
                    open = open.minus(here);
                }
            }
            return parts;
        }

        private Stream<Map.Entry<RightId, Won>> largest() {
            return left.entrySet().stream()
                    .map(one -> Map.entry(one.getKey(), one.getValue()))
                    .sorted(
                            Map.Entry.<RightId, Won>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .limit(SaleClaims.MOST_LIMIT_PARTS);
        }
    }
}
