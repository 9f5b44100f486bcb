package kr.sarangbang.simulation.plants;

import java.util.List;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** Nobody calls a number whose paper did not come out. */
public final class NumberSkipped implements Plant {
    @Override
    public String name() {
        return "number-skipped";
    }

    @Override
    public String sentence() {
        return "A number whose paper is owed is passed over until its paper came out.";
    }

    @Override
    public String hole() {
        return "rule 24";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new PassingJournal(journal) {
            @Override
            public SiteView view() {
                return new PassingView(super.view()) {
                    @Override
                    public List<Ticket> openTickets() {
                        return super.openTickets().stream()
                                .filter(t -> act(t.act()).filter(a -> a.paperOwed()).isEmpty())
                                .toList();
                    }
                };
            }
        };
    }
}
