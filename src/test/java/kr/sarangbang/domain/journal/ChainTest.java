package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: no entry of a journal can be changed, dropped, moved or put in without being found. Method:
 * journals of notes of some won; each is spoilt in one way, everywhere that it can be, and read
 * again from its first entry. Their payload is a text that says all of the entry.
 */
@PropertyDefaults(tries = 300)
class ChainTest {
    private static final SiteId SITE = SampleSite.SITE;

    @Property
    void aJournalAsItWasWrittenHasNoBreak(@ForAll("notes") List<Long> notes) {
        List<SignedEntry> journal = journal(SITE, 1, notes);
        assertThat(firstBreak(journal)).isEmpty();
        Chain end = end(journal);
        assertThat(end.number()).isEqualTo(notes.size());
        assertThat(end.head())
                .isEqualTo(journal.isEmpty() ? EntryHeader.NO_PREVIOUS : journal.getLast().hash());
    }

    /** The one after a changed entry carries the hash of what was there. */
    @Property
    void aChangedEntryIsFoundAtTheNext(
            @ForAll("several") List<Long> notes, @ForAll @IntRange(max = 11) int anywhere) {
        int place = anywhere % (notes.size() - 1);
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        SignedEntry honest = journal.get(place);
        journal.set(place, entry(honest.header(), notes.get(place) + 1));
        assertThat(firstBreak(journal)).contains(place + 2L);
    }

    @Property
    void aDroppedEntryIsFoundAtTheNext(
            @ForAll("several") List<Long> notes, @ForAll @IntRange(max = 11) int anywhere) {
        int place = anywhere % (notes.size() - 1);
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        journal.remove(place);
        assertThat(firstBreak(journal)).contains(place + 1L);
    }

    @Property
    void twoEntriesInTheWrongOrderAreFoundAtTheFirst(
            @ForAll("several") List<Long> notes,
            @ForAll @IntRange(max = 11) int anywhere,
            @ForAll @IntRange(max = 11) int behind) {
        int one = anywhere % (notes.size() - 1);
        int other = one + 1 + behind % (notes.size() - one - 1);
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        Collections.swap(journal, one, other);
        assertThat(firstBreak(journal)).contains(one + 1L);
    }

    @Property
    void anEntryThatStandsTwiceIsFound(
            @ForAll("several") List<Long> notes, @ForAll @IntRange(max = 11) int anywhere) {
        int place = anywhere % notes.size();
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        journal.add(place, journal.get(place));
        assertThat(firstBreak(journal)).contains(place + 2L);
    }

    /** A clone of the disk that went on alone has the numbers, and not the hashes. */
    @Property
    void anEntryOfAnotherBranchIsFound(
            @ForAll("several") List<Long> notes, @ForAll @IntRange(max = 11) int anywhere) {
        int place = 1 + anywhere % (notes.size() - 1);
        List<Long> others = new ArrayList<>(notes);
        others.replaceAll(note -> note + 1);
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        journal.set(place, journal(SITE, 1, others).get(place));
        assertThat(firstBreak(journal)).contains(place + 1L);
    }

    @ParameterizedTest
    @CsvSource({"JONGNO-1, 2", "JONGNO-2, 1"})
    void anEntryOfAnotherJournalIsFound(String site, int incarnation) {
        EntryHeader foreign =
                journal(new SiteId(site), incarnation, List.of(1L)).getFirst().header();
        assertThat(Chain.begin(SITE, 1).breakAt(foreign)).contains("it belongs to another journal");
    }

    /** What follows does not show it, since nothing follows; what was sealed outside does (17a). */
    @Property
    void theHeadTellsAChangedOrDroppedLastEntry(@ForAll("several") List<Long> notes) {
        List<SignedEntry> journal = new ArrayList<>(journal(SITE, 1, notes));
        Chain sealed = end(journal);
        SignedEntry last = journal.removeLast();
        assertThat(end(journal)).isNotEqualTo(sealed);
        journal.add(entry(last.header(), notes.getLast() + 1));
        assertThat(end(journal)).isNotEqualTo(sealed);
        assertThat(end(journal).number()).isEqualTo(sealed.number());
    }

