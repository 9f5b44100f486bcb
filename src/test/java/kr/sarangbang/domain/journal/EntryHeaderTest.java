package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sarangbang.codec.EntryValues;
import kr.sarangbang.domain.Bytes;
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
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class EntryHeaderTest {
    private static final SiteId SITE = SampleSite.SITE;

    /** Rule 16: an act's sequence is its first entry's, and its later entries name it. */
    @Property
    void anEntryOpensItsActExactlyWhenItHasTheActsSequence(@ForAll("headers") EntryHeader header) {
        assertThat(header.opensAct()).isEqualTo(header.number() == header.act().sequence());
        assertThat(header.act().sequence()).isLessThanOrEqualTo(header.number());
        assertThat(header.act().site()).isEqualTo(header.site());
        assertThat(header.act().incarnation()).isEqualTo(header.incarnation());
    }

    @Property
    void noEntryBelongsToAnActThatIsStillToCome(
            @ForAll("numbers") long number, @ForAll("numbers") long sequence) {
        ActId act = new ActId(SITE, 1, sequence);
        if (sequence <= number) {
            assertThat(header(SITE, 1, number, act).opensAct()).isEqualTo(sequence == number);
        } else {
            refused(SITE, 1, number, act);
        }
    }

    @ParameterizedTest
    @CsvSource({"JONGNO-2, 1", "JONGNO-1, 2", "jongno-1, 1"})
    void noEntryBelongsToAnActOfAnotherJournal(String site, int incarnation) {
        refused(SITE, 1, 9, new ActId(new SiteId(site), incarnation, 9));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void entriesAreNumberedFromOne(long number) {
        refused(SITE, 1, number, new ActId(SITE, 1, 1));
    }

    @Property
    void anEntryCarriesAWholeHash(@ForAll @IntRange(max = 64) int length) {
        Bytes previous = Bytes.of(new byte[length]);
        ActId act = new ActId(SITE, 1, 1);
        if (length == 32) {
            assertThat(header(1, act, previous).previous()).isEqualTo(EntryHeader.NO_PREVIOUS);
        } else {
            assertThatThrownBy(() -> header(1, act, previous))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void beforeTheFirstThereIsNothing() {
        assertThat(EntryHeader.NO_PREVIOUS.hex()).isEqualTo("0".repeat(64));
    }

    /** Rule 19: nothing is dropped, so there is no state for what was. */
    @Test
    void anEntryWaitsIsAcknowledgedOrIsVisiblyRefused() {
        assertThat(List.of(Delivery.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrder(
                        Delivery.Waiting.class,
                        Delivery.Acknowledged.class,
                        Delivery.Refused.class);
    }

    private static void refused(SiteId site, int incarnation, long number, ActId act) {
        assertThatThrownBy(() -> header(site, incarnation, number, act))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EntryHeader header(SiteId site, int incarnation, long number, ActId act) {
        return new EntryHeader(
                EntryHeader.FORMAT,
                site,
                incarnation,
                number,
                act,
                EntryHeader.NO_PREVIOUS,
                SampleSite.OPENING,
                ClockQuality.ANCHORED,
                Actor.CUSTOMER,
                0,
                0);
    }

    private static EntryHeader header(long number, ActId act, Bytes previous) {
        return new EntryHeader(
                EntryHeader.FORMAT,
                SITE,
                1,
                number,
                act,
                previous,
                SampleSite.OPENING,
                ClockQuality.ANCHORED,
                Actor.CUSTOMER,
                0,
                0);
    }

    @Provide
    Arbitrary<EntryHeader> headers() {
        return EntryValues.headers();
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 5), Arbitraries.longs().between(1, Long.MAX_VALUE));
    }
}
