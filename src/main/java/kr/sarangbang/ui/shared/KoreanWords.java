package kr.sarangbang.ui.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;

/**
 * Money and time written as people say them: 4만 5천 원, 오전 10시 40분. Won are whole and not negative.
 */
public final class KoreanWords implements Words {
    private static final long MAN = 10_000;
    private static final long EOK = 100_000_000;

    /** 45,000 is 4만 5천 원; 12,340 is 1만 2,340원, because nobody says four small steps in a row. */
    @Override
    public String won(long won) {
        if (won < 0) {
            throw new IllegalArgumentException("won are never negative: " + won);
        }
        if (won == 0) {
            return "0원";
        }
        var text = new StringBuilder();
        if (won >= EOK) {
            text.append(won / EOK).append("억 ");
        }
        long man = won % EOK / MAN;
        if (man > 0) {
            text.append(man >= 1_000 ? Words.figures(man) : Long.toString(man)).append("만 ");
        }
        long rest = won % MAN;
        if (rest == 0) {
            return text.append("원").toString();
        }
        if (rest % 100 != 0) {
            return text.append(Words.figures(rest)).append("원").toString();
        }
        if (rest >= 1_000) {
            text.append(rest / 1_000).append("천 ");
        }
        if (rest % 1_000 > 0) {
            text.append(rest % 1_000 / 100).append("백 ");
        }
        return text.append("원").toString();
    }

    /** 45,000원: for shops, tellers and paper. */
    @Override
    public String wonInFigures(long won) {
        return Words.figures(won) + "원";
    }

    /** 11월 27일 금요일. */
    @Override
    public String dayOfWeek(LocalDate date) {
        return day(date) + " " + weekday(date.getDayOfWeek());
    }

    /** 11월 27일. */
    @Override
    public String day(LocalDate date) {
        return date.getMonthValue() + "월 " + date.getDayOfMonth() + "일";
    }

    /** 2031년 11월 24일. */
    @Override
    public String yearAndDay(LocalDate date) {
        return date.getYear() + "년 " + day(date);
    }

    /** 오전 10시, 오후 3시 12분, 낮 12시. */
    @Override
    public String time(LocalTime time) {
        int hour = time.getHour();
        String part = hour < 12 ? "오전" : hour == 12 ? "낮" : "오후";
        int spoken = hour == 0 || hour == 12 ? 12 : hour % 12;
        String text = part + " " + spoken + "시";
        return time.getMinute() == 0 ? text : text + " " + time.getMinute() + "분";
    }

    /** 오전 10시 40분~11시 10분; the half of the day is said twice only where it changes. */
    @Override
    public String between(LocalTime from, LocalTime to) {
        String first = time(from);
        String last = time(to);
        if (first.equals(last)) {
            return first;
        }
        String half = first.substring(0, first.indexOf(' ') + 1);
        return first + "~" + (last.startsWith(half) ? last.substring(half.length()) : last);
    }

    /** 오전 10:48, 낮 12:05. */
    @Override
    public String clock(LocalTime time) {
        int hour = time.getHour();
        String part = hour < 12 ? "오전" : hour == 12 ? "낮" : "오후";
        int shown = hour == 0 || hour == 12 ? 12 : hour % 12;
        return part + " " + shown + String.format(Locale.ROOT, ":%02d", time.getMinute());
    }

    @Override
    public String moment(LocalDateTime at) {
        return day(at.toLocalDate()) + " " + time(at.toLocalTime());
    }

    /** 어제 오후 3시 12분; an older day than 그저께 by its date. */
    @Override
    public String past(LocalDateTime then, LocalDate today) {
        return dayBefore(then.toLocalDate(), today) + " " + time(then.toLocalTime());
    }

    @Override
    public String district(District district) {
        return district.korean();
    }

    @Override
    public String scope(Scope scope) {
        return scope.korean();
    }

    /** 그저께, 어제 and 오늘 as words, an older day by its date. */
    private String dayBefore(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "오늘";
        }
        if (day.equals(today.minusDays(1))) {
            return "어제";
        }
        return day.equals(today.minusDays(2)) ? "그저께" : day(day);
    }

    private static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "월요일";
            case TUESDAY -> "화요일";
            case WEDNESDAY -> "수요일";
            case THURSDAY -> "목요일";
            case FRIDAY -> "금요일";
            case SATURDAY -> "토요일";
            case SUNDAY -> "일요일";
        };
    }
}
