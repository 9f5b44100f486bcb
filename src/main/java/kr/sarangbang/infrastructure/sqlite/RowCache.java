package kr.sarangbang.infrastructure.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;

/**
 * The rows of one table as values, by key. Changes are collected and written together; there is one
 * writer, so what was read or written stays true until it is forgotten.
 */
final class RowCache<K, V, R extends Row> {
    /** Clean values kept beyond one transaction. */
    private static final int KEPT = 512;

    private final Form<K, V, R> form;
    private final RowSource source;
    private final Map<K, Slot<V>> slots = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<K, Slot<V>> changed = new HashMap<>();
    private final List<StandingList<?, V>> lists = new ArrayList<>();

    /**
     * How keys and values are rows.
     *
     * @param id of a key's row
     */
    record Form<K, V, R extends Row>(
            Class<R> type, Function<K, Object> id, BiFunction<K, V, R> row, Function<R, V> value) {}

    private static final class Slot<V> {
        private V value;
        private boolean stored;

        Slot(V value, boolean stored) {
            this.value = value;
            this.stored = stored;
        }
    }

    RowCache(Form<K, V, R> form, RowSource source) {
        this.form = form;
        this.source = source;
    }

    /**
     * A list that what is put keeps up to date.
     *
     * @param sql names exactly the rows whose values stand
     */
    <C extends Comparable<? super C>> StandingList<C, V> standing(
            Function<V, C> order, Predicate<V> stands, String sql) {
        var list =
                new StandingList<C, V>(
                        order,
                        stands,
                        () -> source.list(form.type, sql).stream().map(form.value).toList());
        lists.add(list);
        return list;
    }

    Optional<V> get(K key) {
        Slot<V> known = slots.get(key);
        if (known != null) {
            return Optional.of(known.value);
        }
        Optional<V> found = source.find(form.type, form.id.apply(key)).map(form.value);
        found.ifPresent(value -> slots.put(key, new Slot<>(value, true)));
        return found;
    }

    void put(K key, V value) {
        get(key);
        putKnown(key, value);
    }

    /** For a key of which it is known that it has no row yet, or that it was read before. */
    void putKnown(K key, V value) {
        Slot<V> slot = slots.computeIfAbsent(key, k -> new Slot<>(value, false));
        slot.value = value;
        changed.put(key, slot);
        lists.forEach(list -> list.put(value));
    }

    /** Writes what changed, each row once. */
    void flush(StatelessSession session, RowMac mac) {
        changed.forEach(
                (key, slot) -> {
                    R row = form.row.apply(key, slot.value);
                    mac.put(row);
                    if (slot.stored) {
                        session.update(row);
                    } else {
                        session.insert(row);
                    }
                });
    }

    /** What was flushed is on disk. */
    void committed() {
        changed.values().forEach(slot -> slot.stored = true);
        changed.clear();
        var eldest = slots.keySet().iterator();
        for (int over = slots.size() - KEPT; over > 0; over--) {
            eldest.next();
            eldest.remove();
        }
    }

    /** Names the rows that changed since the last time, and keeps everything. */
    void eachChange(BiConsumer<Class<R>, Object> look) {
        changed.keySet().forEach(key -> look.accept(form.type, form.id.apply(key)));
        changed.clear();
    }

    /** What changed was not kept. */
    void forget() {
        changed.clear();
        slots.clear();
        lists.forEach(StandingList::forget);
    }

    boolean isClean() {
        return changed.isEmpty();
    }

    /** Every row that is here, with its identifier. */
    void eachRow(BiConsumer<Object, Row> look) {
        slots.forEach(
                (key, slot) -> look.accept(form.id.apply(key), form.row.apply(key, slot.value)));
    }
}
