package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A right and what became of it. */
@Entity
@Table(name = "lent_right")
public class RightRow extends Row {
    public static final Column<RightRow, Long> NUMBER = new Column<>("number", row -> row.number);
    public static final Column<RightRow, String> SITE = new Column<>("site", row -> row.site);
    public static final Column<RightRow, Integer> INCARNATION =
            new Column<>("incarnation", row -> row.incarnation);
    public static final Column<RightRow, String> KIND = new Column<>("kind", row -> row.kind);
    public static final Column<RightRow, Integer> SERIES =
            new Column<>("series", row -> row.series);
    public static final Column<RightRow, Long> MEMBER = new Column<>("member", row -> row.member);
    public static final Column<RightRow, Integer> SCOPE = new Column<>("scope", row -> row.scope);
    public static final Column<RightRow, String> MONTH = new Column<>("month", row -> row.month);
    public static final Column<RightRow, Boolean> RECEIVED =
            new Column<>("received", row -> row.received);
    public static final Column<RightRow, Long> RECALLED_AT =
            new Column<>("recalledAt", row -> row.recalledAt);

    public int epoch;

    public long number;

    public String kind = "";

    public String site = "";

    public int incarnation;

    /** 0 for none. */
    public int series;

    /** As lent. */
    public String units = "";

    /** Neither sold nor returned. */
    public String unitsLeft = "";

    public long sellUntil;

    /** -1 for none. */
    public long member;

    public int scope;

    public String month = "";

    /** Won. */
    public long amount;

    /** Won. */
    public long consumed;

    /** Won. */
    public long returned;

    /** Won of a guarantee that the issuer bore. */
    public long lost;

    /** Whether it stands in the holder's journal. */
    public boolean received;

    /** Won of a limit that the holder is asked to give back. */
    public long recalled;

    /** When it was last asked for; 0 for never. */
    public long recalledAt;

    /** Whether its holder was written off; nothing is lent in its place. */
    public boolean writtenOff;

    /** Units that a write-off retired, and whose sale its holder may yet deliver. */
    public String unitsRetired = "";

    /** Won that the member did not buy, by the member's own word: no longer held. */
    public long released;

    /** Won that were lent once more, to serve a ticket of the lost holder. */
    public long relent;

    /** Served ticket; empty for none. Such a right reaches its holder with the answer alone. */
    public String forTicket = "";

    public byte[] signed = {};
}