    @Test
    void theFirstEntryFollowsNothing() {
        Chain begin = Chain.begin(SITE, 1);
        assertThat(begin.number()).isZero();
        assertThat(begin.head()).isEqualTo(EntryHeader.NO_PREVIOUS);
        assertThat(begin.breakAt(header(begin, 1))).isEmpty();
        assertThat(begin.breakAt(header(begin, 2))).contains("number 2 follows 0");
    }

    @Test
    void eachBreakIsToldForWhatItIs() {
        Chain chain = end(journal(SITE, 1, List.of(1_000L, 2_000L)));
        Chain elsewhere = new Chain(SITE, 1, 2, Chain.hash(Bytes.EMPTY));
        assertThat(chain.breakAt(header(chain, 3))).isEmpty();
        assertThat(chain.breakAt(header(chain, 2))).contains("number 2 follows 2");
        assertThat(chain.breakAt(header(chain, 4))).contains("number 4 follows 2");
        assertThat(chain.breakAt(header(elsewhere, 3)))
                .contains("it does not carry the hash of the entry before it");
    }

    @Test
    void nothingFollowsTheLastNumberThereIs() {
        Chain full = new Chain(SITE, 1, Long.MAX_VALUE, EntryHeader.NO_PREVIOUS);
        assertThat(full.breakAt(header(full, 1))).isPresent();
        assertThat(full.breakAt(header(full, Long.MAX_VALUE))).isPresent();
    }

    /** The examples of FIPS 180-2. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void theHashIsSha256(String text, String hash) {
        assertThat(Chain.hash(Bytes.of(text.getBytes(StandardCharsets.US_ASCII))).hex())
                .isEqualTo(hash);
    }

    private static Chain end(List<SignedEntry> journal) {
        Chain chain = Chain.begin(SITE, 1);
        for (SignedEntry entry : journal) {
            chain = chain.after(entry);
        }
        return chain;
    }

    /** Where, counted from 1, reading from the first entry stops. */
    private static Optional<Long> firstBreak(List<SignedEntry> journal) {
        Chain chain = Chain.begin(SITE, 1);
        long place = 1;
        for (SignedEntry entry : journal) {
            if (chain.breakAt(entry.header()).isPresent()) {
                return Optional.of(place);
            }
            chain = chain.after(entry);
            place++;
        }
        return Optional.empty();
    }

    private static List<SignedEntry> journal(SiteId site, int incarnation, List<Long> notes) {
        List<SignedEntry> journal = new ArrayList<>();
        Chain chain = Chain.begin(site, incarnation);
        for (long note : notes) {
            SignedEntry entry = entry(header(chain, chain.number() + 1), note);
            journal.add(entry);
            chain = chain.after(entry);
        }
        return journal;
    }

    private static SignedEntry entry(EntryHeader header, long note) {
        Bytes payload =
                Bytes.of(
                        (header + header.previous().hex() + note).getBytes(StandardCharsets.UTF_8));
        return new SignedEntry(
                header,
                new Entry.CashInserted(Won.of(note)),
                payload,
                Chain.hash(payload),
                Bytes.EMPTY);
    }

    private static EntryHeader header(Chain chain, long number) {
        return new EntryHeader(
                EntryHeader.FORMAT,
                chain.site(),
                chain.incarnation(),
                number,
                new ActId(chain.site(), chain.incarnation(), 1),
                chain.head(),
                SampleSite.OPENING.plusSeconds(number % 1_000),
                ClockQuality.ANCHORED,
                Actor.CUSTOMER,
                0,
                0);
    }

    @Provide
    Arbitrary<List<Long>> notes() {
        return Arbitraries.of(1_000L, 5_000L, 10_000L, 50_000L).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Long>> several() {
        return Arbitraries.of(1_000L, 5_000L, 10_000L, 50_000L).list().ofMinSize(2).ofMaxSize(12);
    }
}
