package kr.sarangbang.simulation.plants;

import java.util.List;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A site keeps in its memory alone what numbers hold; a restart forgets it. */
public final class HoldLostAtRestart implements Plant {
    @Override
    public String name() {
        return "hold-lost-at-restart";
    }

    @Override
    public String sentence() {
        return "After a restart the numbers of before hold nothing, and their stock is sold.";
    }

    @Override
    public String hole() {
        return "H10";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        long start = journal.chain().number();
        return new PassingJournal(journal) {
            @Override
            public SiteView view() {
                return new PassingView(super.view()) {
                    @Override
                    public List<Ticket> openTickets() {
                        return super.openTickets().stream()
                                .map(t -> t.act().sequence() <= start ? without(t) : t)
                                .toList();
                    }
                };
            }
        };
    }

    private static Ticket without(Ticket ticket) {
        return ticket.promised(Promise.RESERVE);
    }
}
