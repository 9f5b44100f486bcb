package kr.sarangbang.infrastructure.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SignedEntry;

/**
 * The entries of acts that this process opened lately, as they lie on the disk: an act is read
 * again right after it was written, for its papers. One thread.
 */
final class RecentActs {
    private static final int MOST = 128;

    private final Map<Long, List<SignedEntry>> acts = new LinkedHashMap<>();

    /** An entry of an act that was opened before this process began is passed over. */
    void add(SignedEntry entry) {
        long act = entry.header().act().sequence();
        if (entry.header().number() == act) {
            acts.put(act, new ArrayList<>());
            if (acts.size() > MOST) {
                var eldest = acts.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        List<SignedEntry> entries = acts.get(act);
        if (entries != null) {
            entries.add(entry);
        }
    }

    /** Whether the act is here, with all its entries. */
    boolean holds(ActId act) {
        return acts.containsKey(act.sequence());
    }

    /** Oldest first; empty if the act is not here. */
    List<SignedEntry> entriesOf(ActId act) {
        return List.copyOf(acts.getOrDefault(act.sequence(), List.of()));
    }

    /** What was added was not kept. */
    void forget() {
        acts.clear();
    }
}
