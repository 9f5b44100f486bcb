package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One joining of a site, and how far its journal is booked. */
@Entity
@Table(name = "incarnation")
public class IncarnationRow extends Row {
    public static final Column<IncarnationRow, String> SITE = new Column<>("site", row -> row.site);
    public static final Column<IncarnationRow, Integer> AWAITED =
            new Column<>("awaited", row -> row.awaited);

    public String site = "";

    public int number;

    public byte[] publicKey = {};

    public byte[] credential = {};

    public byte[] certificate = {};

    public long bookedThrough;

    /** Hash of the last entry that was passed. */
    public byte[] head = {};

    /** Whether that entry verified, so that the next one must follow it. */
    public boolean headProven;

    /** The highest number or act heard of. */
    public long highestSeen;

    /** The highest number of an entry that came to be decided; 0 for none. */
    public long askedThrough;

    /** The last epoch in which the site signed on with this journal. */
    public int epoch = 1;

    /** Where the journal ended when it first did so. */
    public long readTo;

    /** The epoch that does not end before the journal is read up to there; 0 for none. */
    public int awaited;

    /** The last business day that was closed in it. */
    public String closedDay = "";

    /** The entry that closed it; 0 for none. */
    public long closedEntry;
}
