package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.site.LentStock;

/** A stock right and what is left of it. */
@Entity
@Table(name = "stock_right")
class StockRow extends Row {
    @Id String id = "";
    int epoch;
    long number;
    int series;
    long remaining;
    String units = "";
    byte[] signed = {};

    static StockRow of(LentStock stock) {
        var row = new StockRow();
        RightId id = stock.right().id();
        row.id = id.toString();
        row.epoch = id.epoch();
        row.number = id.number();
        row.series = stock.right().seriesNumber();
        row.remaining = stock.remaining().size();
        row.units = UnitText.of(stock.remaining());
        row.signed = stock.signed().signed().toArray();
        return row;
    }

    LentStock lent() {
        return new LentStock(RightCodec.readRight(Bytes.of(signed)), UnitText.parse(units));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("stock_right")
                .text(id)
                .number(epoch)
                .number(number)
                .number(series)
                .number(remaining)
                .text(units)
                .bytes(signed);
    }
}
