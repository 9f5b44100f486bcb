package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.MappedSuperclass;

/** A row of the site's database, with the MAC over its table's name and all its columns. */
@MappedSuperclass
abstract class Row {
    byte[] mac = {};

    /** Adds the table's name and every column but the MAC, always in the same order. */
    abstract void sum(RowMac.Sum sum);
}
