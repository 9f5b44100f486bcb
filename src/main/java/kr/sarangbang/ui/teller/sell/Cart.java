package kr.sarangbang.ui.teller.sell;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;

/** The papers that one customer is about to buy, line by line, in the order in which they came. */
public final class Cart {
    /** As many papers as one sale makes. */
    public static final int MOST_PAPERS = Entry.VoucherSold.MOST_VOUCHERS;

    private final List<Line> lines = new ArrayList<>();

    /** So many papers of one face. */
    public record Line(Won face, int count) {
        public Won sum() {
            return face.times(count);
        }
    }

    /**
     * Adds a line; false, and nothing added, where there would be more papers than one sale makes.
     */
    public boolean add(Line line) {
        if (papers().size() + line.count() > MOST_PAPERS) {
            return false;
        }
        lines.add(line);
        return true;
    }

    /** Takes the last line back; false where there is none. */
    public boolean takeBack() {
        if (lines.isEmpty()) {
            return false;
        }
        lines.removeLast();
        return true;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What they are worth together. */
    public Won face() {
        return lines.stream().map(Line::sum).reduce(Won.ZERO, Won::plus);
    }

    /** The face of each paper. */
    public List<Won> papers() {
        var papers = new ArrayList<Won>();
        for (Line line : lines) {
            for (int i = 0; i < line.count(); i++) {
                papers.add(line.face());
            }
        }
        return papers;
    }
}
