package kr.sarangbang.host.store;

import java.util.List;
import java.util.function.Function;

/**
 * Where the issuer's rows are kept. May be called from any thread; there is one writer at a time.
 */
public interface IssuerStore extends AutoCloseable {
    /**
     * Does the work and makes it durable. When this returns, its effect survives a power cut; when
     * the work or the store throws, nothing of it remains.
     */
    <T> T inTransaction(Function<IssuerTables, T> work);

    /** Looks at one consistent state; nothing that the work changes remains. */
    <T> T reading(Function<IssuerTables, T> work);

    /** What the store itself finds wrong with how it keeps its rows; empty when all is well. */
    List<String> damage();

    @Override
    void close();
}
