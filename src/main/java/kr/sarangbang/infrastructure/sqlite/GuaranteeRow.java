package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.site.LentGuarantee;

/** A guarantee and what is left of it. */
@Entity
@Table(name = "guarantee")
class GuaranteeRow extends Row {
    @Id String id = "";
    int epoch;
    long number;
    long remaining;
    byte[] signed = {};

    static GuaranteeRow of(LentGuarantee guarantee) {
        var row = new GuaranteeRow();
        RightId id = guarantee.right().id();
        row.id = id.toString();
        row.epoch = id.epoch();
        row.number = id.number();
        row.remaining = guarantee.remaining().amount();
        row.signed = guarantee.signed().signed().toArray();
        return row;
    }

    LentGuarantee lent() {
        return new LentGuarantee(RightCodec.readRight(Bytes.of(signed)), Won.of(remaining));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("guarantee").text(id).number(epoch).number(number).number(remaining).bytes(signed);
    }
}
