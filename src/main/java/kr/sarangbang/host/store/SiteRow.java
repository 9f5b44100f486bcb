package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A registered site. */
@Entity
@Table(name = "site")
public class SiteRow extends Row {
    public static final Column<SiteRow, String> TOKEN_HASH =
            new Column<>("tokenHash", row -> row.tokenHash);
    public static final Column<SiteRow, Long> STOPPED_NUMBER =
            new Column<>("stoppedNumber", row -> row.stoppedNumber);

    public String role = "";

    public String name = "";

    /** 0 for none. */
    public int district;

    /** Empty for none. */
    public String category = "";

    public boolean closed;

    /** Why; empty for not. */
    public String blocked = "";

    /** Why, by the issuer itself; empty for not. */
    public String frozen = "";

    /** Why, while the newest incarnation is written off; empty for not. */
    public String writtenOff = "";

    /** Of the invitation. */
    public String tokenHash = "";

    public boolean tokenUsed;

    /** The newest; 0 before the first joining. */
    public int incarnation;

    /** Won lent in all; -1 for what the policy says. */
    public long guarantee;

    /** By an officer's word, of the newest incarnation; false again when a newer one joins. */
    public boolean sealedCounter;

    /** Papers sold from here on need the issuer's word; 0 for a site that was not stopped. */
    public long stoppedFrom;

    /** In the numbers of the list of used versions; 0 for never. */
    public long stoppedNumber;
}
