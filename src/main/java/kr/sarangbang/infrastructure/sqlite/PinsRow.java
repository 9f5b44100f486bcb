package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.member.MemberNumber;

/** Wrong PINs of one member since the last right one. */
@Entity
@Table(name = "wrong_pins")
class PinsRow extends Row {
    @Id long member;
    int tries;

    static PinsRow of(MemberNumber member, int tries) {
        var row = new PinsRow();
        row.member = member.number();
        row.tries = tries;
        return row;
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("wrong_pins").number(member).number(tries);
    }
}
