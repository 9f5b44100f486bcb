package kr.sarangbang.simulation.plants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.application.EntryReader;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerSigner;
import kr.sarangbang.host.application.PaperReader;

/**
 * The issuer takes a slip's version for a count: a shop's paper that is the second of a voucher
 * passes for the second that the issuer signed (hole H6).
 */
public final class VersionIsACount implements Plant {
    private final Map<Nth, Slip.OfIssuer> signed = new HashMap<>();

    /** The n-th paper of a voucher. */
    private record Nth(VoucherNumber number, int count) {}

    @Override
    public String name() {
        return "version-is-a-count";
    }

    @Override
    public String sentence() {
        return "The issuer compares how often a voucher was used, not which act made the paper.";
    }

    @Override
    public String hole() {
        return "H6";
    }

    @Override
    public Instruments issuerInstruments(Instruments real) {
        return new Instruments(
                (raw, key) -> counted(real.entries(), real.papers(), raw, key),
                real.papers(),
                real.cards(),
                new Remembering(real.signer()),
                real.identities(),
                real.certificates(),
                real.issuerKey(),
                real.sealingKey());
    }

    private EntryReader.Reading counted(
            EntryReader entries, PaperReader papers, RawEntry raw, Bytes key) {
        EntryReader.Reading reading = entries.read(raw, key);
        if (!(reading instanceof EntryReader.Reading.Verified verified)
                || !(verified.entry().entry() instanceof Entry.RedemptionAsked asked)) {
            return reading;
        }
        Optional<Slip.OfIssuer> same =
                papers.read(asked.presented())
                        .filter(Slip.OfShop.class::isInstance)
                        .map(slip -> signed.get(new Nth(slip.number(), count(slip))));
        if (same.isEmpty()) {
            return reading;
        }
        SignedEntry whole = verified.entry();
        return new EntryReader.Reading.Verified(
                new SignedEntry(
                        whole.header(),
                        new Entry.RedemptionAsked(
                                asked.number(),
                                papers.bytes(same.get()),
                                Optional.of(same.get().version()),
                                asked.amount()),
                        whole.payload(),
                        whole.hash(),
                        whole.signature()));
    }

    private static int count(Slip slip) {
        return switch (slip) {
            case Slip.OfSale sale -> 1;
            case Slip.OfIssuer issuer -> issuer.claims().printedCount();
            case Slip.OfShop shop -> count(shop.base()) + versionsOf(shop);
        };
    }

    private static int versionsOf(Slip.OfShop shop) {
        return (int) shop.acts().stream().filter(act -> !(act instanceof SlipAct.Reversal)).count();
    }

    private final class Remembering implements IssuerSigner {
        private final IssuerSigner signer;

        Remembering(IssuerSigner signer) {
            this.signer = signer;
        }

        @Override
        public SignedRight sign(Right right) {
            return signer.sign(right);
        }

        @Override
        public SignedCredential sign(Credential credential) {
            return signer.sign(credential);
        }

        @Override
        public Bytes sign(CardStatement statement) {
            return signer.sign(statement);
        }

        @Override
        public Slip.OfIssuer sign(IssuerClaims claims) {
            Slip.OfIssuer slip = signer.sign(claims);
            signed.put(new Nth(slip.number(), count(slip)), slip);
            return slip;
        }
    }
}
