package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How much of a series a site is lent at its joining, where it differs from the policy. */
@Entity
@Table(name = "stock_target")
public class StockTargetRow extends Row {
    public static final Column<StockTargetRow, String> SITE = new Column<>("site", row -> row.site);

    public String site = "";

    public int series;

    public long won;
}
