package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one table that still matter: rights of which something is left, acts that are open.
 * Every sale asks for them several times and they are few, so they are read once and then kept by
 * what is put; there is one writer. One thread.
 */
final class StandingList<K extends Comparable<? super K>, V> {
    private final Function<V, K> key;
    private final Predicate<V> stands;
    private final Supplier<List<V>> read;
    private @Nullable SortedMap<K, V> standing;
    private @Nullable List<V> listed;

    /**
     * @param stands whether a value belongs to the list
     * @param read all that stand, from the database
     */
    StandingList(Function<V, K> key, Predicate<V> stands, Supplier<List<V>> read) {
        this.key = key;
        this.stands = stands;
        this.read = read;
    }

    /** In order of their keys. */
    List<V> list() {
        List<V> known = listed;
        if (known == null) {
            known = List.copyOf(all().values());
            listed = known;
        }
        return known;
    }

    private SortedMap<K, V> all() {
        SortedMap<K, V> known = standing;
        if (known == null) {
            known = new TreeMap<>();
            for (V value : read.get()) {
                known.put(key.apply(value), value);
            }
            standing = known;
        }
        return known;
    }

    void put(V value) {
        SortedMap<K, V> known = standing;
        if (known == null) {
            return;
        }
        listed = null;
        if (stands.test(value)) {
            known.put(key.apply(value), value);
        } else {
            known.remove(key.apply(value));
        }
    }

    /** It is read again when it is asked for. */
    void forget() {
        standing = null;
        listed = null;
    }
}
