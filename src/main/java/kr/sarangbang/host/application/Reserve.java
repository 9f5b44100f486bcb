package kr.sarangbang.host.application;

import kr.sarangbang.domain.exchange.ReserveRules;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.store.SeriesRow;

/**
 * Units that back what sites promise: so many sites may be lost with all their promises, and each
 * promised number is served all the same (rules 22 and 23, R5 and I7).
 */
final class Reserve {
    private final Desk desk;

    Reserve(Desk desk) {
        this.desk = desk;
    }

    /**
     * Sets aside what the policy wants, as far as the pool has it, and gives back what it wants no
     * more. The last units are taken, so that what is lent stays in long runs.
     */
    void settle(SeriesRow row) {
        UnitRanges pool = Ranges.read(row.pool);
        UnitRanges reserve = Ranges.read(row.reserve);
        long lacking = target(row) - reserve.size();
        if (lacking < 0) {
            UnitRanges back = reserve.first(-lacking);
            row.reserve = Ranges.write(reserve.minus(back));
            row.pool = Ranges.write(pool.plus(back));
        } else if (lacking > 0 && !pool.isEmpty()) {
            UnitRanges more = pool.last(Math.min(lacking, pool.size()));
            row.pool = Ranges.write(pool.minus(more));
            row.reserve = Ranges.write(reserve.plus(more));
        } else {
            return;
        }
        desk.tables().series().change(row);
    }

    /** Puts all of it back into the pool, for whoever moves the ceiling. */
    static void release(SeriesRow row) {
        row.pool = Ranges.write(Ranges.read(row.pool).plus(Ranges.read(row.reserve)));
        row.reserve = "";
    }

    /** In units. */
    private long target(SeriesRow row) {
        Series series = desk.series(row);
        ReserveRules rules = desk.policy().reserve();
        long each = desk.policy().line().promiseRoom().amount() / series.unit().amount();
        return Math.min(each * rules.sites(), series.units() * rules.mostPercent() / 100);
    }

    /** The most that each site may promise of the series, in won: what is there, shared alike. */
    Won room(SeriesRow row) {
        settle(row);
        int sites = desk.policy().reserve().sites();
        if (sites == 0) {
            return Won.ZERO;
        }
        Series series = desk.series(row);
        long units = Ranges.read(row.reserve).size() / sites;
        return series.faceOf(units).min(desk.policy().line().promiseRoom());
    }
}
