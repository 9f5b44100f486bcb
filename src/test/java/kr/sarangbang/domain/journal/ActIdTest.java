package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActIdTest {
    @Property
    void whatIsWrittenReadsBack(@ForAll("acts") ActId act) {
        assertThat(ActId.parse(act.toString())).isEqualTo(act);
    }

    /** Rule 16: an identifier names one act, so its text does too. */
    @Property
    void noTwoActsHaveOneText(@ForAll("near") ActId one, @ForAll("near") ActId other) {
        assertThat(one.toString().equals(other.toString())).isEqualTo(one.equals(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "A",
                "A.1",
                "1.1",
                ".1.1",
                "A..1",
                "A.1.",
                "A.0.1",
                "A.1.0",
                "A.-1.1",
                "A.1.-1",
                "A.x.1",
                "A.1.x",
                "A.1.1 ",
                " A.1.1",
                "A B.1.1",
                "A.B.1.1",
                "A.1.1.1",
                "A.2147483648.1",
                "A.1.9223372036854775808",
                "ABCDEFGHIJKLM.1.1"
            })
    void whatIsNoActIsRefused(String text) {
        assertThatThrownBy(() -> ActId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A.1", "A.x.1", "A.1.x"})
    void whoTypesItWrongIsToldHowItIsWritten(String text) {
        assertThatThrownBy(() -> ActId.parse(text))
                .hasMessage("an act is written SITE.INCARNATION.SEQUENCE, not: " + text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "-2147483648, -9223372036854775808"})
    void actsAreNumberedFromOne(int incarnation, long sequence) {
        SiteId site = new SiteId("A");
        assertThatThrownBy(() -> new ActId(site, incarnation, sequence))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Order is sequence, not time (rule 26); 10 comes after 9, whatever their texts say. */
    @Property
    void theyAreInOrderOfSiteIncarnationAndSequence(
            @ForAll("near") ActId one, @ForAll("near") ActId other) {
        int order = one.site().text().compareTo(other.site().text());
        if (order == 0) {
            order = Integer.compare(one.incarnation(), other.incarnation());
        }
        if (order == 0) {
            order = Long.compare(one.sequence(), other.sequence());
        }
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void orderGoesThroughThree(
            @ForAll("near") ActId a, @ForAll("near") ActId b, @ForAll("near") ActId c) {
        List<ActId> sorted = List.of(a, b, c).stream().sorted().toList();
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(1));
        assertThat(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
    }

    @Provide
    Arbitrary<ActId> acts() {
        return Values.acts();
    }

    @Provide
    Arbitrary<ActId> near() {
        return Combinators.combine(
                        Arbitraries.of("A", "A-1", "B", "a").map(SiteId::new),
                        Arbitraries.of(1, 2, 11, Integer.MAX_VALUE),
                        Arbitraries.of(1L, 2L, 9L, 10L, 11L, Long.MAX_VALUE))
                .as(ActId::new);
    }
}
