package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A dated policy, as the officer wrote it. */
@Entity
@Table(name = "policy")
public class PolicyRow extends Row {
    public static final Column<PolicyRow, Integer> VERSION =
            new Column<>("version", row -> row.version);

    public int version;

    /** YAML. */
    public String definition = "";
}
