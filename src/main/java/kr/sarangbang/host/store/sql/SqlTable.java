package kr.sarangbang.host.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * The rows of one kind in one transaction: a row that was read or added is kept, so that the same
 * row is always the same object, and written when the transaction commits.
 */
final class SqlTable<R extends Row> implements Table<R> {
    private final StatelessSession session;
    private final Class<R> type;
    private final Map<String, R> known = new HashMap<>();
    private final Map<String, R> added = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, R> removed = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();

    SqlTable(StatelessSession session, Class<R> type) {
        this.session = session;
        this.type = type;
    }

    @Override
    public Optional<R> find(String id) {
        R row = known.get(id);
        if (row != null) {
            return Optional.of(row);
        }
        if (removed.containsKey(id) || absent.contains(id)) {
            return Optional.empty();
        }
        R stored = session.get(type, id);
        if (stored == null) {
            absent.add(id);
            return Optional.empty();
        }
        known.put(id, stored);
        return Optional.of(stored);
    }

    @Override
    public void add(R row) {
        // A row that nobody has read yet is not looked for: the primary key turns it down when it
        // is written, and a look for every row that is added would be half of all that is done.
        if (known.containsKey(row.id)) {
            throw new IllegalStateException("there is already a row " + row.id);
        }
        R gone = removed.remove(row.id);
        known.put(row.id, row);
        if (gone == null) {
            added.put(row.id, row);
        } else {
            changed.add(row.id);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The same object is what this asks for.
    public void change(R row) {
        if (known.get(row.id) != row) {
            throw new IllegalStateException("row " + row.id + " is not of this transaction");
        }
        if (!added.containsKey(row.id)) {
            changed.add(row.id);
        }
    }

    @Override
    public void remove(R row) {
        known.remove(row.id);
        changed.remove(row.id);
        if (added.remove(row.id) == null) {
            removed.put(row.id, row);
        } else {
            absent.add(row.id);
        }
    }

    @Override
    public List<R> list(Query<R> query) {
        int unwritten = added.size() + changed.size() + removed.size();
        var found = new LinkedHashMap<String, R>();
        for (R stored : stored(query, unwritten)) {
            if (!removed.containsKey(stored.id)) {
                R row = known.computeIfAbsent(stored.id, id -> stored);
                found.put(row.id, row);
            }
        }
        // What this transaction changed may match now and not before, or the other way round.
        for (String id : changed) {
            add(found, known.get(id));
        }
        added.values().forEach(row -> add(found, row));
        var rows = new ArrayList<R>();
        for (R row : found.values()) {
            if (query.matches(row)) {
                rows.add(row);
            }
        }
        rows.sort(query.comparator());
        return query.limit() > 0 && rows.size() > query.limit()
                ? List.copyOf(rows.subList(0, query.limit()))
                : List.copyOf(rows);
    }

    private void add(Map<String, R> found, @org.jspecify.annotations.Nullable R row) {
        if (row != null) {
            found.put(row.id, row);
        }
    }

    private List<R> stored(Query<R> query, int unwritten) {
        var text = new StringBuilder("from ").append(type.getSimpleName()).append(" r");
        int place = 0;
        for (Query.Condition<R> condition : query.conditions()) {
            text.append(place == 0 ? " where r." : " and r.")
                    .append(condition.column())
                    .append(' ')
                    .append(condition.comparison().sign())
                    .append(" :p")
                    .append(place++);
        }
        text.append(" order by r.").append(query.order().name());
        text.append(query.descending() ? " desc" : "").append(", r.id");
        text.append(query.descending() ? " desc" : "");
        SelectionQuery<R> selection = session.createSelectionQuery(text.toString(), type);
        place = 0;
        for (Query.Condition<R> condition : query.conditions()) {
            selection.setParameter("p" + place++, condition.value());
        }
        if (query.limit() > 0) {
            selection.setMaxResults(query.limit() + unwritten);
        }
        return selection.getResultList();
    }

    void flush() {
        removed.values().forEach(session::delete);
        for (R row : added.values()) {
            row.checkSum = RowSum.of(row);
            session.insert(row);
        }
        for (String id : changed) {
            R row = known.get(id);
            if (row != null) {
                row.checkSum = RowSum.of(row);
                session.update(row);
            }
        }
    }
}
