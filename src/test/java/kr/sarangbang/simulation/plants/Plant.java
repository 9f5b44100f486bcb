package kr.sarangbang.simulation.plants;

import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.MemorySiteStore;

/** A bug to be found. Each hook may put something in front of a part; none does by itself. */
public interface Plant {
    /** As the command names it. */
    String name();

    /** What the bug is, in one sentence. */
    String sentence();

    default IssuerStore issuerStore(IssuerStore store) {
        return store;
    }

    /** The issuer's process died; what was only in its memory is gone. */
    default void issuerDied() {}

    default Instruments issuerInstruments(Instruments instruments) {
        return instruments;
    }

    /** A site's process begins. */
    default Journal journal(Journal journal, MemorySiteStore disk) {
        return journal;
    }

    /** Nothing is planted. */
    Plant NONE =
            new Plant() {
                @Override
                public String name() {
                    return "none";
                }

                @Override
                public String sentence() {
                    return "Nothing is planted.";
                }
            };
}
