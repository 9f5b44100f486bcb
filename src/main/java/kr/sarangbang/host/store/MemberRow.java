package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A buyer. */
@Entity
@Table(name = "member")
public class MemberRow extends Row {
    public static final Column<MemberRow, String> IDENTITY =
            new Column<>("identity", row -> row.identity);
    public static final Column<MemberRow, String> HOME_SITE =
            new Column<>("homeSite", row -> row.homeSite);
    public static final Column<MemberRow, Boolean> BLOCKED =
            new Column<>("blocked", row -> row.blocked);
    public static final Column<MemberRow, Long> CARDS_LOST_NUMBER =
            new Column<>("cardsLostNumber", row -> row.cardsLostNumber);

    public long number;

    /** Keyed hash of the identity token. */
    public String identity = "";

    public int birthYear;

    /** Empty for none. */
    public String homeSite = "";

    /** Empty for no PIN. */
    public byte[] pinSalt = {};

    public byte[] pinHash = {};

    public int pinRounds;

    /** In a row. */
    public int wrongPins;

    public boolean blocked;

    /** Seconds since 1970; cards given out up to then are no longer good. 0 for none. */
    public long cardsLost;

    /** When sites were told of it, in the numbers of the list of used versions. 0 for never. */
    public long cardsLostNumber;

    /** Act; empty for the issuer's counter. */
    public String enrolledBy = "";
}
