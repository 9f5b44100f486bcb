package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;

/** What the sealed counter holds now, and held one commit before. */
@Entity
@Table(name = "seal")
class SealRow extends Row {
    @Id int id;
    long sealed;
    byte[] now = {};
    byte[] before = {};

    /** The last entry that was sealed before the last commit. */
    long numberBefore;

    static SealRow of(Seal now, Seal before, long numberBefore) {
        var row = new SealRow();
        row.id = 1;
        row.sealed = now.sealed();
        row.now = joined(now.values());
        row.before = joined(before.values());
        row.numberBefore = numberBefore;
        return row;
    }

    Seal seal() {
        return new Seal(sealed, values(now));
    }

    Seal sealBefore() {
        return new Seal(Math.max(0, sealed - 1), values(before));
    }

    private static byte[] joined(List<Bytes> values) {
        var all = new ByteArrayOutputStream();
        values.forEach(value -> all.writeBytes(value.toArray()));
        return all.toByteArray();
    }

    static List<Bytes> values(byte[] joined) {
        List<Bytes> values = new ArrayList<>();
        for (int at = 0; at < joined.length; at += Seal.LENGTH) {
            values.add(Bytes.of(Arrays.copyOfRange(joined, at, at + Seal.LENGTH)));
        }
        return values;
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("seal").number(id).number(sealed).bytes(now).bytes(before).number(numberBefore);
    }
}
