package kr.sarangbang.domain.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which banks work: Monday to Friday. Public holidays are not known here yet. */
public final class BusinessDays {
    private BusinessDays() {}

    /**
     * The business day that many business days later.
     *
     * @param count 0 and up; 0 gives the day itself, whatever day it is
     */
    public static LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("business days are counted forward, not " + count);
        }
        LocalDate next = day;
        for (int i = 0; i < count; i++) {
            next = next.plusDays(1);
            while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                    || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
                next = next.plusDays(1);
            }
        }
        return next;
    }
}
