package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An epoch of the issuer after the first. */
@Entity
@Table(name = "epoch")
public class EpochRow extends Row {
    public static final Column<EpochRow, Integer> NUMBER =
            new Column<>("number", row -> row.number);

    public int number;

    public long begunAt;

    /** An officer's name, or the site whose word showed what was lost. */
    public String begunBy = "";

    public String reason = "";

    /** When every journal was read; 0 before. */
    public long endedAt;

    /** An officer's name and word; empty when every journal was read. */
    public String endedBy = "";

    /** The journals it went on without, separated by blanks. */
    public String unread = "";
}
