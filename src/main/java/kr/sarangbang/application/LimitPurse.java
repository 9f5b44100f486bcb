package kr.sarangbang.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

/** What of one member's limit this site may consume: what remains, less what open sales hold. */
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
        Won all = rights().stream().map(LentLimit::remaining).reduce(Won.ZERO, Won::plus);
        Won held =
                view.openActs().stream()
                        .filter(row -> row.stage() == ActStage.OPEN)
                        .map(ActRow::order)
                        .flatMap(Optional::stream)
                        .filter(o -> o.member().equals(member))
                        .filter(o -> o.scope().equals(scope) && o.month().equals(month))
                        .map(o -> o.face())
                        .reduce(Won.ZERO, Won::plus);
        return all.minusOrZero(held);
    }

    /** From any right of this member here, whatever its scope and month. */
    OptionalInt birthYear() {
        return allOfMember().mapToInt(l -> l.right().birthYear()).findFirst();
    }

    Optional<PinVerifier> pin() {
        return allOfMember().flatMap(l -> l.right().pin().stream()).findFirst();
    }

    private java.util.stream.Stream<LentLimit> allOfMember() {
        return view.limits().stream()
                .filter(l -> l.right().member().equals(member))
                .sorted(Comparator.comparing((LentLimit l) -> l.right().id()).reversed());
    }

    /**
     * For vouchers of these faces, which rights each takes from; the largest first, so that few
     * parts are needed. Empty if a voucher would need more parts than a slip can carry.
     */
    Optional<List<List<LimitPart>>> take(List<Won> faces) {
        List<LentLimit> rights =
                rights().stream()
                        .sorted(
                                Comparator.comparing(LentLimit::remaining)
                                        .reversed()
                                        .thenComparing(l -> l.right().id()))
                        .toList();
        Map<RightId, Won> left = new HashMap<>();
        rights.forEach(l -> left.put(l.right().id(), l.remaining()));
        var all = new ArrayList<List<LimitPart>>();
        for (Won face : faces) {
            var parts = new ArrayList<LimitPart>();
            Won open = face;
            for (LentLimit lent : rights) {
                RightId id = lent.right().id();
                Won here = left.getOrDefault(id, Won.ZERO).min(open);
                if (!here.isZero()) {
                    parts.add(new LimitPart(id, here));
                    left.merge(id, here, Won::minus);
                    open = open.minus(here);
                }
            }
            if (!open.isZero() || parts.size() > SaleClaims.MOST_LIMIT_PARTS) {
                return Optional.empty();
            }
            all.add(parts);
        }
        return Optional.of(all);
    }

    private List<LentLimit> rights() {
        return view.limits().stream()
                .filter(l -> l.right().member().equals(member))
                .filter(l -> l.right().scope().equals(scope))
                .filter(l -> l.right().month().equals(month))
                .toList();
    }
}
