package kr.sarangbang.architecture.offenders.elsewhere;

import java.util.Calendar;
import java.util.Date;

/** Keeps dates that carry a hidden zone. */
final class KeepsOldDates {
    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date(0);
    }

    Calendar calendar() {
        return Calendar.getInstance();
    }
}
