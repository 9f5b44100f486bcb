package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One joining of a site, and how far its journal is booked. */
@Entity
@Table(name = "incarnation")
public class IncarnationRow extends Row {
    public static final Column<IncarnationRow, String> SITE = new Column<>("site", row -> row.site);

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
}
