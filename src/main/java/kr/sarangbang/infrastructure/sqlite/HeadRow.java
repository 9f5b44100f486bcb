package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SiteId;

/** Where the chain ends. */
@Entity
@Table(name = "head")
class HeadRow extends Row {
    @Id int id;
    String site = "";
    int incarnation;
    long number;
    long act;
    byte[] hash = {};

    static HeadRow of(Chain chain, long lastAct) {
        var row = new HeadRow();
        row.id = 1;
        row.site = chain.site().text();
        row.incarnation = chain.incarnation();
        row.number = chain.number();
        row.act = lastAct;
        row.hash = chain.head().toArray();
        return row;
    }

    Chain chain() {
        return new Chain(new SiteId(site), incarnation, number, Bytes.of(hash));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("head")
                .number(id)
                .text(site)
                .number(incarnation)
                .number(number)
                .number(act)
                .bytes(hash);
    }
}
