package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something done to a voucher, with the stored answer. */
@Entity
@Table(name = "act")
public class ActRow extends Row {
    public static final Column<ActRow, String> VOUCHER =
            new Column<>("voucher", row -> row.voucher);
    public static final Column<ActRow, Long> MEMBER = new Column<>("member", row -> row.member);
    public static final Column<ActRow, Integer> SCOPE = new Column<>("scope", row -> row.scope);
    public static final Column<ActRow, Boolean> CANCELLABLE =
            new Column<>("cancellable", row -> row.cancellable);
    public static final Column<ActRow, String> SITE = new Column<>("site", row -> row.site);
    public static final Column<ActRow, String> STATE = new Column<>("state", row -> row.state);
    public static final Column<ActRow, Long> SEQUENCE =
            new Column<>("sequence", row -> row.sequence);

    public String site = "";

    public int incarnation;

    public long sequence;

    public String kind = "";

    public String state = "";

    /** Where. */
    public String booked = "";

    /** Row, empty while unknown. */
    public String voucher = "";

    /** Of the voucher. */
    public long number;

    /** -1 for unknown. */
    public long member;

    /** -1 for unknown. */
    public int scope;

    public long amount;

    /** Version. */
    public String consumed = "";

    /** Right; empty for none. */
    public String guarantee = "";

    /** The act it undoes; empty for none. */
    public String undone = "";

    public String businessDay = "";

    /** Takes room in the holding limit. */
    public boolean cancellable;

    public long at;

    /** Hash of the entry it was asked with; empty for not asked. */
    public String request = "";

    /** Empty for not decided. */
    public byte[] decision = {};
}
