package kr.sarangbang.host.store;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * One row. Rows are plain fields; what they mean is said where they are written. An absent text is
 * empty, an absent number 0 or as the field says; times are microseconds since 1970 (UTC), days are
 * ISO texts. A row belongs to the transaction that read it.
 */
@MappedSuperclass
public abstract class Row implements Cloneable {
    /** Never changes after the row was added. */
    @Id public String id = "";

    /** Over the other columns, put by the store that writes it; 0 where none was. */
    public long checkSum;

    /** A row like this one; arrays are shared, since none is ever written to. */
    @SuppressWarnings("unchecked")
    public static <R extends Row> R copy(R row) {
        try {
            return (R) ((Row) row).clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("rows can be cloned", e);
        }
    }
}
