package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One line of a posting. */
@Entity
@Table(name = "posting")
public class PostingRow extends Row {
    public static final Column<PostingRow, Long> POSTING =
            new Column<>("posting", row -> row.posting);
    public static final Column<PostingRow, String> ACCOUNT =
            new Column<>("account", row -> row.account);
    public static final Column<PostingRow, String> ACT = new Column<>("act", row -> row.act);
    public static final Column<PostingRow, String> VOUCHER =
            new Column<>("voucher", row -> row.voucher);

    public long posting;

    public String act = "";

    public String voucher = "";

    public String account = "";

    /** Site; empty for none. */
    public String party = "";

    /** Debit above zero, credit below. */
    public long won;

    public long at;
}
