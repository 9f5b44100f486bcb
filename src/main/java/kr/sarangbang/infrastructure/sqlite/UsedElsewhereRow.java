package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A paper that was used up, as the issuer says. */
@Entity
@Table(name = "used_elsewhere")
class UsedElsewhereRow extends Row {
    @Id String id = "";
    long voucher;
    String version = "";
    long at;

    static UsedElsewhereRow of(UsedPaper paper, Instant at) {
        var row = new UsedElsewhereRow();
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
        sum.text("used_elsewhere").text(id).number(voucher).text(version).number(at);
    }
}
