package kr.sarangbang.port;

import java.util.List;
import kr.sarangbang.domain.paper.Paper;

/**
 * The papers of one act, printed together and in this order, each cut from the next.
 *
 * @param name the act's identifier as text; a printer that writes files names them by it, so only
 *     letters, digits and {@code - _ .} may stand in it
 * @param papers at least one
 */
public record PrintJob(String name, List<Paper> papers) {
    public PrintJob {
        papers = List.copyOf(papers);
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("a print job has at least one paper");
        }
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a name for a print job: " + name);
        }
    }

    /** A job of these papers. */
    public static PrintJob of(String name, Paper... papers) {
        return new PrintJob(name, List.of(papers));
    }
}
