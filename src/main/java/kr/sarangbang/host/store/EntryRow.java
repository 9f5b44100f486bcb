package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An entry as it came. Nothing is ever dropped. */
@Entity
@Table(name = "entry")
public class EntryRow extends Row {
    public static final Column<EntryRow, String> SITE = new Column<>("site", row -> row.site);
    public static final Column<EntryRow, Integer> INCARNATION =
            new Column<>("incarnation", row -> row.incarnation);
    public static final Column<EntryRow, Long> NUMBER = new Column<>("number", row -> row.number);
    public static final Column<EntryRow, Long> ACT = new Column<>("act", row -> row.act);
    public static final Column<EntryRow, Long> MEMBER = new Column<>("member", row -> row.member);
    public static final Column<EntryRow, String> STATE = new Column<>("state", row -> row.state);

    public String site = "";

    public int incarnation;

    public long number;

    /** Sequence of its act; 0 where unknown. */
    public long act;

    public byte[] payload = {};

    public byte[] signature = {};

    public byte[] hash = {};

    public String state = "";

    /** Why it is not booked. */
    public String reason = "";

    /** An enrolment's number; -1 for none. */
    public long member;

    public long receivedAt;
}
