package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a member bought in one month and scope. */
@Entity
@Table(name = "month_use")
public class MonthUseRow extends Row {
    public static final Column<MonthUseRow, Long> MEMBER =
            new Column<>("member", row -> row.member);

    public long member;

    public int scope;

    public String month = "";

    /** Won. */
    public long used;
}
