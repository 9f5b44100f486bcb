package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something a person must look at. */
@Entity
@Table(name = "exception")
public class ExceptionRow extends Row {
    public static final Column<ExceptionRow, Long> NUMBER =
            new Column<>("number", row -> row.number);
    public static final Column<ExceptionRow, String> KIND = new Column<>("kind", row -> row.kind);
    public static final Column<ExceptionRow, String> ACTS = new Column<>("acts", row -> row.acts);

    public long number;

    public String kind = "";

    /** Separated by blanks. */
    public String acts = "";

    /** Separated by blanks. */
    public String sites = "";

    /** -1 for none. */
    public long member;

    public String note = "";

    public long at;
}
