package kr.sarangbang.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows by key, every change of which can be taken back. Values are never changed in place. */
final class Table<K, V> {
    private final Map<K, V> rows;
    private final UndoLog undo;

    private Table(Map<K, V> rows, UndoLog undo) {
        this.rows = rows;
        this.undo = undo;
    }

    static <K, V> Table<K, V> hashed(UndoLog undo) {
        return new Table<>(new HashMap<>(), undo);
    }

    static <K extends Comparable<? super K>, V> Table<K, V> sorted(UndoLog undo) {
        return new Table<>(new TreeMap<>(), undo);
    }

    void put(K key, V value) {
        restoreLater(key, rows.put(key, value));
    }

    void remove(K key) {
        V old = rows.remove(key);
        if (old != null) {
            restoreLater(key, old);
        }
    }

    private void restoreLater(K key, @Nullable V old) {
        undo.add(
                () -> {
                    if (old == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, old);
                    }
                });
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    Map<K, V> all() {
        return rows;
    }

    /** Only of a sorted table. */
    NavigableMap<K, V> ordered() {
        return (NavigableMap<K, V>) rows;
    }

    Map<K, V> copy() {
        return Map.copyOf(rows);
    }

    void replaceAll(Map<K, V> content) {
        rows.clear();
        rows.putAll(content);
    }
}
