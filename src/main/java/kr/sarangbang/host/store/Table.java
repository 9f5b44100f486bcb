package kr.sarangbang.host.store;

import java.util.List;
import java.util.Optional;

/**
 * The rows of one kind within one transaction. The same row is always the same object; what was
 * added or changed is seen at once by every later look. Not safe for several threads.
 */
public interface Table<R extends Row> {
    Optional<R> find(String id);

    /** The row, which must be there. */
    default R get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no row " + id));
    }

    /** Fails if a row of this id is there, at once or when the transaction is to be committed. */
    void add(R row);

    /** Says that fields of a row of this transaction were changed. */
    void change(R row);

    void remove(R row);

    List<R> list(Query<R> query);

    default Optional<R> first(Query<R> query) {
        return list(query.atMostRows(1)).stream().findFirst();
    }
}
