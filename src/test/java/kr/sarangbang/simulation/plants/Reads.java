package kr.sarangbang.simulation.plants;

import java.util.function.Function;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.host.application.EntryReader.Reading;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.PaperReader;

/** The issuer's instruments with another reader of entries or papers. */
final class Reads {
    private Reads() {}

    /** Entries that verify are read otherwise. */
    static Instruments entries(Instruments real, Function<SignedEntry, Reading> otherwise) {
        return new Instruments(
                (raw, key) -> {
                    Reading reading = real.entries().read(raw, key);
                    return reading instanceof Reading.Verified verified
                            ? otherwise.apply(verified.entry())
                            : reading;
                },
                real.papers(),
                real.cards(),
                real.signer(),
                real.identities(),
                real.certificates(),
                real.issuerKey(),
                real.sealingKey());
    }

    static Instruments papers(Instruments real, PaperReader papers) {
        return new Instruments(
                real.entries(),
                papers,
                real.cards(),
                real.signer(),
                real.identities(),
                real.certificates(),
                real.issuerKey(),
                real.sealingKey());
    }

    /** The same bytes, read as another entry. */
    static SignedEntry with(SignedEntry whole, Entry entry) {
        return new SignedEntry(
                whole.header(), entry, whole.payload(), whole.hash(), whole.signature());
    }
}
