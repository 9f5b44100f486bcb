package kr.sarangbang.simulation.plants;

import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** Screens said 600 minutes for a sale that ended in 74: a wait that nothing cuts off. */
public final class WaitBeyondTheStock implements Plant {
    private static final int MINUTES = 600;

    @Override
    public String name() {
        return "wait-beyond-the-stock";
    }

    @Override
    public String sentence() {
        return "A number is told a wait that is longer than its day and its stock can last.";
    }

    @Override
    public String hole() {
        return "rule 25";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new PassingJournal(journal) {
            @Override
            public List<SignedEntry> append(List<Draft> drafts) {
                return super.append(drafts.stream().map(WaitBeyondTheStock::longer).toList());
            }
        };
    }

    private static Draft longer(Draft draft) {
        if (!(draft.entry() instanceof Entry.TicketTaken taken)) {
            return draft;
        }
        TicketClaims said = taken.ticket();
        var claims =
                new TicketClaims(
                        said.day(),
                        said.number(),
                        said.lane(),
                        said.wish(),
                        said.promise(),
                        said.printedEnd(),
                        new Wait(said.foretold().from(), MINUTES));
        return new Draft(draft.act(), new Entry.TicketTaken(claims), draft.actor());
    }
}
