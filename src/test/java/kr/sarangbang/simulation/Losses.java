package kr.sarangbang.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/**
 * Sites that were lost. By them a month is exceeded at most by what a number held that was served
 * once more (R4), and a holding limit by that and by what was wrongly declared not to be bought.
 */
final class Losses {
    private final List<Loss> all = new ArrayList<>();
    private final Map<String, Long> ofMonth = new HashMap<>();
    private final Map<String, Long> ofHolder = new HashMap<>();
    private final Set<ActId> counted = new HashSet<>();

    void add(Loss loss) {
        all.add(loss);
    }

    /** It was found before anybody wrote it off. */
    void forget(Loss loss) {
        all.remove(loss);
    }

    List<Loss> all() {
        return List.copyOf(all);
    }

    Optional<Loss> of(SimulatedSite machine) {
        return all.stream().filter(loss -> loss.machine() == machine).findFirst();
    }

    List<Loss> of(SiteId site) {
        return all.stream().filter(loss -> loss.machine().id().equals(site)).toList();
    }

    boolean isBurnt(SimulatedSite machine) {
        return of(machine).filter(Loss::isBurnt).isPresent();
    }

    boolean isWrittenOff(SimulatedSite machine) {
        return of(machine).filter(Loss::isWrittenOff).isPresent();
    }

    /** Whether anything burnt that nobody else knows of. */
    boolean anyBurnt() {
        return all.stream().anyMatch(Loss::isBurnt);
    }

    /** Somebody shows a number elsewhere; what it holds may be bought once more, once. */
    void shown(ActId number, Wish wish) {
        if (counted.add(number)) {
            long won = wish.face().amount();
            MemberNumber member = wish.member().orElseThrow();
            ofMonth.merge(month(member, wish.scope(), wish.month()), won, Long::sum);
            mayHoldMore(member, wish.scope(), wish.face());
        }
    }

    void mayHoldMore(MemberNumber member, Scope scope, Won more) {
        ofHolder.merge(holder(member, scope), more.amount(), Long::sum);
    }

    long ofMonth(MemberNumber member, Scope scope, YearMonth month) {
        return ofMonth.getOrDefault(month(member, scope, month), 0L);
    }

    long ofHolder(MemberNumber member, Scope scope) {
        return ofHolder.getOrDefault(holder(member, scope), 0L);
    }

    private static String month(MemberNumber member, Scope scope, YearMonth month) {
        return holder(member, scope) + "/" + month;
    }

    private static String holder(MemberNumber member, Scope scope) {
        return member + "/" + scope.number();
    }
}
