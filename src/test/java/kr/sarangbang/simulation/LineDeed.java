package kr.sarangbang.simulation;

import java.util.Locale;

/** What can happen to a walk-in line; a run counts each as it does. */
enum LineDeed {
    TAKEN_BY_A_MEMBER,
    TAKEN_BY_NOBODY,
    TAKEN_FOR_PRIORITY,
    TAKEN_BEFORE_THE_OPENING,
    TAKEN_WITHOUT_A_LINE,
    GUARANTEED,
    STOCK_HELD,
    RESERVE,
    NOT_TODAY,
    NUMBER_REFUSED,
    CALLED,
    CALLED_TOO_EARLY,
    CALLED_AGAIN,
    ABSENT,
    ENDED_BY_ABSENCE,
    PARKED,
    RESUMED,
    LEFT,
    MOVED,
    SOLD_BY_TICKET,
    SOLD_LESS_THAN_WISHED,
    SOLD_PAST_THE_LINE,
    BARRED_WITHOUT_A_TICKET,
    PAYMENT_DECLINED_UNDER_A_TICKET,
    PAYMENT_UNKNOWN_UNDER_A_TICKET,
    PROMISED_LATER,
    STOCK_CAME_LATE,
    STOCK_WENT_BACK,
    DAY_ENDED,
    WENT_OVER_THE_NIGHT,
    WENT_OVER_THE_MONTH,
    DIED_WITH_A_LINE,
    DIED_OVER_A_NUMBER,
    DIED_OVER_A_CALL,
    DIED_OVER_A_TICKETS_SALE,
    CHECKED_BY_PAPER,
    SERVED_FOR_A_LOST_SITE;

    /** As reports name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
