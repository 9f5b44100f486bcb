package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A site takes a stock right that is granted a second time as if it were new (hole H3). */
public final class GrantTakenTwice implements Plant {
    @Override
    public String name() {
        return "grant-taken-twice";
    }

    @Override
    public String sentence() {
        return "A site enters a repeated grant again and holds its units anew.";
    }

    @Override
    public String hole() {
        return "H3";
    }

    @Override
    public Journal journal(Journal journal, MemorySiteStore disk) {
        return new Taking(journal, disk);
    }

    private static final class Taking extends PassingJournal {
        private final MemorySiteStore disk;

        Taking(Journal journal, MemorySiteStore disk) {
            super(journal);
            this.disk = disk;
        }

        @Override
        public List<SignedEntry> append(List<Draft> drafts) {
            List<SignedEntry> added = super.append(drafts);
            for (Draft draft : drafts) {
                if (draft.entry() instanceof Entry.RightReceived received
                        && received.right().right() instanceof StockRight stock) {
                    disk.tables().put(new LentStock(received.right(), stock.units()));
                }
            }
            return added;
        }

        @Override
        public SiteView view() {
            return new Forgetful(super.view());
        }
    }

    /** Knows no stock right by its number. */
    private static final class Forgetful extends PassingView {
        Forgetful(SiteView view) {
            super(view);
        }

        @Override
        public Optional<LentStock> stock(RightId id) {
            return Optional.empty();
        }
    }
}
