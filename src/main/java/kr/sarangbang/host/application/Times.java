package kr.sarangbang.host.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import kr.sarangbang.domain.exchange.BusinessDays;

/** Days of Asia/Seoul, and times as rows keep them. */
public final class Times {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Times() {}

    public static long micros(Instant at) {
        return Math.addExact(
                Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    public static LocalDate day(Instant at) {
        return at.atZone(SEOUL).toLocalDate();
    }

    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(SEOUL));
    }

    /**
     * The end of a business day: Monday to Friday, since no list of holidays is kept; on a holiday
     * a right merely ends a day early for those who are closed anyway.
     *
     * @param businessDays 0 for today whatever day it is, 1 for the next business day, and so on
     */
    static Instant endOfBusinessDay(Instant now, int businessDays) {
        LocalDate day = BusinessDays.after(day(now), businessDays);
        return day.plusDays(1).atStartOfDay(SEOUL).toInstant();
    }
}
