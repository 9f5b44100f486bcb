package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A second entry of one number, kept beside the first. */
@Entity
@Table(name = "fork_entry")
public class ForkRow extends Row {
    public static final Column<ForkRow, String> SITE = new Column<>("site", row -> row.site);

    public String site = "";

    public int incarnation;

    public long number;

    public byte[] payload = {};

    public byte[] signature = {};

    public long receivedAt;
}
