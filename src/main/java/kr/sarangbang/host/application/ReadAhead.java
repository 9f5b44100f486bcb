package kr.sarangbang.host.application;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;

/**
 * Reads and verifies a delivery on the thread that brought it. Signatures are more than half of the
 * work of booking, and under the writer's lock only one processor would do it.
 */
final class ReadAhead {
    private ReadAhead() {}

    /**
     * Instruments that remember what these entries turned out to be.
     *
     * @param publicKey of the incarnation that brought them
     */
    static Instruments of(Instruments real, List<RawEntry> entries, Bytes publicKey) {
        Map<RawEntry, EntryReader.Reading> readings = new HashMap<>();
        Set<SignedSale> sales = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RawEntry raw : entries) {
            EntryReader.Reading reading = real.entries().read(raw, publicKey);
            readings.put(raw, reading);
            if (reading instanceof EntryReader.Reading.Verified verified
                    && verified.entry().entry() instanceof Entry.VoucherSold sold) {
                sold.vouchers().stream().filter(real.papers()::verifies).forEach(sales::add);
            }
        }
        return new Instruments(
                (raw, key) -> {
                    EntryReader.Reading known = key.equals(publicKey) ? readings.get(raw) : null;
                    return known == null ? real.entries().read(raw, key) : known;
                },
                new Papers(real.papers(), sales),
                real.cards(),
                real.signer(),
                real.identities(),
                real.certificates(),
                real.issuerKey(),
                real.sealingKey());
    }

    /**
     * @param verified the very objects that verified
     */
    private record Papers(PaperReader real, Set<SignedSale> verified) implements PaperReader {
        @Override
        public Optional<Slip> read(Bytes presented) {
            return real.read(presented);
        }

        @Override
        public Bytes bytes(Slip slip) {
            return real.bytes(slip);
        }

        @Override
        public boolean verifies(SignedSale sale) {
            return verified.contains(sale) || real.verifies(sale);
        }

        @Override
        public Optional<Right> right(Bytes signed) {
            return real.right(signed);
        }
    }
}
