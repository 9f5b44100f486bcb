package kr.sarangbang.host.store.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.host.store.Column;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * The durable rows of one kind. Every column that is once asked for a value has an index from then
 * on: a run of the simulation asks some thousand times a second.
 */
final class Committed<R extends Row> {
    private final TreeMap<String, R> rows = new TreeMap<>();
    private final Map<String, Index<R>> indexes = new HashMap<>();

    private record Index<R extends Row>(Column<R, ?> column, Map<Object, Map<String, R>> byValue) {
        void add(R row) {
            byValue.computeIfAbsent(column.value().apply(row), x -> new TreeMap<>())
                    .put(row.id, row);
        }

        void remove(R row) {
            Object value = column.value().apply(row);
            Map<String, R> alike = byValue.get(value);
            if (alike != null) {
                alike.remove(row.id);
                if (alike.isEmpty()) {
                    byValue.remove(value);
                }
            }
        }
    }

    @Nullable R get(String id) {
        return rows.get(id);
    }

    void put(R row) {
        R old = rows.put(row.id, row);
        for (Index<R> index : indexes.values()) {
            if (old != null) {
                index.remove(old);
            }
            index.add(row);
        }
    }

    void remove(String id) {
        R old = rows.remove(id);
        if (old != null) {
            indexes.values().forEach(index -> index.remove(old));
        }
    }

    /** At least the rows that match: those of the rarest value that is asked for. */
    Collection<R> candidates(Query<R> query) {
        Collection<R> fewest = rows.values();
        for (Query.Condition<R> condition : query.conditions()) {
            if (condition.comparison() == Query.Comparison.EQUAL) {
                Map<String, R> alike = index(condition.by()).byValue().get(condition.value());
                if (alike == null) {
                    return List.of();
                }
                if (alike.size() < fewest.size()) {
                    fewest = alike.values();
                }
            }
        }
        return fewest;
    }

    private Index<R> index(Column<R, ?> column) {
        return indexes.computeIfAbsent(
                column.name(),
                name -> {
                    var index = new Index<R>(column, new HashMap<>());
                    rows.values().forEach(index::add);
                    return index;
                });
    }
}
