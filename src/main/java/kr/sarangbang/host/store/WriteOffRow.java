package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An officer's write-off of a lost site, with every incarnation up to one. */
@Entity
@Table(name = "write_off")
public class WriteOffRow extends Row {
    public static final Column<WriteOffRow, String> SITE = new Column<>("site", row -> row.site);

    public String site = "";

    /** The last one that it covers. */
    public int incarnation;

    public String officer = "";

    public String reason = "";

    public long at;

    /** Won of units that it retired. */
    public long retired;

    /** Won of members' limits that stay taken. */
    public long limits;

    /** Won of guarantees that it closed. */
    public long guarantee;

    /** When something was heard of the site again; 0 for never. */
    public long cameBackAt;
}
