package kr.sarangbang.application.desk;

import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;

/** What screens ask of the walk-in line. Every method runs on the site thread. */
public interface TicketDesk {
    /** The whole line; safe to repeat. */
    LineSight sight();

    /** Takes a number; each call is one. */
    TicketOutcome take(TicketWish wish);

    /** A promised number of a lost site, by the code on its paper, gets a number here. */
    LostTicketOutcome serveLost(String text, Lane lane, Actor actor);

    /** Whose turn it is, to that window. */
    CallOutcome call(String window, Actor actor);

    /** The same number once more. */
    CallOutcome again(String window, Actor actor);

    /** Nobody came to that window, however often it was called. */
    CallOutcome absent(String window, Actor actor);

    /** Takes up at that window a number that was set aside. */
    CallOutcome resume(int number, String window, Actor actor);

    /** Sets a number aside; empty where that cannot be done with it now. */
    Optional<Ticket> park(int number, Actor actor);

    /** Its holder gives it up; empty where that cannot be done with it now. */
    Optional<Ticket> leave(int number, Actor actor);

    /** Puts it into another lane, by name and reason; empty where that cannot be done now. */
    Optional<Ticket> move(int number, Lane lane, String reason, Actor actor);

    /** What a paper's code says, and whether anybody passed its holder; safe to repeat. */
    CheckLine.Checked check(String text);

    /** The text of the code on a number's paper; safe to repeat. */
    String code(ActId act);

    /** The paper of a number once more, marked 재출력; empty where it has none. */
    Optional<PaperResult> printAgain(ActId act, Actor actor);
}
