package kr.sarangbang.slip.paper;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Money, days and hours as they are written on paper. */
public final class Wording {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final long MAN = 10_000;
    private static final long EOK = 100_000_000;

    private Wording() {}

    /** 45000 as {@code 45,000원}. */
    public static String figures(long won) {
        return String.format(Locale.ROOT, "%,d원", won);
    }

    /** 45000 as people say it, {@code 4만 5천 원}; what has no round thousands stays in figures. */
    public static String spoken(long won) {
        if (won < 1_000 || won % 1_000 != 0) {
            return figures(won);
        }
        StringBuilder text = new StringBuilder();
        if (won >= EOK) {
            text.append(String.format(Locale.ROOT, "%,d억 ", won / EOK));
        }
        long man = won % EOK / MAN;
        if (man > 0) {
            text.append(String.format(Locale.ROOT, "%,d만 ", man));
        }
        long thousands = won % MAN / 1_000;
        if (thousands > 0) {
            text.append(thousands == 1 ? "천 " : thousands + "천 ");
        }
        return text.append("원").toString();
    }

    /** {@code 2031년 11월 24일}. */
    public static String day(LocalDate day) {
        return day.getYear() + "년 " + day.getMonthValue() + "월 " + day.getDayOfMonth() + "일";
    }

    /** {@code 11월 27일 금요일}. */
    public static String weekday(LocalDate day) {
        return day.getMonthValue()
                + "월 "
                + day.getDayOfMonth()
                + "일 "
                + weekday(day.getDayOfWeek());
    }

    /** {@code 2026년 11월 25일 오전 10:48}, in Seoul. */
    public static String moment(Instant at) {
        ZonedDateTime seoul = at.atZone(SEOUL);
        return day(seoul.toLocalDate()) + " " + hour(seoul);
    }

    /** {@code 2026. 11. 25. 오전 10:48}, in Seoul: where the line is short. */
    public static String shortMoment(Instant at) {
        ZonedDateTime seoul = at.atZone(SEOUL);
        return String.format(
                Locale.ROOT,
                "%d. %d. %d. %s",
                seoul.getYear(),
                seoul.getMonthValue(),
                seoul.getDayOfMonth(),
                hour(seoul));
    }

    /** {@code 낮 12시}, {@code 오후 6시}, {@code 오전 10:40}, in Seoul. */
    static String clock(Instant at) {
        ZonedDateTime seoul = at.atZone(SEOUL);
        return seoul.getMinute() == 0 ? hour(seoul).replace(":00", "시") : hour(seoul);
    }

    /** {@code 오전 10:40~11:10}; the half of the day is said again only where it changes. */
    static String between(Instant from, Instant to) {
        String first = hour(from.atZone(SEOUL));
        String last = hour(to.atZone(SEOUL));
        if (first.equals(last)) {
            return first;
        }
        String half = first.substring(0, first.indexOf(' ') + 1);
        return first + "~" + (last.startsWith(half) ? last.substring(half.length()) : last);
    }

    /** 700 as {@code 7%}, 750 as {@code 7.5%}. */
    static String percent(int basisPoints) {
        return new java.math.BigDecimal(basisPoints)
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String hour(ZonedDateTime at) {
        String part = at.getHour() < 12 ? "오전 " : at.getHour() == 12 ? "낮 " : "오후 ";
        int hour = at.getHour() % 12 == 0 ? (at.getHour() == 0 ? 0 : 12) : at.getHour() % 12;
        return part + hour + String.format(Locale.ROOT, ":%02d", at.getMinute());
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
