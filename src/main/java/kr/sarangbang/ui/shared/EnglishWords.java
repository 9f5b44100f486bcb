package kr.sarangbang.ui.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;

/** Money, time and places in plain English: 45,000 won, Thursday 14 July, 10:40 am, Mapo-gu. */
public final class EnglishWords implements Words {
    /** A figure and what it counts stay on one line. */
    private static final char SPACE = '\u00a0';

    private static final DateTimeFormatter DAY = pattern("d MMMM");
    private static final DateTimeFormatter WEEKDAY = pattern("EEEE d\u00a0MMMM");
    private static final DateTimeFormatter YEAR = pattern("d MMMM uuuu");
    private static final DateTimeFormatter HOUR = pattern("h:mm");

    @Override
    public String won(long won) {
        if (won < 0) {
            throw new IllegalArgumentException("won are never negative: " + won);
        }
        return Words.figures(won) + SPACE + "won";
    }

    @Override
    public String wonInFigures(long won) {
        return won(won);
    }

    @Override
    public String dayOfWeek(LocalDate date) {
        return WEEKDAY.format(date);
    }

    @Override
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    @Override
    public String yearAndDay(LocalDate date) {
        return YEAR.format(date);
    }

    /** 10:40 am, 3:12 pm; the middle of the day is 12 noon. */
    @Override
    public String time(LocalTime time) {
        if (time.getHour() == 12 && time.getMinute() == 0) {
            return "12" + SPACE + "noon";
        }
        return HOUR.format(time) + SPACE + (time.getHour() < 12 ? "am" : "pm");
    }

    /** 10:40 to 11:10 am, 11:50 am to 12:20 pm. */
    @Override
    public String between(LocalTime from, LocalTime to) {
        String first = time(from);
        String last = time(to);
        if (first.equals(last)) {
            return first;
        }
        String half = first.substring(first.indexOf(SPACE));
        return (last.endsWith(half) ? HOUR.format(from) : first) + " to " + last;
    }

    /** 10:48 am; the middle of the day too. */
    @Override
    public String clock(LocalTime time) {
        return HOUR.format(time) + SPACE + (time.getHour() < 12 ? "am" : "pm");
    }

    @Override
    public String moment(LocalDateTime at) {
        return day(at.toLocalDate()) + ", " + time(at.toLocalTime());
    }

    /** today at 3:12 pm, yesterday at 3:12 pm; an older day by its date. */
    @Override
    public String past(LocalDateTime then, LocalDate today) {
        LocalDate day = then.toLocalDate();
        String said = day(day);
        if (day.equals(today)) {
            said = "today";
        } else if (day.equals(today.minusDays(1))) {
            said = "yesterday";
        }
        return said + " at " + time(then.toLocalTime());
    }

    @Override
    public String district(District district) {
        String name = district.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + "-gu";
    }

    @Override
    public String scope(Scope scope) {
        return scope.district().map(this::district).orElse("Seoul");
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
