package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A voucher. */
@Entity
@Table(name = "voucher")
public class VoucherRow extends Row {
    public static final Column<VoucherRow, Long> NUMBER = new Column<>("number", row -> row.number);
    public static final Column<VoucherRow, Integer> SERIES =
            new Column<>("series", row -> row.series);
    public static final Column<VoucherRow, Long> MEMBER = new Column<>("member", row -> row.member);
    public static final Column<VoucherRow, Integer> SCOPE = new Column<>("scope", row -> row.scope);
    public static final Column<VoucherRow, String> SALE_ACT =
            new Column<>("saleAct", row -> row.saleAct);
    public static final Column<VoucherRow, String> STATE = new Column<>("state", row -> row.state);

    public long number;

    public int series;

    public int scope;

    public long firstUnit;

    public long pastUnit;

    public long face;

    public long price;

    public long balance;

    /** The act that made the last slip. */
    public String version = "";

    public int printedCount;

    public String expires = "";

    public long member;

    public String saleAct = "";

    public String stockRight = "";

    public boolean cash;

    /** Units that somebody else had. */
    public boolean soldTwice;

    public String state = "";

    public long soldAt;

    public String site = "";

    /** The paper it was booked from; empty where its entry came. */
    public byte[] evidence = {};
}
