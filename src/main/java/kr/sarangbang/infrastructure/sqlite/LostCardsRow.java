package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;

/** A member whose cards up to a moment are no longer good. */
@Entity
@Table(name = "lost_cards")
class LostCardsRow extends Row {
    @Id long member;

    /** Seconds since 1970. */
    long until;

    static LostCardsRow of(LostCards lost) {
        var row = new LostCardsRow();
        row.member = lost.member().number();
        row.until = lost.until().getEpochSecond();
        return row;
    }

    LostCards lost() {
        return new LostCards(new MemberNumber(member), Instant.ofEpochSecond(until));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("lost_cards").number(member).number(until);
    }
}
