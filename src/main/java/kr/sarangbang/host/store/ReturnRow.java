package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Units given back that wait until nobody can sell them. */
@Entity
@Table(name = "returned_units")
public class ReturnRow extends Row {
    public static final Column<ReturnRow, Integer> SERIES =
            new Column<>("series", row -> row.series);
    public static final Column<ReturnRow, Boolean> DONE = new Column<>("done", row -> row.done);

    public String site = "";

    public int series;

    public String units = "";

    public long freeAt;

    public boolean done;
}
