package kr.sarangbang.ui.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;

/**
 * Money, time and places as people of one language say them. Won are whole and not negative; times
 * are those of Seoul. Any thread.
 */
public sealed interface Words permits KoreanWords, EnglishWords {
    /** An amount as it is said: 4만 5천 원, 45,000 won. */
    String won(long won);

    /** An amount in figures, for shops: 45,000원, 45,000 won. */
    String wonInFigures(long won);

    /** 11월 27일 금요일, Friday 27 November. */
    String dayOfWeek(LocalDate date);

    /** 11월 27일, 27 November. */
    String day(LocalDate date);

    /** 2031년 11월 24일, 24 November 2031. */
    String yearAndDay(LocalDate date);

    /** 오전 10시 40분, 10:40 am. */
    String time(LocalTime time);

    /** A clock on a wall: 오전 10:48, 10:48 am. */
    String clock(LocalTime time);

    /** 오전 10시 40분~11시 10분, 10:40 to 11:10 am; one time where both are the same. */
    String between(LocalTime from, LocalTime to);

    /** A day and a time of it, to come: 7월 14일 오전 10시, 14 July, 10:00 am. */
    String moment(LocalDateTime at);

    /** A day and a time of it, past: 어제 오후 3시 12분, yesterday at 3:12 pm. */
    String past(LocalDateTime then, LocalDate today);

    /** 마포구, Mapo-gu. */
    String district(District district);

    /** Where a voucher is good: 서울 or 마포구, Seoul or Mapo-gu. */
    String scope(Scope scope);

    /** 412,000 with its commas, the same in every language. */
    static String figures(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 700 basis points are 7%, 750 are 7.5%. */
    static String percent(int basisPoints) {
        String text = Integer.toString(basisPoints / 100);
        int rest = basisPoints % 100;
        if (rest == 0) {
            return text + "%";
        }
        return text
                + "."
                + (rest % 10 == 0 ? rest / 10 : String.format(Locale.ROOT, "%02d", rest))
                + "%";
    }
}
