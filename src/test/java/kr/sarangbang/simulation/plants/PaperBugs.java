package kr.sarangbang.simulation.plants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.application.EntryReader.Reading;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.PaperReader;
import kr.sarangbang.host.store.VoucherRow;

/** How the issuer reads what is shown to it. */
final class PaperBugs {
    private PaperBugs() {}

    static List<Plant> all() {
        return List.of(new VersionNotCompared(), unheardOf(), unheardActs());
    }

    /** Passes everything on. */
    private static class PassingPapers implements PaperReader {
        private final PaperReader papers;

        PassingPapers(PaperReader papers) {
            this.papers = papers;
        }

        @Override
        public Optional<Slip> read(Bytes presented) {
            return papers.read(presented);
        }

        @Override
        public Bytes bytes(Slip slip) {
            return papers.bytes(slip);
        }

        @Override
        public boolean verifies(SignedSale sale) {
            return papers.verifies(sale);
        }

        @Override
        public Optional<Right> right(Bytes signed) {
            return papers.right(signed);
        }
    }

    private static Plant unheardOf() {
        Set<VoucherNumber> delivered = new HashSet<>();
        return Bug.named(
                        "unheard-of-voucher-refused",
                        "H5",
                        "The issuer knows only vouchers whose sale was delivered to it.")
                .instruments(
                        real -> {
                            Instruments noting =
                                    Reads.entries(
                                            real,
                                            entry -> {
                                                if (entry.entry() instanceof Entry.VoucherSold s) {
                                                    s.vouchers()
                                                            .forEach(
                                                                    v -> delivered.add(v.number()));
                                                }
                                                return new Reading.Verified(entry);
                                            });
                            return Reads.papers(
                                    noting,
                                    new PassingPapers(real.papers()) {
                                        @Override
                                        public Optional<Slip> read(Bytes presented) {
                                            return super.read(presented)
                                                    .filter(s -> delivered.contains(s.number()));
                                        }
                                    });
                        });
    }

    private static Plant unheardActs() {
        return Bug.named(
                        "acts-on-paper-ignored",
                        "H5",
                        "The issuer reads a shop's paper without the acts that made it.")
                .instruments(
                        real ->
                                Reads.papers(
                                        real,
                                        new PassingPapers(real.papers()) {
                                            @Override
                                            public Optional<Slip> read(Bytes presented) {
                                                return super.read(presented).map(Slip::base);
                                            }
                                        }));
    }

    /** Knows the last version of each voucher and takes every paper for it. */
    private static final class VersionNotCompared implements Plant {
        private final Map<Long, String> last = new HashMap<>();
        private final Map<String, Slip.OfIssuer> signed = new HashMap<>();
        private final Bug rows =
                Bug.named("", "", "")
                        .writes(VoucherRow.class, (row, all) -> last.put(row.number, row.version));

        @Override
        public String name() {
            return "version-not-compared";
        }

        @Override
        public String sentence() {
            return "The issuer takes any paper of a voucher for its last one.";
        }

        @Override
        public String hole() {
            return "rule 10";
        }

        @Override
        public kr.sarangbang.host.store.IssuerStore issuerStore(
                kr.sarangbang.host.store.IssuerStore store) {
            return rows.issuerStore(store);
        }

        @Override
        public Instruments issuerInstruments(Instruments real) {
            Instruments remembering = Signs.slips(real, s -> signed.put(s.version().toString(), s));
            return Reads.entries(
                    remembering, entry -> new Reading.Verified(asLast(entry, real.papers())));
        }

        private SignedEntry asLast(SignedEntry whole, PaperReader papers) {
            if (!(whole.entry() instanceof Entry.RedemptionAsked asked)
                    || asked.presented().length() == 0) {
                return whole;
            }
            Optional<Slip.OfIssuer> now =
                    papers.read(asked.presented())
                            .filter(slip -> !(slip instanceof Slip.OfShop))
                            .flatMap(slip -> Optional.ofNullable(last.get(slip.number().number())))
                            .flatMap(version -> Optional.ofNullable(signed.get(version)));
            return now.map(
                            slip ->
                                    Reads.with(
                                            whole,
                                            new Entry.RedemptionAsked(
                                                    asked.number(),
                                                    papers.bytes(slip),
                                                    Optional.of(slip.version()),
                                                    asked.amount())))
                    .orElse(whole);
        }
    }
}
