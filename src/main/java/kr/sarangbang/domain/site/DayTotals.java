package kr.sarangbang.domain.site;

import java.time.LocalDate;
import kr.sarangbang.domain.money.Won;

/** What was done on one business day, Asia/Seoul. */
public record DayTotals(
        LocalDate day,
        long sales,
        Won soldFace,
        Won paid,
        long redemptions,
        Won redeemed,
        Won cancelled,
        boolean closed) {
    public static DayTotals none(LocalDate day) {
        return new DayTotals(day, 0, Won.ZERO, Won.ZERO, 0, Won.ZERO, Won.ZERO, false);
    }

    DayTotals sale(Won face, Won price) {
        return new DayTotals(
                day,
                sales + 1,
                soldFace.plus(face),
                paid.plus(price),
                redemptions,
                redeemed,
                cancelled,
                false);
    }

    DayTotals redemption(Won amount) {
        return new DayTotals(
                day,
                sales,
                soldFace,
                paid,
                redemptions + 1,
                redeemed.plus(amount),
                cancelled,
                false);
    }

    DayTotals cancellation(Won amount) {
        return new DayTotals(
                day, sales, soldFace, paid, redemptions, redeemed, cancelled.plus(amount), false);
    }

    DayTotals close() {
        return new DayTotals(day, sales, soldFace, paid, redemptions, redeemed, cancelled, true);
    }
}
