package kr.sarangbang.port;

import java.util.List;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.rehearsal.Rehearsal;

/** Lays out the papers of an act. Pure; any thread. */
public interface PaperMaker {
    /** At least one, in the order in which people get them. */
    List<Paper> papers(ActPapers act);

    /**
     * The paper of a rehearsal, which is of no act.
     *
     * @param place the site as people call it
     */
    Paper rehearsal(Rehearsal rehearsal, String place, String telephone);
}
