package kr.sarangbang.host.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A number that only grows. */
@Entity
@Table(name = "counter")
public class CounterRow extends Row {

    /** The last one given out. */
    public long value;
}
