package kr.sarangbang.simulation.plants;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** Who did not hear their number once loses what was promised to them. */
public final class PromiseTakenBack implements Plant {
    @Override
    public String name() {
        return "promise-taken-back";
    }

    @Override
    public String sentence() {
        return "Whoever is absent once keeps the place and loses the promise.";
    }

    @Override
    public String hole() {
        return "rule 23";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new PassingJournal(journal) {
            @Override
            public List<SignedEntry> append(List<Draft> drafts) {
                var more = new ArrayList<Draft>();
                for (Draft draft : drafts) {
                    more.add(draft);
                    if (draft.entry() instanceof Entry.TicketAbsent absent && !absent.over()) {
                        var lost = new Entry.TicketPromised(Promise.RESERVE);
                        more.add(new Draft(draft.act(), lost, draft.actor()));
                    }
                }
                return super.append(more);
            }
        };
    }
}
