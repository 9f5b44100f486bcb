package kr.sarangbang.simulation.plants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;

/** The issuer answers from memory and writes its disk a few requests later. */
public final class AcknowledgesBeforeCommit implements Plant {
    private static final int AT_ONCE = 6;

    private final List<Function<IssuerTables, ?>> onlyInMemory = new ArrayList<>();

    @Override
    public String name() {
        return "acknowledges-before-commit";
    }

    @Override
    public String sentence() {
        return "The issuer answers before the effect of a request is on its disk.";
    }

    @Override
    public String hole() {
        return "H2";
    }

    @Override
    public void issuerDied() {
        onlyInMemory.clear();
    }

    @Override
    public IssuerStore issuerStore(IssuerStore store) {
        return new IssuerStore() {
            @Override
            public <T> T inTransaction(Function<IssuerTables, T> work) {
                T result = reading(work);
                onlyInMemory.add(work);
                if (onlyInMemory.size() >= AT_ONCE) {
                    store.inTransaction(
                            tables ->
                                    onlyInMemory.stream().map(late -> late.apply(tables)).toList());
                    onlyInMemory.clear();
                }
                return result;
            }

            @Override
            public <T> T reading(Function<IssuerTables, T> work) {
                return store.reading(
                        tables -> {
                            for (Function<IssuerTables, ?> late : onlyInMemory) {
                                var _ = late.apply(tables);
                            }
                            return work.apply(tables);
                        });
            }

            @Override
            public List<String> damage() {
                return store.damage();
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }
}
