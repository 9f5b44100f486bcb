package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A paper that is used up, as sites are told. */
@Entity
@Table(name = "used_version")
public class UsedVersionRow extends Row {
    public static final Column<UsedVersionRow, Long> NUMBER =
            new Column<>("number", row -> row.number);

    /** Of the list. */
    public long number;

    /** Number. */
    public long voucher;

    public String voucherRow = "";

    public String version = "";

    public long at;
}
