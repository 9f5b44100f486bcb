package kr.sarangbang.simulation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.testing.MemorySiteStore;

/**
 * Sites whose disk was put back to an earlier one, or copied. For them alone rules.md replaces I1,
 * I2, I3 and I6 by a bound: the excess is at most the rights that were on the disk then.
 */
final class Suspects {
    private final Map<SiteId, Suspect> sites = new TreeMap<>();
    private final Map<RightId, Long> ofRight = new HashMap<>();
    private final Map<String, Long> ofMonth = new HashMap<>();
    private final Map<String, Long> ofHolder = new HashMap<>();

    /**
     * One of them.
     *
     * @param units that were on the disk, by series
     * @param mustBeFound whether the issuer has heard of more than is on the disk that came back
     */
    record Suspect(Map<Integer, UnitRanges> units, boolean mustBeFound) {}

    /** From here on this site may do again what it did, or will do, with these rights. */
    void add(SiteId site, MemorySiteStore.Image image, boolean mustBeFound) {
        var units = new TreeMap<Integer, UnitRanges>();
        for (LentStock stock : image.tables().stocks().values()) {
            units.merge(
                    stock.right().seriesNumber(), stock.remaining(), (one, more) -> one.plus(more));
        }
        for (LentLimit limit : image.tables().limits().values()) {
            LimitRight right = limit.right();
            long won = limit.remaining().amount();
            ofRight.merge(right.id(), won, Long::sum);
            ofMonth.merge(month(right.member(), right.scope(), right.month()), won, Long::sum);
            ofHolder.merge(holder(right.member(), right.scope()), won, Long::sum);
        }
        sites.put(site, new Suspect(units, mustBeFound));
    }

    boolean has(SiteId site) {
        return sites.containsKey(site);
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    Map<SiteId, Suspect> all() {
        return sites;
    }

    /** Whether these very units were on such a disk. */
    boolean maySellAgain(Slip.OfSale sale) {
        UnitRanges run = UnitRanges.of(sale.sale().claims().run());
        return sites.values().stream()
                .map(one -> one.units().getOrDefault(sale.number().seriesNumber(), UnitRanges.NONE))
                .anyMatch(units -> units.containsAll(run));
    }

    /** By how much a limit right may be overdrawn, in won. */
    long ofRight(RightId right) {
        return ofRight.getOrDefault(right, 0L);
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
