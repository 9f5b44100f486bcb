package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.voucher.Decision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
    @Test
    void everyKindOfEntryHasValuesAndANumberOfItsOwn() {
        assertThat(EntryValues.kinds().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        GoldenBytesTest.kinds(Entry.class)
                                .<Class<? extends Entry>>map(kind -> kind.asSubclass(Entry.class))
                                .toList());
        Set<Integer> numbers = new HashSet<>();
        EntryValues.kinds()
                .values()
                .forEach(values -> numbers.add(EntryWriter.kind(values.sample())));
        assertThat(numbers).hasSize(EntryValues.kinds().size());
    }

    @Property(tries = 1500)
    void everyEntryIsReadAsItWasSigned(
            @ForAll("headers") EntryHeader header, @ForAll("entries") Entry entry) {
        SignedEntry signed = EntryCodec.sign(SignedValues.SITE, header, entry);
        assertThat(signed.header()).isEqualTo(header);
        assertThat(EntryCodec.read(signed.payload(), signed.signature())).isEqualTo(signed);
        assertThat(EntryCodec.sign(SignedValues.SITE, header, entry)).isEqualTo(signed);
        assertThat(EntryCodec.verifies(signed.payload(), signed.signature(), SignedValues.SITE_KEY))
                .isTrue();
        assertThat(
                        EntryCodec.verifies(
                                signed.payload(), signed.signature(), SignedValues.ISSUER_KEY))
                .isFalse();
    }

    @Property(tries = 300)
    void theHashIsSha256OfThePayload(
            @ForAll("headers") EntryHeader header, @ForAll("entries") Entry entry)
            throws Exception {
        SignedEntry signed = EntryCodec.sign(SignedValues.SITE, header, entry);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed.payload().toArray());
        assertThat(signed.hash()).isEqualTo(Bytes.of(hash));
    }

    @Property(tries = 300)
    void everyDecisionIsReadAsItWasWritten(@ForAll("decisions") Decision decision) {
        assertThat(DecisionCodec.read(DecisionCodec.encode(decision))).isEqualTo(decision);
    }

    @Test
    void anAnswerWithoutThePaperThatItMadeAnewIsMalformed() {
        byte[] bare = new CborMap().put(1, 7).put(3, 5_000).encode();

        assertThatThrownBy(() -> DecisionCodec.read(Bytes.of(bare))).isInstanceOf(Malformed.class);
    }

    @Property(tries = 3000)
    void damagedEntriesAreMalformedOrDoNotVerify(
            @ForAll("headers") EntryHeader header,
            @ForAll("entries") Entry entry,
            @ForAll int at,
            @ForAll byte change) {
        SignedEntry signed = EntryCodec.sign(SignedValues.SITE, header, entry);
        byte[] mutant = signed.payload().toArray();
        mutant[Math.floorMod(at, mutant.length)] ^= change == 0 ? 1 : change;
        Bytes payload = Bytes.of(mutant);
        assertThat(EntryCodec.verifies(payload, signed.signature(), SignedValues.SITE_KEY))
                .isFalse();
        try {
            assertThat(EntryCodec.read(payload, signed.signature()).entry()).isNotNull();
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 50)
    void aSignatureOfAnotherUseIsNone(@ForAll("headers") EntryHeader header) {
        Entry entry = new Entry.PaperPrinted(0);
        Bytes payload = EntryCodec.sign(SignedValues.SITE, header, entry).payload();
        Bytes bare = Bytes.of(SignedValues.SITE.sign(payload.toArray()));
        assertThat(EntryCodec.verifies(payload, bare, SignedValues.SITE_KEY)).isFalse();
    }

    /**
     * Goal: an entry of a later program keeps its chain. Method: add keys that nobody knows to an
     * entry's map and to its content; it reads as before, and payload and hash count them.
     */
    @Test
    void keysOfALaterProgramAreLeftAloneAndCount() {
        SignedEntry today = Samples.signed(new Entry.PaperPrinted(2));
        CborMap later =
                new CborMap()
                        .put(1, 1)
                        .put(2, today.header().site().text())
                        .put(3, today.header().incarnation())
                        .put(4, today.header().number())
                        .put(5, today.header().act().sequence())
                        .put(6, today.header().previous().toArray())
                        .put(7, Instants.micros(today.header().at()))
                        .put(8, 1)
                        .put(11, 0)
                        .put(12, today.header().policyVersion())
                        .put(13, today.header().listVersion())
                        .put(14, EntryKinds.PAPER_PRINTED)
                        .put(15, new CborMap().put(1, 2).put(9, "later"))
                        .put(99, true);
        Bytes payload = Bytes.of(later.encode());
        SignedEntry read = EntryCodec.read(payload, today.signature());
        assertThat(read.entry()).isEqualTo(today.entry());
        assertThat(read.header()).isEqualTo(today.header());
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(read.hash()).isNotEqualTo(today.hash());
    }

    @Test
    void otherFormatsAndKindsAreMalformed() {
        SignedEntry today = Samples.signed(new Entry.PaperPrinted(2));
        byte[] format = today.payload().toArray();
        format[2] = 2;
        assertThatThrownBy(() -> EntryCodec.read(Bytes.of(format), today.signature()))
                .isInstanceOf(Malformed.class)
                .hasMessage("an entry of another format");
        assertThatThrownBy(() -> EntryReader.read(9999, CborReader.read(new byte[] {-96}, 9)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryCodec.read(Bytes.EMPTY, today.signature()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void timesAreRoundedDownToWhatTheFormHolds() {
        EntryHeader header = Samples.header(7);
        EntryHeader fine =
                new EntryHeader(
                        header.format(),
                        header.site(),
                        header.incarnation(),
                        header.number(),
                        header.act(),
                        header.previous(),
                        Instant.parse("2022-07-14T01:00:00.123456789Z"),
                        header.clock(),
                        header.actor(),
                        header.policyVersion(),
                        header.listVersion());
        SignedEntry signed = EntryCodec.sign(SignedValues.SITE, fine, new Entry.PaperPrinted(0));
        assertThat(signed.header().at()).isEqualTo("2022-07-14T01:00:00.123456Z");
        assertThat(EntryCodec.read(signed.payload(), signed.signature())).isEqualTo(signed);
    }

    @Provide
    Arbitrary<EntryHeader> headers() {
        return EntryValues.headers();
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return EntryValues.decisions();
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Arbitraries.of(EntryValues.kinds().values())
                .flatMap(values -> values.map(Entry.class::cast));
    }
}
