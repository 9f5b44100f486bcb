package kr.sarangbang.host.store.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;

final class MemoryTable<R extends Row> implements Table<R> {
    private final Committed<R> committed;
    private final Map<String, R> known = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    MemoryTable(Committed<R> committed) {
        this.committed = committed;
    }

    @Override
    public Optional<R> find(String id) {
        if (removed.contains(id)) {
            return Optional.empty();
        }
        R row = known.get(id);
        if (row == null) {
            R stored = committed.get(id);
            if (stored == null) {
                return Optional.empty();
            }
            row = Row.copy(stored);
            known.put(id, row);
        }
        return Optional.of(row);
    }

    @Override
    public void add(R row) {
        if (find(row.id).isPresent()) {
            throw new IllegalStateException("there is already a row " + row.id);
        }
        removed.remove(row.id);
        known.put(row.id, row);
        written.add(row.id);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The same object is what this asks for.
    public void change(R row) {
        if (known.get(row.id) != row) {
            throw new IllegalStateException("row " + row.id + " is not of this transaction");
        }
        written.add(row.id);
    }

    @Override
    public void remove(R row) {
        known.remove(row.id);
        written.remove(row.id);
        removed.add(row.id);
    }

    @Override
    public List<R> list(Query<R> query) {
        var found = new ArrayList<R>();
        for (R row : known.values()) {
            if (query.matches(row)) {
                found.add(row);
            }
        }
        for (R stored : committed.candidates(query)) {
            if (!known.containsKey(stored.id)
                    && !removed.contains(stored.id)
                    && query.matches(stored)) {
                found.add(find(stored.id).orElseThrow());
            }
        }
        found.sort(query.comparator());
        return query.limit() > 0 && found.size() > query.limit()
                ? List.copyOf(found.subList(0, query.limit()))
                : List.copyOf(found);
    }

    void commit() {
        removed.forEach(committed::remove);
        known.forEach(
                (id, row) -> {
                    if (written.contains(id)) {
                        committed.put(Row.copy(row));
                    }
                });
    }
}
