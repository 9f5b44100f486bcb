package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.series.Series;

/** A series, as the issuer last told it. */
@Entity
@Table(name = "series")
class SeriesRow extends Row {
    @Id int number;
    byte[] definition = {};

    static SeriesRow of(Series series) {
        var row = new SeriesRow();
        row.number = series.number();
        row.definition = BulletinForms.of(series);
        return row;
    }

    Series series() {
        return BulletinForms.series(definition);
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("series").number(number).bytes(definition);
    }
}
