package kr.sarangbang.simulation.plants;

import java.time.InstantSource;
import java.util.function.Function;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.foundation.keys.PeerIdentity;
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

    /** The hole of an earlier wording of the rules that it stands for, or the rule it breaks. */
    String hole();

    default IssuerStore issuerStore(IssuerStore store) {
        return store;
    }

    /** The issuer's process died; what was only in its memory is gone. */
    default void issuerDied() {}

    default Instruments issuerInstruments(Instruments instruments) {
        return instruments;
    }

    default InstantSource issuerClock(InstantSource clock) {
        return clock;
    }

    /** One request that reached the issuer, which answers it. */
    default Answer answer(PeerIdentity peer, Request request, Function<Request, Answer> issuer) {
        return issuer.apply(request);
    }

    /** A site's process begins. */
    default Journal journal(Journal journal, MemorySiteStore disk) {
        return journal;
    }

    /** And all else that it works with; the journal is planted already. */
    default Workplace workplace(Workplace place) {
        return place;
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

                @Override
                public String hole() {
                    return "none";
                }
            };
}
