package kr.sarangbang.simulation.plants;

import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A site reads the line anew after everything but a call, so that two windows see one next. */
public final class CalledFromAStaleLine implements Plant {
    @Override
    public String name() {
        return "called-from-a-stale-line";
    }

    @Override
    public String sentence() {
        return "A window reads who is next from before the last call: one number is called twice.";
    }

    @Override
    public String hole() {
        return "rule 24";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new Remembering(journal);
    }

    private static final class Remembering extends PassingJournal {
        private List<Ticket> seen;

        Remembering(Journal journal) {
            super(journal);
            this.seen = journal.view().openTickets();
        }

        @Override
        public List<SignedEntry> append(List<Draft> drafts) {
            List<SignedEntry> added = super.append(drafts);
            if (drafts.stream().noneMatch(d -> d.entry() instanceof Entry.TicketCalled)) {
                seen = super.view().openTickets();
            }
            return added;
        }

        @Override
        public SiteView view() {
            return new PassingView(super.view()) {
                @Override
                public List<Ticket> openTickets() {
                    return seen;
                }
            };
        }
    }
}
