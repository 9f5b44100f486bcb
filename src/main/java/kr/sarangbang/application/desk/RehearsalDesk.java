package kr.sarangbang.application.desk;

import kr.sarangbang.domain.rehearsal.Rehearsal;

/** What screens ask about the opening. Runs on the site thread, a second or two. */
public interface RehearsalDesk {
    /**
     * Tries everything that a day needs, before somebody who is there; safe to repeat.
     *
     * @param paper whether it comes out on paper too
     */
    Rehearsal rehearse(boolean paper);
}
