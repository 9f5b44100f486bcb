package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import kr.sarangbang.domain.line.LineDay;

/** What the line of one business day has come to. */
@Entity
@Table(name = "line_day")
class LineDayRow extends Row {
    @Id String day = "";
    int lastNumber;
    int priorityCalls;
    int generalCalls;
    long errorSeconds;
    int measured;
    boolean ended;

    static LineDayRow of(LineDay line) {
        var row = new LineDayRow();
        row.day = line.day().toString();
        row.lastNumber = line.lastNumber();
        row.priorityCalls = line.priorityCalls();
        row.generalCalls = line.generalCalls();
        row.errorSeconds = line.errorSeconds();
        row.measured = line.measured();
        row.ended = line.ended();
        return row;
    }

    LineDay line() {
        return new LineDay(
                LocalDate.parse(day),
                lastNumber,
                priorityCalls,
                generalCalls,
                errorSeconds,
                measured,
                ended);
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("line_day")
                .text(day)
                .number(lastNumber)
                .number(priorityCalls)
                .number(generalCalls)
                .number(errorSeconds)
                .number(measured)
                .flag(ended);
    }
}
