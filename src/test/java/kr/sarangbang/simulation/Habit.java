package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * What people do at which hour (field.md): they queue before an opening, buy when a month begins
 * and their limit is whole again, eat at noon, go to the market every fifth day, and sleep.
 */
enum Habit {
    /** The first hour of the first day of a series. */
    OPENING_RUSH(60, 10, 8, 95),
    NIGHT(2, 3, 85, 2),
    /** The first hours of a month: whoever has used up the old one buys at once. */
    MONTH_BEGINS(70, 5, 20, 15),
    /** The last days of a month and the first ones of the next. */
    MONTH_END(40, 24, 26, 70),
    LUNCHTIME(14, 56, 22, 40),
    /** The 2nd, 7th, 12th, … of a month. */
    MARKET_DAY(16, 54, 22, 40),
    ANY_HOUR(24, 34, 32, 60);

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final List<LocalTime> OPENING = List.of(LocalTime.of(9, 0), LocalTime.of(11, 0));
    private static final List<LocalTime> LUNCH = List.of(LocalTime.of(12, 0), LocalTime.of(13, 30));
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime SMALL_HOURS = LocalTime.of(1, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final int buying;
    private final int spending;
    private final int working;
    private final int queueing;

    Habit(int buying, int spending, int working, int queueing) {
        this.buying = buying;
        this.spending = spending;
        this.working = working;
        this.queueing = queueing;
    }

    /** The one that is strongest now, by the clock on the wall. */
    static Habit at(Instant now) {
        ZonedDateTime here = now.atZone(SEOUL);
        LocalTime time = here.toLocalTime();
        int day = here.getDayOfMonth();
        if (here.toLocalDate().equals(Terms.OPENING_DAY) && within(time, OPENING)) {
            return OPENING_RUSH;
        }
        if (day == 1 && time.isBefore(SMALL_HOURS)) {
            return MONTH_BEGINS;
        }
        if (!time.isBefore(EVENING) || time.isBefore(MORNING)) {
            return NIGHT;
        }
        if (day <= 2 || day >= here.toLocalDate().lengthOfMonth() - 1) {
            return MONTH_END;
        }
        if (within(time, LUNCH)) {
            return LUNCHTIME;
        }
        return day % 5 == 2 ? MARKET_DAY : ANY_HOUR;
    }

    /** How long it is until the next month begins. */
    static Duration untilNextMonth(Instant now) {
        ZonedDateTime here = now.atZone(SEOUL);
        ZonedDateTime next = here.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(SEOUL);
        return Duration.between(here, next);
    }

    private static boolean within(LocalTime time, List<LocalTime> ends) {
        return !time.isBefore(ends.getFirst()) && time.isBefore(ends.getLast());
    }

    /** How many of a hundred steps somebody buys in. */
    int buying() {
        return buying;
    }

    int spending() {
        return spending;
    }

    /** How many the programs and their staff are by themselves in. */
    int working() {
        return working;
    }

    /** In how many of a hundred steps somebody does something in a line besides. */
    int queueing() {
        return queueing;
    }

    /** As reports name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
