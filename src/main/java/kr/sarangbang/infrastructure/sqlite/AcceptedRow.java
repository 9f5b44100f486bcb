package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** What this terminal accepted for one voucher inside its guarantee. */
@Entity
@Table(name = "accepted_here")
class AcceptedRow extends Row {
    @Id long voucher;
    long won;

    static AcceptedRow of(VoucherNumber number, Won amount) {
        var row = new AcceptedRow();
        row.voucher = number.number();
        row.won = amount.amount();
        return row;
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("accepted_here").number(voucher).number(won);
    }
}
