package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A series and its partition; units lent stand in the rights, sold ones in the vouchers. */
@Entity
@Table(name = "series")
public class SeriesRow extends Row {
    public static final Column<SeriesRow, Integer> NUMBER =
            new Column<>("number", row -> row.number);

    public int number;

    public String name = "";

    /** YAML. */
    public String definition = "";

    /** Units nobody holds. */
    public String pool = "";

    /** Units kept for promises. */
    public String reserve = "";

    /** Units that never come back. */
    public String retired = "";
}
