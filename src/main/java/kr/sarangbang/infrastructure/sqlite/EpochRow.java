package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The issuer's epoch; one row, none before the first sign-on. */
@Entity
@Table(name = "epoch")
class EpochRow extends Row {
    @Id int id;
    int number;

    static EpochRow of(int number) {
        var row = new EpochRow();
        row.id = 1;
        row.number = number;
        return row;
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("epoch").number(id).number(number);
    }
}
