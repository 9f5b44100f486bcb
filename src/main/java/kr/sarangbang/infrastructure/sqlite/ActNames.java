package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.domain.journal.ActId;
import org.hibernate.StatelessSession;

/**
 * Which act an entry belongs to where the entry itself cannot tell: from the rows of acts, which
 * say their first and their last entry, else from the number alone.
 */
final class ActNames {
    private final SiteIdentity identity;
    private final TreeMap<Long, Long> byLastEntry = new TreeMap<>();
    private final Map<Long, Long> columns = new TreeMap<>();

    ActNames(StatelessSession session, SiteIdentity identity) {
        this.identity = identity;
        List<Object[]> acts =
                session.createNativeQuery("select sequence, last_entry from act", Object[].class)
                        .getResultList();
        acts.forEach(act -> byLastEntry.put(number(act[1]), number(act[0])));
        List<Object[]> entries =
                session.createNativeQuery("select number, act from entry", Object[].class)
                        .getResultList();
        entries.forEach(entry -> columns.put(number(entry[0]), number(entry[1])));
    }

    private static long number(Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    /** The act of an entry. */
    String of(long entry) {
        Long column = columns.get(entry);
        if (column != null) {
            return name(column);
        }
        var act = byLastEntry.ceilingEntry(entry);
        return name(act != null && act.getValue() <= entry ? act.getValue() : entry);
    }

    String name(long sequence) {
        return sequence < 1
                ? identity.toString()
                : new ActId(identity.site(), identity.incarnation(), sequence).toString();
    }
}
