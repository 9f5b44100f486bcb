package kr.sarangbang.host.store.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.Table;

/**
 * Keeps rows in memory, for tests and the simulation. Durable means here: it is in the map that
 * later transactions begin with. A crash is an exception before that.
 */
public final class MemoryStore implements IssuerStore {
    private final Map<Class<?>, Committed<?>> committed = new HashMap<>();

    @Override
    public synchronized <T> T inTransaction(Function<IssuerTables, T> work) {
        var tables = new Tables();
        T result = work.apply(tables);
        tables.commit();
        return result;
    }

    @Override
    public synchronized <T> T reading(Function<IssuerTables, T> work) {
        return work.apply(new Tables());
    }

    /** What is here now, for {@link #putBack}. */
    public synchronized MemoryStore image() {
        var image = new MemoryStore();
        committed.forEach((type, rows) -> image.committed.put(type, rows.copy()));
        return image;
    }

    /** An old image is put back, and everything since is lost. */
    public synchronized void putBack(MemoryStore image) {
        committed.clear();
        committed.putAll(image.image().committed);
    }

    @Override
    public List<String> damage() {
        return List.of();
    }

    @Override
    public void close() {}

    private final class Tables implements IssuerTables {
        private final Map<Class<?>, MemoryTable<?>> open = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Row> Table<R> of(Class<R> type) {
            return (Table<R>)
                    open.computeIfAbsent(
                            type,
                            t ->
                                    new MemoryTable<R>(
                                            (Committed<R>)
                                                    committed.computeIfAbsent(
                                                            t, x -> new Committed<R>())));
        }

        private void commit() {
            open.values().forEach(MemoryTable::commit);
        }
    }
}
