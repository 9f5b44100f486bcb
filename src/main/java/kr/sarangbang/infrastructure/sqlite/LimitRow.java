package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.site.LentLimit;

/** A limit right and what is left of it. */
@Entity
@Table(name = "limit_right")
class LimitRow extends Row {
    @Id String id = "";
    int epoch;
    long number;
    long member;
    long remaining;
    byte[] signed = {};

    static LimitRow of(LentLimit limit) {
        var row = new LimitRow();
        RightId id = limit.right().id();
        row.id = id.toString();
        row.epoch = id.epoch();
        row.number = id.number();
        row.member = limit.right().member().number();
        row.remaining = limit.remaining().amount();
        row.signed = limit.signed().signed().toArray();
        return row;
    }

    LentLimit lent() {
        return new LentLimit(RightCodec.readRight(Bytes.of(signed)), Won.of(remaining));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("limit_right")
                .text(id)
                .number(epoch)
                .number(number)
                .number(member)
                .number(remaining)
                .bytes(signed);
    }
}
