package kr.sarangbang.domain.line;

import java.time.LocalTime;
import kr.sarangbang.domain.money.Won;

/**
 * The published numbers of the line; part of the dated policy.
 *
 * @param priorityShare calls of the priority lane in a round, 1 to 10
 * @param generalShare calls of the general lane in a round, 1 to 10
 * @param callsBeforeAbsent how often a number is called before the next one is, 1 to 10
 * @param absences after so many a ticket ends, 1 to 10
 * @param behind an absent one comes again after so many others of its lane, 1 to 50
 * @param holdUntil the printed end, Asia/Seoul, of the day
 * @param reservePercent reserve tickets are given out up to that share of the units held, 0 to 100
 * @param promiseRoom the issuer's reserve for one site's promises: the most 확정 of a series, in won
 * @param unknownMost the most that is held for somebody who has not shown who they are
 * @param mostTickets open at one time, 1 to {@link TicketClaims#MOST_NUMBER}
 */
public record LineRules(
        int priorityShare,
        int generalShare,
        int callsBeforeAbsent,
        int absences,
        int behind,
        LocalTime holdUntil,
        int reservePercent,
        Won promiseRoom,
        Won unknownMost,
        int mostTickets) {
    /** What holds where a policy of before the line says nothing. */
    public static final LineRules DEFAULT =
            new LineRules(
                    1,
                    2,
                    3,
                    3,
                    3,
                    LocalTime.of(18, 0),
                    20,
                    Won.of(100_000_000),
                    Won.of(100_000),
                    2_000);

    public LineRules {
        within("priorityShare", priorityShare, 1, 10);
        within("generalShare", generalShare, 1, 10);
        within("callsBeforeAbsent", callsBeforeAbsent, 1, 10);
        within("absences", absences, 1, 10);
        within("behind", behind, 1, 50);
        within("reservePercent", reservePercent, 0, 100);
        within("mostTickets", mostTickets, 1, TicketClaims.MOST_NUMBER);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most);
        }
    }
}
