package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.DayTotals;

/** What was done on one business day. */
@Entity
@Table(name = "business_day")
class DayRow extends Row {
    @Id String day = "";
    long sales;
    long soldFace;
    long paid;
    long redemptions;
    long redeemed;
    long cancelled;
    boolean closed;

    static DayRow of(DayTotals totals) {
        var row = new DayRow();
        row.day = totals.day().toString();
        row.sales = totals.sales();
        row.soldFace = totals.soldFace().amount();
        row.paid = totals.paid().amount();
        row.redemptions = totals.redemptions();
        row.redeemed = totals.redeemed().amount();
        row.cancelled = totals.cancelled().amount();
        row.closed = totals.closed();
        return row;
    }

    DayTotals totals() {
        return new DayTotals(
                LocalDate.parse(day),
                sales,
                Won.of(soldFace),
                Won.of(paid),
                redemptions,
                Won.of(redeemed),
                Won.of(cancelled),
                closed);
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("business_day")
                .text(day)
                .number(sales)
                .number(soldFace)
                .number(paid)
                .number(redemptions)
                .number(redeemed)
                .number(cancelled)
                .flag(closed);
    }
}
