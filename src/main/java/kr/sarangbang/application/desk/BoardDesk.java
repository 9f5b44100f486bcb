package kr.sarangbang.application.desk;

import java.util.Optional;

/** What a board asks of its site. Every method runs on the site thread and changes nothing. */
public interface BoardDesk {
    /** The whole line; safe to repeat. */
    LineSight sight();

    /** The text of the board's square code now; empty before the site's first entry. */
    Optional<String> code();
}
