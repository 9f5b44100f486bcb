package kr.sarangbang.domain.paper;

import java.util.List;
import kr.sarangbang.domain.journal.PaperKind;

/**
 * One piece of paper, from the upper edge to the cut.
 *
 * @param kind what it is
 * @param lines what stands on it, from above; at least one
 */
public record Paper(PaperKind kind, List<PaperLine> lines) {
    public Paper {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a paper has at least one line");
        }
    }

    /** The texts of the square codes on this paper, from above. */
    public List<String> codes() {
        return lines.stream()
                .filter(PaperLine.Qr.class::isInstance)
                .map(line -> ((PaperLine.Qr) line).text())
                .toList();
    }

    /** Whether this paper says that it may be a second copy (재출력). */
    public boolean saysCopy() {
        return lines.stream().anyMatch(PaperLine.CopyMark.class::isInstance);
    }
}
