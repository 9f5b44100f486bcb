package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.member.MemberNumber;

/** A member who may not buy. */
@Entity
@Table(name = "blocked_member")
class BlockedRow extends Row {
    @Id long member;

    static BlockedRow of(MemberNumber member) {
        var row = new BlockedRow();
        row.member = member.number();
        return row;
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("blocked_member").number(member);
    }
}
