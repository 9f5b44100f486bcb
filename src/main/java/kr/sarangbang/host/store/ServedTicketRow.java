package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A promised number of a lost site that is served elsewhere from the reserve: once. */
@Entity
@Table(name = "served_ticket")
public class ServedTicketRow extends Row {
    public static final Column<ServedTicketRow, String> TICKET =
            new Column<>("ticket", row -> row.ticket);
    public static final Column<ServedTicketRow, String> SITE =
            new Column<>("site", row -> row.site);
    public static final Column<ServedTicketRow, Integer> SERIES =
            new Column<>("series", row -> row.series);

    /** The act that took it. */
    public String ticket = "";

    /** The lost one. */
    public String site = "";

    public int incarnation;

    public int series;

    public long units;

    public long won;

    public long member;

    /** Limit rights of the lost site that were lent once more: {@code 1.7:60000 1.9:40000}. */
    public String takenFrom = "";

    /** What was lent to serve it, separated by blanks. */
    public String rights = "";

    public String servedBy = "";

    public int servedIncarnation;

    public long at;
}
