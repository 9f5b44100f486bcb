package kr.sarangbang.port;

import java.util.List;
import kr.sarangbang.domain.paper.Paper;

/** Lays out the papers of an act. Pure; any thread. */
@FunctionalInterface
public interface PaperMaker {
    /** At least one, in the order in which people get them. */
    List<Paper> papers(ActPapers act);
}
