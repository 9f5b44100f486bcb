package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;

/** One entry; added, never changed. */
@Entity
@Table(name = "entry")
class EntryRow extends Row {
    @Id long number;
    long act;
    String kind = "";
    byte[] payload = {};
    byte[] hash = {};
    byte[] signature = {};

    static EntryRow of(SignedEntry entry) {
        var row = new EntryRow();
        row.number = entry.header().number();
        row.act = entry.header().act().sequence();
        row.kind = entry.entry().getClass().getSimpleName();
        row.payload = entry.payload().toArray();
        row.hash = entry.hash().toArray();
        row.signature = entry.signature().toArray();
        return row;
    }

    RawEntry raw() {
        return new RawEntry(number, Bytes.of(payload), Bytes.of(signature));
    }

    SignedEntry entry() {
        return EntryCodec.read(Bytes.of(payload), Bytes.of(signature));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("entry")
                .number(number)
                .number(act)
                .text(kind)
                .bytes(payload)
                .bytes(hash)
                .bytes(signature);
    }
}
