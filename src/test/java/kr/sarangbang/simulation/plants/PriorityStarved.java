package kr.sarangbang.simulation.plants;

import java.time.LocalDate;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A round of the lanes never begins anew. */
public final class PriorityStarved implements Plant {
    @Override
    public String name() {
        return "priority-starved";
    }

    @Override
    public String sentence() {
        return "The priority lane has always had its share already, and waits for the other.";
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
                    public LineDay lineDay(LocalDate day) {
                        return super.lineDay(day).turn(new LaneTurn(1, 0));
                    }
                };
            }
        };
    }
}
