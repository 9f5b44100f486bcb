package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A registered site. */
@Entity
@Table(name = "site")
public class SiteRow extends Row {
    public static final Column<SiteRow, String> TOKEN_HASH =
            new Column<>("tokenHash", row -> row.tokenHash);

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

    public boolean sealedCounter;
}
