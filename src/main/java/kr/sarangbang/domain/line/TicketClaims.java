package kr.sarangbang.domain.line;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a ticket's paper says; its act names it for ever.
 *
 * @param day business day on which it was taken, Asia/Seoul; numbers begin anew each day
 * @param number 1 to {@link #MOST_NUMBER}
 * @param printedEnd until when the promise stands
 */
public record TicketClaims(
        LocalDate day,
        int number,
        Lane lane,
        Wish wish,
        Promise promise,
        Instant printedEnd,
        Wait foretold) {
    public static final int MOST_NUMBER = 9_999;

    public TicketClaims {
        if (number < 1 || number > MOST_NUMBER) {
            throw new IllegalArgumentException("not the number of a ticket: " + number);
        }
    }
}
