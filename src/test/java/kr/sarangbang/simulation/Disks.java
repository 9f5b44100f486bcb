package kr.sarangbang.simulation;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.memory.MemoryStore;
import kr.sarangbang.testing.MemorySiteStore;

/** What issuer and sites of a run write on: memory, or real databases with real signatures. */
interface Disks {
    /** Keyed hashes for signatures of entries, maps for tables. */
    Disks MEMORY =
            new Disks() {
                @Override
                public IssuerStore issuer() {
                    return new MemoryStore();
                }

                @Override
                public void issuerDied() {
                    // What was committed is in the map.
                }

                @Override
                public Optional<RealDisk> site(SiteId id, Bytes key, MemorySiteStore mirror) {
                    return Optional.empty();
                }
            };

    IssuerStore issuer();

    /** Its process is gone; the store goes on with what was durable. */
    void issuerDied();

    /**
     * A site's database, if it has a real one.
     *
     * @param key public
     * @param mirror has every entry too, for whoever looks from outside
     */
    Optional<RealDisk> site(SiteId id, Bytes key, MemorySiteStore mirror);

    /** Whether these are files, under signatures that hold. */
    default boolean real() {
        return false;
    }
}
