package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a member declared in writing to have bought at a lost site. */
@Entity
@Table(name = "declaration")
public class DeclarationRow extends Row {
    public static final Column<DeclarationRow, Long> NUMBER =
            new Column<>("number", row -> row.number);
    public static final Column<DeclarationRow, Long> MEMBER =
            new Column<>("member", row -> row.member);
    public static final Column<DeclarationRow, String> SITE = new Column<>("site", row -> row.site);

    public long number;

    public long member;

    public String site = "";

    public int scope;

    public String month = "";

    /** Won. */
    public long bought;

    /** Won that are no longer held for it. */
    public long released;

    public String officer = "";

    public String reason = "";

    public long at;
}
