package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A paper that was used up, as the journal says. */
@Entity
@Table(name = "used_here")
class UsedHereRow extends Row {
    @Id String id = "";
    long voucher;
    String version = "";
    long at;

    static UsedHereRow of(UsedPaper paper, Instant at) {
        var row = new UsedHereRow();
        row.id = paper.id();
        row.voucher = paper.number().number();
        row.version = paper.version().toString();
        row.at = Micros.of(at);
        return row;
    }

    Instant used() {
        return Micros.instant(at);
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("used_here").text(id).number(voucher).text(version).number(at);
    }
}
